using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Relecture.Contracts.Comparaison;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Une réponse proposée : sa confiance, ce qu'elle changerait, d'où elle vient, et de quoi la corriger.</summary>
public sealed record ChampPropose(
    Section Section,
    ChampAffiche Saisie,
    Gravite Confiance,
    IReadOnlyList<string> Remarques,
    IReadOnlyList<(int Premiere, int Derniere)> Lignes,
    IReadOnlyList<Changement> Changements,
    bool Pris)
{
    private const int EndroitsMaximum = 4;

    public string ConfianceEnMots => Confiance switch { Gravite.Illisible => "Illisible", Gravite.Doute => "Douteux", _ => "Lu sans doute" };

    /// <summary>Ce qui est douteux d'abord, puis ce qui change ; ce qui ne change rien et n'a pas de doute n'y est pas.</summary>
    public static IReadOnlyList<ChampPropose> Tous(Regard regard, Feuille feuille, IReadOnlyList<Remarque> remarques, Passage passage, IReadOnlyDictionary<string, string> domaines, IReadOnlySet<string> laisses)
    {
        var changes = Comparateur.Entre(feuille.Questionnaire, regard.EnLigne?.Document ?? [], regard.Complet, domaines).ToLookup(c => c.Champ, StringComparer.Ordinal);
        var fields = new List<ChampPropose>();
        foreach (var section in feuille.Questionnaire.Sections)
        {
            foreach (var champ in section.Champs)
            {
                var about = remarques.Where(r => Concerne(r.Champ, champ.Cle)).ToList();
                var doubts = about.FindAll(r => r.Gravite != Gravite.Information);
                var rows = feuille.Document.RowsAt(champ.Cle).Where(r => r.TextAt("doute") is { Length: > 0 }).ToList();
                if (!regard.Changes.Contains(champ) && doubts.Count == 0 && !feuille.Erreurs.Keys.Any(k => Concerne(k, champ.Cle)))
                {
                    continue;
                }

                fields.Add(new ChampPropose(
                    section,
                    new ChampAffiche(champ, champ.Cle, feuille.Document.At(champ.Cle), feuille),
                    doubts.Exists(r => r.Gravite == Gravite.Illisible) ? Gravite.Illisible : doubts.Count > 0 || rows.Count > 0 ? Gravite.Doute : Gravite.Information,
                    [.. about.Select(r => r.Message).Distinct(StringComparer.Ordinal)],
                    doubts.Count + rows.Count > 0
                        ? [.. doubts.Select(r => (r.PremiereLigne, r.DerniereLigne)).Concat(rows.Select(r => passage.Trouver(r.TextAt("nom"))).OfType<(int, int)>()).Distinct().Order().Take(EndroitsMaximum)]
                        : Endroits(champ, feuille.Document.At(champ.Cle), passage),
                    [.. changes[champ.Cle]],
                    !laisses.Contains(champ.Cle)));
            }
        }

        return [.. fields.OrderByDescending(f => f.Confiance)];
    }

    /// <summary>Vrai quand une remarque sur <c>coteFrancais.contacts[c2].nom</c>, ou sur <c>budgets</c>, touche ce champ.</summary>
    public static bool Concerne(string endroit, string cle)
        => endroit == cle
        || (endroit.StartsWith(cle, StringComparison.Ordinal) && endroit[cle.Length] is '.' or '[')
        || (cle.StartsWith(endroit, StringComparison.Ordinal) && endroit.Length > 0 && cle[endroit.Length] == '.');

    private static List<(int Premiere, int Derniere)> Endroits(Champ champ, JsonNode? valeur, Passage passage)
    {
        var texts = champ.EstEnLignes
            ? (valeur as JsonArray ?? []).OfType<JsonObject>().Select(row => champ.Champs.Select(sub => ChampAffiche.Dire(sub, row.At(sub.Cle))).Where(t => t?.Length > 3).Select(passage.Trouver).FirstOrDefault(p => p is not null))
            : [passage.Trouver(ChampAffiche.Dire(champ, valeur))];
        return [.. texts.OfType<(int, int)>().Distinct().Order().Take(EndroitsMaximum)];
    }
}
