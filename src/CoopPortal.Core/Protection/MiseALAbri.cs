using CoopPortal.Core.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Protection;

/// <summary>
/// Une fiche, une personne ou un fichier mis à l'abri : hors de toute sortie tant que <c>LeveeLe</c> est vide.
/// La ligne reste ensuite, sans motif : on n'en demande pas.
/// </summary>
public sealed class MiseALAbri
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Le contenu, quand c'est lui qu'on met à l'abri.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>La personne, telle qu'elle était écrite ce jour-là ; ce qui la désigne ailleurs est caché aussi.</summary>
    public Guid? PersonneId { get; init; }
    public Guid? FichierId { get; init; }

    /// <summary>L'acte dont celui-ci n'est qu'une suite : le projet d'une fiche à l'abri s'y met et en sort avec elle.</summary>
    public Guid? Avec { get; init; }
    public Guid? ByAccount { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
    public DateTime? LeveeLe { get; set; }
    public string? LeveePar { get; set; }

    /// <summary>Ce que les index avaient de ce contenu et ne sauraient pas refaire, par index ; effacé quand il est remis.</summary>
    public string? Garde { get; set; }

    /// <summary>La version qui était en ligne et le jour où elle l'était devenue.</summary>
    public int? Version { get; init; }
    public DateTime? PublishedAt { get; init; }
}

internal sealed class MiseALAbriMap : IEntityTypeConfiguration<MiseALAbri>
{
    public void Configure(EntityTypeBuilder<MiseALAbri> builder)
    {
        builder.ToTable("MisesALAbri");
        // Une seule en cours par chose : le bouton pressé deux fois n'en fait qu'une.
        builder.HasIndex(m => m.ItemId).IsUnique().HasFilter("\"LeveeLe\" IS NULL");
        builder.HasIndex(m => m.PersonneId).IsUnique().HasFilter("\"LeveeLe\" IS NULL");
        builder.HasIndex(m => m.FichierId).IsUnique().HasFilter("\"LeveeLe\" IS NULL");
        builder.HasIndex(m => m.Avec);
        builder.Property(m => m.By).HasMaxLength(200);
        builder.Property(m => m.LeveePar).HasMaxLength(200);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(m => m.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
