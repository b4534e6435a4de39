using CoopPortal.Core.Content;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Signalements;

/// <summary>
/// Quelqu'un dit qu'une fiche en ligne se trompe. Ses mots et son adresse sont dans la table des personnes, qui s'efface :
/// il n'en reste alors que le sujet et les dates.
/// </summary>
public sealed class Signalement
{
    public const int MessageMaximum = 2000;
    public const int ReponseMaximum = 2000;

    /// <summary>Choisi à l'ouverture du formulaire : reçu deux fois, le même envoi n'en fait qu'un.</summary>
    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }
    public required Guid PersonneId { get; init; }

    /// <summary>Clé du champ dans le questionnaire ; vide pour la fiche entière.</summary>
    public required string Champ { get; init; }

    /// <summary>Le nom de la question, tel qu'il a été lu ce jour-là.</summary>
    public required string Sujet { get; init; }

    /// <summary>La version que la personne lisait.</summary>
    public required int Version { get; init; }
    public required DateTime At { get; init; }
    public DateTime? ClosLe { get; set; }
    public string? ClosPar { get; set; }
    public string? Reponse { get; set; }

    /// <summary>Vrai quand la réponse est partie par courriel.</summary>
    public bool Repondu { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<Signalement>(e =>
    {
        e.ToTable("Signalements");
        e.HasIndex(s => new { s.ClosLe, s.At });
        e.HasIndex(s => new { s.ItemId, s.At });
        e.Property(s => s.Champ).HasMaxLength(200);
        e.Property(s => s.Sujet).HasMaxLength(400);
        e.Property(s => s.ClosPar).HasMaxLength(200);
        e.Property(s => s.Reponse).HasMaxLength(ReponseMaximum);
        e.HasOne<ContentItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Personne>().WithMany().HasForeignKey(s => s.PersonneId).OnDelete(DeleteBehavior.Restrict);
    });
}
