using System.Globalization;
using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>Les deux tableaux de la fin : volontaires, objectifs de développement durable.</summary>
internal static partial class Divers
{
    private static readonly Colonne[] _volontaires = [Colonne.Nom, Colonne.Prenom, Colonne.Mission, Colonne.Champs, Colonne.Entite];
    private static readonly Colonne[] _objectifs = [Colonne.Numero, Colonne.Score];

    public static IReadOnlyList<Volontaire> Volontaires(Bloc bloc, Journal journal)
    {
        var lus = new List<Volontaire>();
        foreach (var rangee in Rangee.De(bloc, _volontaires))
        {
            if (rangee.EnCellules)
            {
                lus.Add(new Volontaire(rangee.Valeur(Colonne.Nom), rangee.Valeur(Colonne.Prenom), rangee.Valeur(Colonne.Mission), rangee.Valeur(Colonne.Champs), rangee.Valeur(Colonne.Entite)));
                continue;
            }
            var mots = rangee.Texte.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            journal.Douter("volontaires", rangee.Numero, "Les colonnes de ce volontaire ne sont pas séparées : mission, champs d'action et entité restent ensemble.");
            lus.Add(new Volontaire(mots[0], mots.Length > 1 ? mots[1] : null, mots.Length > 2 ? string.Join(' ', mots[2..]) : null));
        }
        return lus;
    }

    public static IReadOnlyList<ObjectifDurable> Objectifs(Bloc bloc, Journal journal)
    {
        var lus = new List<ObjectifDurable>();
        foreach (var rangee in Rangee.De(bloc, _objectifs))
        {
            // « 1 » n'est peut-être que le début de « 15 »
            if (rangee.Coupee && NumeroCoupe().IsMatch(rangee.Texte))
                continue;
            if (rangee.Texte.Length <= 300 && Objectif().Match(rangee.Texte.TrimStart('-', '–', '•', '*', ' ')) is { Success: true } trouve && int.Parse(trouve.Groups["n"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 17 and var numero)
                lus.Add(new ObjectifDurable(numero, trouve.Groups["score"] is { Success: true } score && !rangee.Coupee ? Nombres.Lire(score.Value) : null));
            else
                journal.Renoncer("odd", rangee.Numero, "Cette ligne des objectifs de développement durable n'est pas lisible.");
        }
        return lus;
    }

    [GeneratedRegex(@"^[-–•* ]*(?:odd|objectif)? ?(?:n°)? ?[0-9]{1,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumeroCoupe();

    [GeneratedRegex(@"^(odd|objectif)?\s*(n°)?\s*(?<n>[0-9]{1,2})\b(?<mots>[^0-9]*)((?<score>[0-9]+([.,][0-9]+)?)\s*%?\s*\)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Objectif();
}
