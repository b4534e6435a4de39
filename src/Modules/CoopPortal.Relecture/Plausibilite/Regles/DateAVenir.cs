using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Contracts.Comparaison;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>Une date à venir là où l'on raconte ce qui a eu lieu ; partout ailleurs, une date trop lointaine pour être un projet.</summary>
public sealed class DateAVenir : IRegleDePlausibilite
{
    private const int AnneesDeProjet = 10;
    private static readonly string[] _passees = ["debutContacts", "signature", "dateSignature", "anneePremiereConvention", "formalisation.actes"];

    public IEnumerable<Alerte> Voir(Lecture lecture)
    {
        foreach (var c in lecture.Reponses.Where(c => c.Question.Kind is ChampKind.Date or ChampKind.Jour))
        {
            var edtf = c.Question.Kind == ChampKind.Jour ? c.Nouvelle.Text() : (c.Nouvelle as JsonObject)?.TextAt("date");
            if (Annees(edtf) is not { } annees)
            {
                continue;
            }

            var demain = c.Question.Kind == ChampKind.Jour && string.CompareOrdinal(edtf, lecture.Aujourdhui.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) > 0;
            if (EstPassee(c) && (annees.Debut > lecture.Aujourdhui.Year || demain))
            {
                yield return new Alerte(c.Chemin, $"Cette date est à venir ({LecteurDate.EnClair(edtf!) ?? edtf}), alors qu’on demande ce qui a déjà eu lieu.");
            }
            else if (annees.Fin > lecture.Aujourdhui.Year + AnneesDeProjet)
            {
                yield return new Alerte(c.Chemin, $"Cette date est dans {annees.Fin - lecture.Aujourdhui.Year} ans. Une faute de frappe dans l’année ?");
            }
        }
    }

    private static bool EstPassee(Changement change) => Array.Exists(_passees, p => change.Champ == p || change.Question.Cle == p);

    private static (int Debut, int Fin)? Annees(string? edtf)
    {
        var annees = (edtf ?? "").Split('/', ',', '{', '}').Where(p => p.Length >= 4 && p[..4].All(char.IsAsciiDigit)).Select(p => int.Parse(p.AsSpan(0, 4), CultureInfo.InvariantCulture)).ToList();
        return annees.Count == 0 ? null : (annees[0], annees[^1]);
    }
}
