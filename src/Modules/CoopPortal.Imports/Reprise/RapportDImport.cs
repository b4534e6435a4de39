using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Reprise;

/// <summary>Le rapport qu'une machine relit : ce qui a été lu, ce qui est douteux et où, ce qui a été fait.</summary>
public static class RapportDImport
{
    public static string Json(string source, ResultatLecture lecture, BilanDeReprise? bilan) => new JsonObject
    {
        ["source"] = source,
        ["accepte"] = lecture.Accepte,
        ["refus"] = new JsonArray([.. lecture.Refus.Select(r => (JsonNode?)JsonValue.Create(r))]),
        ["fiches"] = lecture.Fiches.Count,
        ["souches"] = lecture.Souches.Count,
        ["chiffres"] = lecture.Accepte ? JsonSerializer.SerializeToNode(Chiffres.De(lecture), DocumentJson.Options) : null,
        ["bilan"] = bilan is null ? null : JsonSerializer.SerializeToNode(bilan, DocumentJson.Options),
        ["remarques"] = new JsonArray([.. lecture.Remarques.Select(r => (JsonNode?)new JsonObject
        {
            ["fiche"] = r.Fiche,
            ["champ"] = r.Champ,
            ["lignes"] = new JsonArray(r.PremiereLigne, r.DerniereLigne),
            ["gravite"] = r.Gravite.ToString().ToLowerInvariant(),
            ["message"] = r.Message,
            ["contradiction"] = r.Contradiction,
            ["ailleurs"] = r.Ailleurs is null ? null : new JsonObject { ["fiche"] = r.Ailleurs.Fiche, ["champ"] = r.Ailleurs.Champ, ["lignes"] = new JsonArray(r.Ailleurs.PremiereLigne, r.Ailleurs.DerniereLigne) },
        })]),
    }.ToJsonString(DocumentJson.Indented);
}
