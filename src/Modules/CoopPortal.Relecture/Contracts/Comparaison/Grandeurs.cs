using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;

namespace CoopPortal.Relecture.Contracts.Comparaison;

/// <summary>Les nombres des réponses : montants et comptes.</summary>
public static class Grandeurs
{
    private const int Dix = 10;

    public static decimal? De(Champ champ, JsonNode? valeur)
    {
        var text = champ.Kind switch
        {
            ChampKind.Montant => (valeur as JsonObject)?.TextAt("montant"),
            ChampKind.Nombre => valeur.Text(),
            _ => null,
        };
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <returns>« Dix fois plus. Un zéro ajouté par erreur ? » ; null en deçà de dix fois, ou quand l'une des réponses n'est pas un nombre.</returns>
    public static string? Ecart(Champ champ, JsonNode? avant, JsonNode? apres)
    {
        if (De(champ, avant) is not { } before || De(champ, apres) is not { } after || before <= 0 || after <= 0)
        {
            return null;
        }

        return after / before >= Dix ? $"{Fois(after / before)} plus. Un zéro ajouté par erreur ?"
            : before / after >= Dix ? $"{Fois(before / after)} moins. Un zéro oublié ?"
            : null;
    }

    private static string Fois(decimal rapport) => $"{(rapport == Dix ? "Dix" : Francais.Nombre(decimal.Round(rapport)))} fois";
}
