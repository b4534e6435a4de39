using CoopPortal.Core.Content;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Commentaires;

/// <summary>
/// Ce que la relecture demande à propos d'une réponse. Il tient à la fiche et au côté, pas à la proposition :
/// celle qui remplace la précédente le retrouve.
/// </summary>
public sealed class Commentaire
{
    public const int Longueur = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }
    public required string Cote { get; init; }

    /// <summary>La proposition relue quand il a été écrit.</summary>
    public required Guid SoumissionId { get; init; }

    /// <summary><c>perspectives</c>, <c>actions[a1]</c>, <c>actions[a1].budget</c>.</summary>
    public required string Chemin { get; init; }

    /// <summary>La question, dans ses mots de ce jour-là.</summary>
    public required string Libelle { get; init; }
    public required string Texte { get; init; }
    public Guid? AuteurId { get; init; }
    public required string Par { get; init; }
    public required DateTime At { get; init; }

    /// <summary>L'auteur de la fiche l'a dit réglé ; il peut revenir dessus.</summary>
    public string? ReglePar { get; set; }
    public DateTime? RegleLe { get; set; }

    /// <summary>La réponse commentée est publiée : il n'y a plus rien à en dire.</summary>
    public DateTime? ClosLe { get; set; }

    public ICollection<Reponse> Reponses { get; } = [];

    internal static void Configure(ModelBuilder model)
    {
        model.Entity<Commentaire>(e =>
        {
            e.ToTable("Commentaires");
            e.Property(c => c.Cote).HasMaxLength(20);
            e.Property(c => c.Par).HasMaxLength(200);
            e.HasIndex(c => new { c.ItemId, c.Cote, c.ClosLe });
            e.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(c => c.Reponses).WithOne().HasForeignKey(r => r.CommentaireId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Reponse>(e =>
        {
            e.ToTable("CommentairesReponses");
            e.HasKey(r => new { r.CommentaireId, r.AuteurId });
            e.Property(r => r.Par).HasMaxLength(200);
        });
    }
}

/// <summary>La réponse d'une personne à un commentaire. Chacun n'écrit que la sienne : deux personnes ne s'effacent pas.</summary>
public sealed class Reponse
{
    public required Guid CommentaireId { get; init; }
    public required Guid AuteurId { get; init; }
    public required string Par { get; init; }
    public required string Texte { get; set; }
    public required DateTime At { get; set; }
}
