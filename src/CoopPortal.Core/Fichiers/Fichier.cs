using CoopPortal.Core.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Fichiers;

/// <summary>
/// Un fichier déposé sur un contenu. Les versions et les brouillons y renvoient par son identifiant ; ses octets sont dans le
/// <see cref="Coffre"/> de l'espace, sous leur empreinte.
/// </summary>
public sealed class Fichier
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }

    /// <summary>Le côté qui l'a déposé : <c>francais</c>, <c>partenaire</c> ou <c>redaction</c>.</summary>
    public required string Cote { get; init; }
    public required string Nom { get; init; }
    public required string TypeMime { get; init; }

    /// <summary>En octets.</summary>
    public required long Taille { get; init; }

    /// <summary>SHA-256 du contenu, en hexadécimal.</summary>
    public required string Empreinte { get; init; }
    public required string DeposePar { get; init; }
    public required DateTime DeposeLe { get; init; }

    /// <summary>Depuis quand aucune version ni aucun brouillon n'y renvoie plus.</summary>
    public DateTime? OrphelinDepuis { get; set; }
}

internal sealed class FichierMap : IEntityTypeConfiguration<Fichier>
{
    public void Configure(EntityTypeBuilder<Fichier> builder)
    {
        builder.ToTable("Fichiers");
        // Le même fichier envoyé deux fois n'est déposé qu'une.
        builder.HasIndex(f => new { f.ItemId, f.Cote, f.Empreinte }).IsUnique();
        builder.HasIndex(f => f.Empreinte);
        builder.Property(f => f.Cote).HasMaxLength(20);
        builder.Property(f => f.Nom).HasMaxLength(NomDeFichier.Maximum);
        builder.Property(f => f.TypeMime).HasMaxLength(100);
        builder.Property(f => f.Empreinte).HasMaxLength(64);
        builder.Property(f => f.DeposePar).HasMaxLength(200);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
