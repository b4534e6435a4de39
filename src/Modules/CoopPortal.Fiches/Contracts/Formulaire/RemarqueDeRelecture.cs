namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Ce que la relecture demande à propos d'une réponse, à lire et à quoi répondre dans le formulaire.</summary>
/// <param name="MaReponse">ce que la personne qui lit a déjà répondu.</param>
/// <param name="ReglePar">qui l'a dit réglé ; null tant que ce ne l'est pas.</param>
public sealed record RemarqueDeRelecture(Guid Id, string Par, string Quand, string Texte, string? MaReponse, string? ReglePar)
{
    /// <summary>Ce que d'autres ont répondu, « Prénom : … ».</summary>
    public IReadOnlyList<string> Autres { get; init; } = [];
}
