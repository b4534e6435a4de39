using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire.Recoupements;

/// <summary>Une rangée de l'annexe par régions : le côté français, le reste de la ligne (son département puis le partenaire), la région du tableau.</summary>
internal sealed record RangeeDAnnexe(string Francais, string Reste, string? Region, int Ligne);

/// <summary>Lit l'annexe qui range les partenariats par régions du pays partenaire.</summary>
internal static partial class Annexe
{
    private const int _longueurMaximale = 160;

    [GeneratedRegex(@"^ *tableau *\d{1,2} *[:.-] *(?:(?:region|province|departement)s? *(?:de la |de l'|du |des |de |d')?)?(?<nom>.{2,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex Tableau();

    [GeneratedRegex(@"^ *france +(?:[a-z' -]{3,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex TitreDeColonnes();

    // « C.U » est « CU »
    [GeneratedRegex(@"(?<=\b[A-Z])\.(?=[A-Z]\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Sigle();

    public static IEnumerable<RangeeDAnnexe> Lire(TexteSitue annexe)
    {
        string? region = null;
        var dansUnTableau = false;
        foreach (var (numero, brute) in annexe.Lignes())
        {
            var ligne = MiseEnTexte.Resserrer(brute);
            var plie = Pliage.Plier(ligne);
            if (ligne.Length is 0 or > _longueurMaximale || TitreDeColonnes().IsMatch(plie))
                continue;
            if (Tableau().Match(plie) is { Success: true } tableau)
                (dansUnTableau, region) = (true, ligne.Substring(tableau.Groups["nom"].Index, tableau.Groups["nom"].Length).Trim());
            else if (dansUnTableau && Rangee(ligne, region, numero) is { } rangee)
                yield return rangee;
        }
    }

    private static RangeeDAnnexe? Rangee(string ligne, string? region, int numero)
    {
        var barre = ligne.IndexOf('/', StringComparison.Ordinal);
        var francais = Sigle().Replace((barre > 0 ? ligne[..barre] : ligne).Trim(), "");
        return ligne.Contains(' ', StringComparison.Ordinal) && char.IsLetter(ligne[0]) ? new RangeeDAnnexe(francais, barre > 0 ? ligne[(barre + 1)..].Trim() : "", region, numero) : null;
    }
}
