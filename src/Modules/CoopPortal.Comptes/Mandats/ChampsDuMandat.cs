namespace CoopPortal.Comptes.Mandats;

/// <summary>Les champs communs à la proposition d'un animateur et à la demande d'un contributeur.</summary>
public sealed record ChampsDuMandat(string? Collectivite, string? Qualite, DateOnly? Depuis, DateOnly? Jusqua, IReadOnlyList<(Guid Id, string Nom, string Complet)> Collectivites);
