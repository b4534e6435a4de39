using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>
/// Les lignes retirées, gardées telles quelles dans le document du brouillon, à côté des réponses. Retirer se défait donc le lendemain,
/// par un bouton sans script ou parce que le script remet la ligne. Elles ne sortent pas du brouillon et disparaissent avec lui.
/// </summary>
public static class LignesRetirees
{
    public const int AuPlus = 60;
    private const string Cle = "lignesRetirees";

    public static IReadOnlyList<LigneEcartee> De(JsonObject document) =>
        [.. document.RowsAt(Cle).Where(l => l["ligne"] is JsonObject).Select(l => new LigneEcartee(l.TextAt("champ") ?? "", l.TextAt("id") ?? "", Rang(l), (JsonObject)l["ligne"]!))];

    /// <summary>Le document sans elles : ce qui s'envoie.</summary>
    public static JsonObject Sans(JsonObject document)
    {
        var copie = document.Copy();
        copie.Remove(Cle);
        return copie;
    }

    /// <summary>Une ligne que le formulaire remet dans l'ordre d'un tableau rejoint la saisie, avec ce que le formulaire ne montre pas.</summary>
    public static void Rappeler(IEnumerable<Champ> champs, IFormCollection form, IReadOnlyList<LigneEcartee> ecartees, JsonObject saisie)
    {
        foreach (var champ in champs.Where(c => c.EstEnLignes && form.ContainsKey(Saisie.Ordre(c.Cle))))
        {
            var demandees = form[Saisie.Ordre(champ.Cle)].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Except(Ids(saisie, champ.Cle), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            foreach (var revient in ecartees.Where(e => e.Champ == champ.Cle && demandees.Contains(e.Id)))
            {
                saisie.Put(champ.Cle, new JsonArray([.. saisie.RowsAt(champ.Cle).Select(r => (JsonNode?)r.DeepClone()), revient.Ligne.Copy()]));
            }
        }
    }

    /// <summary>Garde ce que cet enregistrement retire, oublie ce qu'il remet ; les plus anciennes s'en vont quand il y en a trop.</summary>
    public static void Noter(IEnumerable<Champ> champs, JsonObject avant, JsonObject document)
    {
        var gardees = De(document).ToList();
        foreach (var cle in champs.Where(c => c.EstEnLignes).Select(c => c.Cle))
        {
            var sont = Ids(document, cle);
            gardees.RemoveAll(g => g.Champ == cle && sont.Contains(g.Id));
            var parties = avant.RowsAt(cle).Select((l, rang) => new LigneEcartee(cle, l.TextAt("id") ?? "", rang, l));
            gardees.AddRange(parties.Where(p => p.Id.Length > 0 && !sont.Contains(p.Id) && !JsonTree.IsBlank(p.Ligne) && !gardees.Exists(g => g.Champ == cle && g.Id == p.Id)));
        }

        document.Remove(Cle);
        if (gardees.Count > 0)
        {
            document[Cle] = new JsonArray([.. gardees.TakeLast(AuPlus).Select(g => (JsonNode?)new JsonObject { ["champ"] = g.Champ, ["id"] = g.Id, ["rang"] = g.Rang, ["ligne"] = g.Ligne.Copy() })]);
        }
    }

    private static int Rang(JsonObject ligne) => int.TryParse(ligne.TextAt("rang"), NumberStyles.None, CultureInfo.InvariantCulture, out var rang) ? rang : int.MaxValue;

    private static HashSet<string> Ids(JsonObject document, string cle)
        => document.RowsAt(cle).Select(l => l.TextAt("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
