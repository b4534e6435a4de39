using System.Text.Json;

namespace ExtraireFaits;

/// <summary>Une graphie du livre, celle qu'on écrit, et pourquoi.</summary>
internal sealed record Correction(string Lu, string Ecrit, string Raison);

/// <summary>Ce qu'une personne a relu : <c>corrections.json</c>, à côté du programme.</summary>
internal sealed record Corrections(IReadOnlyList<Correction> Tableau, IReadOnlyList<Correction> Noms, IReadOnlyList<string> Sigles)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    public static Corrections Lire(string chemin) =>
        JsonSerializer.Deserialize<Corrections>(File.ReadAllText(chemin), _options) ?? throw new InvalidDataException($"{chemin} est vide.");

    public static Dictionary<string, string> Index(IEnumerable<Correction> corrections) =>
        corrections.ToDictionary(c => c.Lu, c => c.Ecrit, StringComparer.Ordinal);
}
