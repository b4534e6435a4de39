using CoopPortal.Core.Content;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts.Masques;

/// <summary>« Ne pas montrer au public » : une partie cache une réponse de sa fiche. Il suffit d'une des deux.</summary>
public sealed class Masque
{
    public required Guid ItemId { get; init; }

    /// <summary>Le chemin de la réponse (<c>partenairesFinanciers</c>, <c>actions.budget</c>), précédé de <c>projet.</c> pour celles de ses projets.</summary>
    public required string Champ { get; init; }

    /// <summary>Qui le demande : <c>francais</c>, <c>partenaire</c> ou <c>redaction</c>.</summary>
    public required string Cote { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }

    internal static void Configure(ModelBuilder model) => model.Entity<Masque>(e =>
    {
        e.ToTable("Masques");
        e.HasKey(m => new { m.ItemId, m.Champ, m.Cote });
        e.Property(m => m.Champ).HasMaxLength(80);
        e.Property(m => m.Cote).HasMaxLength(20);
        e.Property(m => m.By).HasMaxLength(200);
        e.HasOne<ContentItem>().WithMany().HasForeignKey(m => m.ItemId).OnDelete(DeleteBehavior.Restrict);
    });
}
