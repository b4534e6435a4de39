using System.Text.Json.Nodes;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Reprise;

/// <summary>Ce que les rapports d'import écrivent tous de la même façon.</summary>
internal static class RapportJson
{
    public static JsonArray Liste(IEnumerable<string> textes) => new([.. textes.Select(t => (JsonNode?)JsonValue.Create(t))]);

    public static JsonArray Remarques(IEnumerable<Remarque> remarques) => new([.. remarques.Select(r => (JsonNode?)Remarque(r))]);

    public static JsonObject Remarque(Remarque remarque) => new()
    {
        ["fiche"] = remarque.Fiche,
        ["champ"] = remarque.Champ,
        ["lignes"] = Lignes(remarque.PremiereLigne, remarque.DerniereLigne),
        ["gravite"] = remarque.Gravite.ToString().ToLowerInvariant(),
        ["message"] = remarque.Message,
    };

    public static JsonArray Lignes(int premiere, int derniere) => new(premiere, derniere);
}
