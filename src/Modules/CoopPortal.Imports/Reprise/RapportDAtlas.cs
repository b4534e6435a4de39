using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Reprise;

/// <summary>Le rapport d'un import de pages de l'Atlas : chaque projet en entier, la fiche proposée, ce qui est douteux et où.</summary>
public static class RapportDAtlas
{
    public static string Json(IReadOnlyList<PageProposee> pages, BilanDAtlas? bilan) => new JsonObject
    {
        ["pages"] = new JsonArray([.. pages.Select(p => (JsonNode?)new JsonObject
        {
            ["source"] = p.Source,
            ["accepte"] = p.Lecture.Accepte,
            ["refus"] = RapportJson.Liste(p.Lecture.Refus),
            ["projets"] = new JsonArray([.. p.Projets.Select(x => (JsonNode?)Projet(x))]),
        })]),
        ["bilan"] = bilan is null ? null : JsonSerializer.SerializeToNode(bilan, DocumentJson.Options),
    }.ToJsonString(DocumentJson.Indented);

    private static JsonObject Projet(ProjetPropose propose) => new()
    {
        ["document"] = ProjetJson.ToTree(propose.Document),
        ["candidates"] = RapportJson.Liste(propose.Fiche.Candidates.Select(c => c.Slug)),
        ["remarques"] = RapportJson.Remarques(propose.Remarques),
    };
}
