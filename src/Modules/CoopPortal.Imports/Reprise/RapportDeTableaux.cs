using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Reponses;

namespace CoopPortal.Imports.Reprise;

/// <summary>L'aperçu des colonnes de chaque fichier, ce qui changerait, ce qui est douteux et où.</summary>
public static class RapportDeTableaux
{
    public static string Json(PropositionCsv proposition, BilanDeTableaux? bilan) => new JsonObject
    {
        ["fichiers"] = new JsonArray([.. proposition.Tables.Select(t => (JsonNode?)new JsonObject
        {
            ["source"] = t.Source,
            ["accepte"] = t.Accepte,
            ["refus"] = RapportJson.Liste(t.Refus),
            ["tableau"] = t.Table?.Nom,
            ["separateur"] = t.Accepte ? t.Separateur.ToString() : null,
            ["rangees"] = t.Rangees.Count,
            ["colonnes"] = new JsonArray([.. t.Colonnes.Select(c => (JsonNode?)new JsonObject { ["entete"] = c.Entete, ["champ"] = c.Champ?.Cle, ["exemple"] = c.Exemple })]),
        })]),
        ["fiches"] = new JsonArray([.. proposition.Fiches.Select(f => (JsonNode?)new JsonObject { ["fiche"] = f.Slug, ["titre"] = f.Titre, ["nouvelle"] = f.Nouvelle, ["changements"] = Changements(f.Changements) })]),
        ["bilan"] = bilan is null ? null : JsonSerializer.SerializeToNode(bilan, DocumentJson.Options),
        ["remarques"] = RapportJson.Remarques(proposition.Remarques),
    }.ToJsonString(DocumentJson.Indented);

    internal static JsonArray Changements(IEnumerable<ChangementPropose> changements)
        => new([.. changements.Select(c => (JsonNode?)new JsonObject { ["champ"] = c.Champ, ["libelle"] = c.Libelle, ["avant"] = c.Avant, ["apres"] = c.Apres })]);
}
