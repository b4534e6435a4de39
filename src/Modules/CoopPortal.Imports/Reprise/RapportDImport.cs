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
        ["refus"] = RapportJson.Liste(lecture.Refus),
        ["fiches"] = lecture.Fiches.Count,
        ["souches"] = lecture.Souches.Count,
        ["chiffres"] = lecture.Accepte ? JsonSerializer.SerializeToNode(Chiffres.De(lecture), DocumentJson.Options) : null,
        ["bilan"] = bilan is null ? null : JsonSerializer.SerializeToNode(bilan, DocumentJson.Options),
        ["remarques"] = new JsonArray([.. lecture.Remarques.Select(r => (JsonNode?)Remarque(r))]),
    }.ToJsonString(DocumentJson.Indented);

    private static JsonObject Remarque(Remarque remarque)
    {
        var objet = RapportJson.Remarque(remarque);
        objet["contradiction"] = remarque.Contradiction;
        objet["ailleurs"] = remarque.Ailleurs is not { } ailleurs ? null
            : new JsonObject { ["fiche"] = ailleurs.Fiche, ["champ"] = ailleurs.Champ, ["lignes"] = RapportJson.Lignes(ailleurs.PremiereLigne, ailleurs.DerniereLigne) };
        return objet;
    }
}
