using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;

namespace CoopPortal.Fiches.Contracts.Sections;

/// <summary>L'état des sections dans le format d'échange : qui a vérifié ou modifié quoi, et quand, ne se perd pas d'un espace à l'autre.</summary>
public static class SectionsEnEchange
{
    private const string Forme = "yyyy-MM-ddTHH:mm:ssZ";

    public static JsonArray Ecrire(IEnumerable<SectionDeFiche> sections)
        => [.. sections.OrderBy(s => s.Section, StringComparer.Ordinal).ThenBy(s => s.Cote, StringComparer.Ordinal).Select(s => (JsonNode?)new JsonObject
        {
            ["section"] = s.Section,
            ["cote"] = s.Cote,
            ["verifieeLe"] = Instant(s.VerifieeLe),
            ["verifieePar"] = s.VerifieePar?.ToString(),
            ["verifieePour"] = s.VerifieePour,
            ["modifieeLe"] = Instant(s.ModifieeLe),
            ["modifieePar"] = s.ModifieePar?.ToString(),
            ["modifieePour"] = s.ModifieePour,
        })];

    /// <summary>Une ligne illisible, ou en double, est passée.</summary>
    public static IEnumerable<SectionDeFiche> Lire(Guid itemId, JsonArray sections)
        => sections.OfType<JsonObject>().Where(s => s.TextAt("section") is { Length: > 0 and <= 60 } && s.TextAt("cote") is { Length: > 0 and <= 20 })
            .DistinctBy(s => (s.TextAt("section"), s.TextAt("cote")))
            .Select(s => new SectionDeFiche
            {
                ItemId = itemId,
                Section = s.TextAt("section")!,
                Cote = s.TextAt("cote")!,
                VerifieeLe = LireVoix(s.TextAt("verifieePar")) is null ? null : LireInstant(s.TextAt("verifieeLe")),
                VerifieePar = LireVoix(s.TextAt("verifieePar")),
                VerifieePour = s.TextAt("verifieePour"),
                ModifieeLe = LireInstant(s.TextAt("modifieeLe")),
                ModifieePar = LireVoix(s.TextAt("modifieePar")),
                ModifieePour = s.TextAt("modifieePour"),
            });

    public static Voix? LireVoix(string? texte) => Enum.TryParse<Voix>(texte, out var voix) && Enum.IsDefined(voix) ? voix : null;

    private static string? Instant(DateTime? at) => at?.ToString(Forme, CultureInfo.InvariantCulture);

    private static DateTime? LireInstant(string? texte)
        => DateTime.TryParseExact(texte, Forme, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
