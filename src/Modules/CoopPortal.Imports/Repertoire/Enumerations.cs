using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Une énumération en mots, et ses éléments quand leur séparation est sûre. Un chapeau, une somme ou des
/// coordonnées n'en sont pas ; une phrase qui ne nomme personne ne donne aucun élément, seulement ses mots.
/// </summary>
internal static partial class Enumerations
{
    private static readonly char[] _puces = ['-', '–', '—', '•', '♦', '❏', '▪', '*', '·', '.', '+'];

    [GeneratedRegex(@"^(?:sur|pour|dans|selon|suivant|en|au|aux|avec|par|a)\b(?! ?:)", RegexOptions.CultureInvariant)]
    private static partial Regex Circonstance();

    [GeneratedRegex(@"^(?:actuellement |essentiellement |principalement |notamment |(?:ici|la-bas)(?: ?: ?| (?=\p{L}))|et (?!\p{L}+ ))", RegexOptions.CultureInvariant)]
    private static partial Regex Adverbe();

    [GeneratedRegex(@"(?<![a-z])(?:tel|fax|telephone|telecopie|portable) ?[:.]|(?<!\w)@|[a-z0-9._-]{1,64}@[a-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Coordonnee();

    [GeneratedRegex(@"^[\d .,]+ ?(?:€|euros?|e|f ?cfa|francs?|ff)?(?: ?/ ?an| par an)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Somme();

    public static ListeEnMots Lire(TexteSitue? passage, int largeur)
    {
        var texte = MiseEnTexte.Courant(passage, largeur, passage is null ? null : LignesDeListe.Separateur(passage, largeur));
        return texte is null || Vide.EstNegatif(texte) && texte.Length < 30 ? new ListeEnMots { Texte = texte } : new ListeEnMots { Texte = texte, Liste = Elements(texte) };
    }

    public static IReadOnlyList<string> Elements(string texte)
    {
        var seule = !texte.Contains('\n', StringComparison.Ordinal);
        var elements = Retenir(texte).SelectMany(l => Separation.Separer(Denuder(l), seule)).Select(Denuder).Where(e => e.Length > 0).ToList();
        if (elements.Count > 1)
            elements.RemoveAll(EstUneCirconstance);
        return seule && elements is [var seul] && !Separation.NommeQuelquUn(seul) ? Separation.DansLaParenthese(seul) : elements;
    }

    // où il y a des puces, le reste est un chapeau ; où il y a des coordonnées, chaque bloc s'ouvre par le partenaire
    private static List<string> Retenir(string texte)
    {
        var blocs = texte.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList()).ToList();
        var lignes = blocs.SelectMany(b => b).ToList();
        if (lignes.Count > 1 && lignes.Exists(l => Coordonnee().IsMatch(Pliage.Plier(l))))
            lignes = [.. blocs.SelectMany(b => b.Where((l, i) => i == 0 || AUnePuce(l)))];
        if (lignes.Count > 2 && lignes.Count(AUnePuce) > 1)
            lignes.RemoveAll(l => !AUnePuce(l));
        if (lignes.Count > 1)
            lignes.RemoveAll(l => l.EndsWith(':') || l is ['(', .., ')'] || Somme().IsMatch(Pliage.Plier(l)));
        return lignes;
    }

    private static bool AUnePuce(string ligne) => ligne.Length > 1 && Array.IndexOf(_puces, ligne[0]) >= 0;

    // « Sur des projets précis, … » : la phrase ne nomme personne
    private static bool EstUneCirconstance(string element) => Circonstance().IsMatch(Pliage.Plier(element)) && !element.AsSpan(1).ContainsAnyInRange('A', 'Z');

    private static string Denuder(string element)
    {
        var nu = element.Trim().TrimStart(_puces).Trim().TrimEnd(',', ';', ' ');
        var adverbe = Adverbe().Match(Pliage.Plier(nu));
        if (adverbe.Success && adverbe.Length < nu.Length)
            nu = nu[adverbe.Length..];
        return nu.EndsWith('.') && nu.IndexOf('.', StringComparison.Ordinal) == nu.Length - 1 ? nu[..^1] : nu;
    }
}
