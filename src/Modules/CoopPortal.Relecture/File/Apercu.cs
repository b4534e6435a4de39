using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.File;

/// <summary>
/// Ce que la liste dit d'une proposition sans l'ouvrir : calculé une fois, refait quand la fiche en ligne a bougé.
/// Aucune réponse sur une personne n'y entre. Disparaît avec la décision.
/// </summary>
public sealed class Apercu
{
    public required Guid SoumissionId { get; init; }

    /// <summary>La version en ligne à laquelle la proposition est comparée.</summary>
    public required int Version { get; set; }
    public required string Phrase { get; set; }
    public required int Changements { get; set; }

    /// <summary>Caractères à lire, avant et après.</summary>
    public required int Taille { get; set; }
    public required int Alertes { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<Apercu>(e =>
    {
        e.ToTable("Apercus");
        e.HasKey(a => a.SoumissionId);
        e.HasOne<Soumission>().WithOne().HasForeignKey<Apercu>(a => a.SoumissionId).OnDelete(DeleteBehavior.Cascade);
    });
}
