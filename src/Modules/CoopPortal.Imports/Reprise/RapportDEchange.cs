using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Json;

namespace CoopPortal.Imports.Reprise;

/// <summary>Le rapport d'un import <c>coopportal/1</c> : ce qui a été lu, ce qui a été fait. Un objet n'y a pas de lignes, seulement son nom.</summary>
public static class RapportDEchange
{
    public static string Json(string source, ExportLu lu, BilanDeJson? bilan) => new JsonObject
    {
        ["source"] = source,
        ["accepte"] = lu.Accepte,
        ["refus"] = RapportJson.Liste(lu.Refus),
        ["fiches"] = lu.Partenariats.Count,
        ["souches"] = lu.Souches.Count,
        ["projets"] = lu.Projets.Count,
        ["bilan"] = bilan is null ? null : JsonSerializer.SerializeToNode(bilan, DocumentJson.Options),
        ["remarques"] = new JsonArray([.. lu.Remarques.Select(r => (JsonNode?)new JsonObject { ["fiche"] = r.Fiche, ["champ"] = r.Champ, ["gravite"] = r.Gravite.ToString().ToLowerInvariant(), ["message"] = r.Message })]),
    }.ToJsonString(DocumentJson.Indented);
}
