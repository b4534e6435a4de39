namespace CoopPortal.Relecture.Contracts.Comparaison;

/// <summary>Un changement dit en mots. <c>Champ</c> est la clé du champ entier, celle que la fusion connaît.</summary>
public sealed record Changement(string Champ, string Lieu, string Phrase, string? Avant, string? Apres)
{
    /// <summary>Ce qui mérite un second regard : « Dix fois plus. »</summary>
    public string? Alerte { get; init; }
}
