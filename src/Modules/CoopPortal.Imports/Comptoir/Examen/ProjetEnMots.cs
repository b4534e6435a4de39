using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Une réponse d'un projet de l'Atlas en mots, une ligne par rangée ; null quand il n'y a rien à lire.</summary>
internal static class ProjetEnMots
{
    public static string? Dire(string cle, JsonNode? valeur)
    {
        if (JsonTree.IsBlank(valeur))
        {
            return null;
        }

        return valeur switch
        {
            JsonArray rangees => string.Join('\n', rangees.Select(r => r is JsonObject rangee ? Rangee(cle, rangee) : r.Text()).Where(t => !string.IsNullOrWhiteSpace(t))),
            _ when valeur!.GetValueKind() is JsonValueKind.True or JsonValueKind.False => valeur.GetValueKind() == JsonValueKind.True ? "Oui" : "Non",
            _ when cle == "dateFin" => LecteurDate.EnClair(valeur.Text()!),
            _ => valeur.Text(),
        };
    }

    private static string Rangee(string cle, JsonObject rangee) => cle switch
    {
        "themes" => Joindre(" > ", rangee.TextAt("niveau1"), rangee.TextAt("niveau2"), rangee.TextAt("niveau3")) + (rangee.TextAt("priorite") is { } rang ? $" (priorité {rang})" : ""),
        "financements" => Joindre(", ", rangee.TextAt("financeur"), rangee.TextAt("annee"), Euros(rangee["montant"]), UnPourCent(rangee["unPourCent"] as JsonArray)),
        "odd" => Joindre(" : ", rangee.TextAt("numero") is { } numero ? $"Objectif {numero}" : null, rangee.TextAt("score")),
        _ => Joindre(", ", [.. rangee.Where(p => p.Key is not ("id" or "role")).Select(p => p.Value.Text())]),
    };

    private static string? UnPourCent(JsonArray? chiffres)
        => chiffres is { Count: > 0 } ? $"chiffres des colonnes « 1 % » : {string.Join(" ; ", chiffres.Select(c => Euros(c) ?? "vide"))}" : null;

    private static string? Euros(JsonNode? montant)
        => decimal.TryParse(montant.Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out var euros) ? Francais.Montant(euros, "EUR") : null;

    private static string Joindre(string entre, params string?[] mots) => string.Join(entre, mots.Where(m => !string.IsNullOrWhiteSpace(m)));
}
