namespace CoopPortal.Fiches.Suggestions;

/// <summary>Une réponse proposée pendant qu'on tape.</summary>
/// <param name="Detail">ce qui la distingue d'une autre : « cercle, région de Sikasso ».</param>
/// <param name="Remplit">ce que la choisir remplit à côté, par clé de champ.</param>
internal sealed record Suggestion(string Valeur, string? Detail, IReadOnlyDictionary<string, string> Remplit)
{
    public const int AuPlus = 10;
}
