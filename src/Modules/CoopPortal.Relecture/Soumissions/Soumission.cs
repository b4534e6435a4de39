using CoopPortal.Core.Content;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Soumissions;

/// <summary>Une proposition envoyée à l'animatrice. Son document est effacé une fois la décision prise : la version publiée le garde.</summary>
public sealed class Soumission
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }
    public required string Cote { get; init; }
    public string? Document { get; set; }
    public required int BaseVersion { get; init; }
    public required Guid AuthorId { get; init; }
    public required string AuthorName { get; init; }
    public required DateTime At { get; init; }

    internal static void Configure(ModelBuilder model)
    {
        model.Entity<Soumission>(e =>
        {
            e.ToTable("Soumissions");
            e.Property(s => s.Cote).HasMaxLength(20);
            e.HasIndex(s => new { s.ItemId, s.Cote });
            // une proposition décidée n'a plus de document : la liste de celles qui attendent ne lit que les autres
            e.HasIndex(s => s.At).HasFilter("\"Document\" IS NOT NULL");
            e.HasOne<ContentItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Decision>(e =>
        {
            e.ToTable("Decisions");
            e.HasKey(d => d.SoumissionId);
            e.Property(d => d.Genre).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Soumission>().WithOne().HasForeignKey<Decision>(d => d.SoumissionId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

public enum GenreDeDecision
{
    Publication,
    Renvoi,
    Remplacement,
}

/// <summary>Ce qu'il est advenu d'une proposition. Une seule par proposition : la clé le tient.</summary>
public sealed class Decision
{
    public required Guid SoumissionId { get; init; }
    public required GenreDeDecision Genre { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
    public string? Comment { get; init; }
    public int? Version { get; init; }
}
