using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>Les collectivités d'ici et d'ailleurs : une par rangée, suivie de son pays pour celles d'ailleurs.</summary>
internal static class Partenaires
{
    private static readonly Colonne[] _etrangers = [Colonne.Collectivite, Colonne.Pays];
    private static readonly Colonne[] _francais = [Colonne.Collectivite];

    public static IReadOnlyList<PartenaireEtranger> Etrangers(Bloc bloc, Journal journal)
    {
        var lus = new List<PartenaireEtranger>();
        foreach (var rangee in Rangee.De(bloc, _etrangers))
        {
            if (rangee.EnCellules && rangee.Valeur(Colonne.Pays) is { } pays)
            {
                lus.Add(new PartenaireEtranger(rangee.Valeur(Colonne.Collectivite), pays));
                continue;
            }
            var (nom, lu) = Pays.Separer(rangee.Texte);
            if (lu is not null && nom.Length == 0 && lus.Count > 0 && lus[^1].Pays is null)
                lus[^1] = lus[^1] with { Pays = lu };
            else if (lu is not null && nom.Length > 0)
                lus.Add(new PartenaireEtranger(nom, lu));
            else
                lus.Add(new PartenaireEtranger(rangee.Coupee ? SansPaysCoupe(nom) : rangee.Texte));
        }
        if (lus.Exists(l => l.Pays is null))
            journal.Douter("partenairesEtrangers", bloc.PremiereLigne, "Le pays d'un partenaire n'a pas été reconnu.");
        return lus;
    }

    public static IReadOnlyList<string> Francais(Bloc bloc) => [.. Rangee.De(bloc, _francais).Select(r => r.Valeur(Colonne.Collectivite) ?? r.Texte)];

    // « Commune de B » : le dernier mot est peut-être le début du pays, il n'est pas du nom
    private static string SansPaysCoupe(string texte)
    {
        var ouvre = texte.LastIndexOf('(');
        if (ouvre > 0 && !texte.Contains(')', StringComparison.Ordinal) && Pays.PeutCommencer(texte[(ouvre + 1)..]))
            return texte[..ouvre].TrimEnd();
        var mots = texte.Split(' ');
        for (var pris = Math.Min(4, mots.Length - 1); pris > 0; pris--)
        {
            if (Pays.PeutCommencer(string.Join(' ', mots[^pris..])))
                return string.Join(' ', mots[..^pris]);
        }
        return texte;
    }
}
