namespace CoopPortal.Comptes.Contracts;

/// <summary>Qui parle pour une collectivité, en quelle qualité, de quand à quand. Sans validation d'un animateur, il ne donne aucun droit et ne reçoit aucun courriel.</summary>
public sealed class Mandat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Guid CollectiviteId { get; init; }

    /// <summary>Une clé de <see cref="Qualites.Toutes"/>.</summary>
    public required string Qualite { get; init; }
    public DateOnly? Depuis { get; init; }
    public DateOnly? Jusqua { get; set; }
    public DateTime CreatedAt { get; init; }
    public DateTime? ValideLe { get; set; }
    public string? ValidePar { get; set; }
    public DateTime? RevoqueLe { get; set; }

    public bool EstEnCours(DateOnly jour) => ValideLe is not null && RevoqueLe is null && (Depuis is null || Depuis <= jour) && (Jusqua is null || Jusqua >= jour);
}

public static class MandatsFiltres
{
    /// <summary>La même règle que <see cref="Mandat.EstEnCours"/>, pour la base.</summary>
    public static IQueryable<Mandat> EnCours(this IQueryable<Mandat> mandats, DateOnly jour)
        => mandats.Where(m => m.ValideLe != null && m.RevoqueLe == null && (m.Depuis == null || m.Depuis <= jour) && (m.Jusqua == null || m.Jusqua >= jour));
}
