using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Content;

public enum GenreDeRetrait
{
    /// <summary>N'aurait pas dû être en ligne, ou ne l'est plus de l'avis de ceux qui la tiennent.</summary>
    Retrait,

    /// <summary>Un partenariat d'autrefois, gardé pour mémoire.</summary>
    Archive,
}

/// <summary>
/// Un contenu sorti des listes, de la recherche et des exports, qui se lit encore avec sa raison. Réversible.
/// Autre chose que la mise à l'abri, qui cache tout.
/// </summary>
public sealed class MiseEnRetrait
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }

    /// <summary>1 tant qu'il dure, null ensuite ; unique avec le contenu, pour qu'il n'y en ait jamais deux.</summary>
    public int? EnCours { get; set; } = 1;
    public required GenreDeRetrait Genre { get; init; }

    /// <summary>La version qui était en ligne, celle qui se lit encore.</summary>
    public required int Version { get; init; }
    public required string Raison { get; init; }
    public required DateTime Le { get; init; }
    public required string Par { get; init; }
    public DateTime? LeveLe { get; set; }
    public string? LevePar { get; set; }

    /// <summary>Les confirmations de la fiche ce jour-là, pour les lui rendre.</summary>
    public DateTime? VerifieFrancaisLe { get; init; }
    public DateTime? VerifiePartenaireLe { get; init; }
}

internal sealed class MiseEnRetraitMap : IEntityTypeConfiguration<MiseEnRetrait>
{
    public void Configure(EntityTypeBuilder<MiseEnRetrait> builder)
    {
        builder.ToTable("Retraits");
        builder.HasIndex(r => new { r.ItemId, r.EnCours }).IsUnique();
        builder.Property(r => r.Genre).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Raison).HasMaxLength(2000);
        builder.Property(r => r.Par).HasMaxLength(200);
        builder.Property(r => r.LevePar).HasMaxLength(200);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
