using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>
/// Qui finance, combien, quelle année. Une rangée aplatie se lit par la fin : l'année, puis les chiffres dans l'ordre ;
/// le premier est le montant, les autres sont du « 1 % », leur colonne restant inconnue.
/// </summary>
internal static partial class Financements
{
    private const int _largeurDuSite = 50;
    private const int _rangeeMaximale = 20_000;
    private static readonly Colonne[] _usuelles = [Colonne.Financeur, Colonne.Montant, Colonne.UnPourCent, Colonne.UnPourCent, Colonne.UnPourCent, Colonne.Annee];

    public static IReadOnlyList<Financement> Lire(Bloc bloc, Journal journal)
    {
        var rangees = Reunir([.. Rangee.De(bloc, _usuelles).SelectMany(UneParAnnee)]);
        var sansEspaces = rangees.Exists(r => Chiffres(r.Texte.Split(' ')).Any(c => c.Split(',', '.')[0].Length >= 4 && Nombres.Annee(c) is null)) && !rangees.Exists(r => Chiffres(r.Texte.Split(' ')).Exists(c => c.Length == 3 && c[0] == '0'));
        var lus = new List<Financement>();
        foreach (var rangee in rangees)
        {
            var lu = rangee.EnCellules ? DesCellules(rangee, journal) : DuTexte(rangee, sansEspaces, journal);
            if (lu.Financeur?.Length == _largeurDuSite)
                journal.Douter($"financements[{lus.Count + 1}].financeur", rangee.Numero, "Le site coupe les noms à cinquante caractères : celui-ci est peut-être incomplet.");
            if (!EstUnTotal(Etiquettes.Cle(lu.Financeur ?? ""), rangee.Coupee))
                lus.Add(lu);
        }
        return lus;
    }

    private static bool EstUnTotal(string financeur, bool coupe) => Total().IsMatch(financeur) || coupe && financeur.Length > 0 && "total".StartsWith(financeur, StringComparison.Ordinal);

    private static Financement DesCellules(Rangee rangee, Journal journal)
    {
        foreach (var illisible in rangee.Valeurs(Colonne.Montant).Concat(rangee.Valeurs(Colonne.UnPourCent)).Where(v => Nombres.Lire(v) is null && v.Any(char.IsAsciiDigit)))
            journal.Renoncer("financements", rangee.Numero, $"« {illisible} » n'est pas un montant lisible.");
        return new Financement
        {
            Financeur = rangee.Valeur(Colonne.Financeur),
            // une rangée coupée qui tait ses cases vides met l'année sous le montant
            Montant = rangee.Valeur(Colonne.Montant) is { } montant && !(rangee.Coupee && Nombres.Annee(montant) is not null) ? Nombres.Lire(montant) : null,
            UnPourCent = [.. rangee.Valeurs(Colonne.UnPourCent).Select(Nombres.Lire).OfType<decimal>()],
            Annee = rangee.Valeur(Colonne.Annee) is { } annee ? Nombres.Annee(annee) : null,
        };
    }

    private static Financement DuTexte(Rangee rangee, bool sansEspaces, Journal journal)
    {
        var mots = rangee.Texte.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var suite = Chiffres(mots);
        var financeur = string.Join(' ', mots[..^suite.Count]);
        var chiffres = suite.Where(c => Nombres.Lire(c) is not null).ToList();
        if (rangee.Coupee && chiffres.Count > 0 && !(chiffres.Count > 1 && Nombres.Annee(chiffres[^1]) is not null))
        {
            journal.Douter("financements", rangee.Numero, $"Le texte s'arrête dans « {chiffres[^1]} » : ce chiffre n'est pas retenu.");
            chiffres.RemoveAt(chiffres.Count - 1);
            // « 30 0 » : ce qui est coupé finissait peut-être le nombre d'avant
            while (chiffres.Count > 0 && (chiffres[^1].Length <= 3 || chiffres.Count == 1 && Nombres.Annee(chiffres[0]) is not null))
                chiffres.RemoveAt(chiffres.Count - 1);
        }
        var annee = chiffres.Count > 0 && chiffres[^1] == suite[^1] ? Nombres.Annee(chiffres[^1]) : null;
        if (annee is not null)
            chiffres.RemoveAt(chiffres.Count - 1);
        else
            journal.Douter("financements", rangee.Numero, $"Aucune année ne ferme cette rangée{(suite.Count > 0 ? $" (« {suite[^1]} »)" : "")}.");
        var montants = sansEspaces ? [.. chiffres.Select(c => Nombres.Lire(c)!.Value)] : Regrouper(chiffres, rangee, journal);
        if (montants.Count > 1 && montants.Skip(1).Any(u => u > montants[0]))
        {
            journal.Renoncer("financements", rangee.Numero, $"« {string.Join(' ', chiffres)} » : le « 1 % » ne peut dépasser le montant, aucun n'est retenu.");
            montants = [];
        }
        return new Financement { Financeur = financeur.TrimEnd(' ', '-', '–', '€', ':', '(') is { Length: > 0 } nom ? nom : null, Montant = montants.Count > 0 ? montants[0] : null, UnPourCent = [.. montants.Skip(1)], Annee = annee };
    }

    // « 50 000 » dans un tableau où aucun nombre n'est écrit d'un trait : « 000 » ne peut que suivre, « 305 » pourrait suivre ou non
    private static List<decimal> Regrouper(List<string> chiffres, Rangee rangee, Journal journal)
    {
        var groupes = new List<string>();
        foreach (var chiffre in chiffres)
        {
            var suit = groupes.Count > 0 && Suite().IsMatch(chiffre) && !groupes[^1].Contains(',', StringComparison.Ordinal);
            if (suit && chiffre[0] != '0')
            {
                journal.Renoncer("financements", rangee.Numero, $"« {string.Join(' ', chiffres)} » peut se lire de plusieurs façons : aucun montant n'est retenu.");
                return [];
            }
            if (suit)
                groupes[^1] += chiffre;
            else
                groupes.Add(chiffre);
        }
        return [.. groupes.Select(Nombres.Lire).OfType<decimal>()];
    }

    // une page copiée sans ses retours : l'année qui suit un montant ferme la rangée
    private static IEnumerable<Rangee> UneParAnnee(Rangee rangee)
    {
        if (rangee.EnCellules)
            return [rangee];
        var parts = Cloture().Replace(Phrase().Replace(SansEuros(rangee.Coupee ? AnneeCoupee().Replace(rangee.Texte, "") : rangee.Texte), m => $" {m.Groups["m"].Value} {m.Groups["a"].Value}".TrimEnd()), "$1\n").Split('\n');
        return parts.Select((p, i) => rangee with { Texte = p.Trim(), Coupee = rangee.Coupee && i == parts.Length - 1 });
    }

    // une rangée imprimée sur plusieurs lignes finit à son année, ou devant le financeur suivant
    private static List<Rangee> Reunir(List<Rangee> lignes)
    {
        var rangees = new List<Rangee>();
        Rangee? enCours = null;
        foreach (var ligne in lignes)
        {
            if (ligne.EnCellules)
            {
                Fermer();
                rangees.Add(ligne);
                continue;
            }
            var commence = !Chiffre(ligne.Texte.Split(' ')[0]);
            if (commence && enCours is not null && Chiffres(enCours.Texte.Split(' ')).Count > 0)
                Fermer();
            enCours = enCours is null ? ligne : enCours with { Texte = enCours.Texte + " " + ligne.Texte, Coupee = ligne.Coupee };
        }
        Fermer();
        return rangees;

        void Fermer()
        {
            if (enCours is not null)
                rangees.Add(enCours);
            enCours = null;
        }
    }

    private static List<string> Chiffres(string[] mots)
    {
        var debut = mots.Length;
        while (debut > 0 && (Chiffre(mots[debut - 1]) || mots[debut - 1] is "€" or "-" or "–" or "euros"))
            debut--;
        while (debut < mots.Length && !Chiffre(mots[debut]))
            debut++;
        return [.. mots[debut..]];
    }

    private static string SansEuros(string texte) => texte.Length > _rangeeMaximale || !texte.Contains('€', StringComparison.Ordinal)
        ? texte
        : Euros().Replace(texte, m => m.Value.Replace(" ", "", StringComparison.Ordinal).Replace("€", "", StringComparison.Ordinal));

    // « 2019-2021 » ferme aussi une rangée, sans dire une année
    private static bool Chiffre(string mot) => FaitDeChiffres().IsMatch(mot);

    [GeneratedRegex(@"^[0-9][0-9.,/\-]*€?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FaitDeChiffres();

    [GeneratedRegex(@"^[0-9]{3}(,[0-9]{1,2})?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Suite();

    // le signe de l'euro dit où le nombre finit : « 12 900 € 1 000 € »
    [GeneratedRegex(@"(?<=^|\s)[0-9]{1,3}(?: [0-9]{3})*(?:,[0-9]{1,2})? ?€(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Euros();

    // « Ville de Belval : 12000 (2016) »
    [GeneratedRegex(@" ?[:–] (?<m>[0-9][0-9.,]*)(?: ?[(,] ?(?<a>(?:19|20)[0-9]{2})\)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex(@" ?\([0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex AnneeCoupee();

    [GeneratedRegex(@"^(?:sous )?(?:montant )?total(?: general| des financements)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"([0-9] (?:19|20)[0-9]{2}) (?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Cloture();
}
