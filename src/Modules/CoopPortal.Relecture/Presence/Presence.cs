using CoopPortal.Core.Content;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Presence;

/// <summary>Quelqu'un a cette page ouverte. Ne vaut que deux minutes, et ne sert qu'à prévenir : rien n'est fermé à personne.</summary>
public sealed class PresenceNotee
{
    public required Guid ItemId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary><c>modifier</c> ou <c>relire</c>.</summary>
    public required string Ou { get; init; }

    /// <summary>« la commune de Koutiala », « l’équipe d’animation » : pour qui cette personne travaille.</summary>
    public required string Pour { get; init; }
    public required string Nom { get; init; }

    /// <summary>Titre de la section ; null quand elle n'est pas dite.</summary>
    public string? Section { get; init; }
    public required DateTime At { get; init; }

    internal static void Configure(ModelBuilder model) => model.Entity<PresenceNotee>(e =>
    {
        e.ToTable("Presences");
        e.HasKey(p => new { p.ItemId, p.AccountId, p.Ou });
        e.Property(p => p.Ou).HasMaxLength(20);
        e.HasIndex(p => p.At);
        e.HasOne<ContentItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Cascade);
    });
}
