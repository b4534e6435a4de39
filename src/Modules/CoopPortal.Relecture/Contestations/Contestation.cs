using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Contestations;

/// <summary>
/// Un côté dit qu'une réponse de l'autre côté, ou de la part commune, n'est pas juste. La réponse reste : la contestation se lit à côté,
/// jusqu'à ce que son auteur la retire, que l'animatrice la règle, ou qu'une publication change la réponse.
/// </summary>
public sealed class Contestation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }

    /// <summary>Clé du champ dans le questionnaire.</summary>
    public required string Champ { get; init; }

    /// <summary>La ligne contestée d'un tableau ; vide pour la réponse entière.</summary>
    public required string LigneId { get; init; }

    /// <summary>Le côté qui conteste.</summary>
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }

    /// <summary>Pourquoi ; lu par les membres de l'espace seulement.</summary>
    public required string Motif { get; init; }
    public required Guid AuteurId { get; init; }
    public required string AuteurNom { get; init; }
    public required DateTime At { get; init; }
    public DateTime? RetireeLe { get; set; }
    public DateTime? RegleeLe { get; set; }

    public const int MotifMaximum = 1000;

    internal static void Configure(ModelBuilder model) => model.Entity<Contestation>(e =>
    {
        e.ToTable("Contestations");
        // Une seule ouverte par réponse et par côté : le bouton pressé deux fois n'en fait qu'une.
        e.HasIndex(c => new { c.ItemId, c.Champ, c.LigneId, c.Cote }).IsUnique().HasFilter("\"RetireeLe\" IS NULL AND \"RegleeLe\" IS NULL");
        e.Property(c => c.Champ).HasMaxLength(200);
        e.Property(c => c.LigneId).HasMaxLength(60);
        e.Property(c => c.Cote).HasMaxLength(20);
        e.Property(c => c.Motif).HasMaxLength(MotifMaximum);
        e.Property(c => c.AuteurNom).HasMaxLength(200);
        e.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Collectivite>().WithMany().HasForeignKey(c => c.CollectiviteId).OnDelete(DeleteBehavior.Restrict);
    });
}
