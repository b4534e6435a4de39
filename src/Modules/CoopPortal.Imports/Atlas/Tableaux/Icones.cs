using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>L'icône qui ferme une rangée (« Icone d'une loupe », <c>commun.ico.loupe.alter</c>) n'en est pas une réponse.</summary>
internal static partial class Icones
{
    private static readonly string[] _textes = ["Icone d'une loupe", "Icône d'une loupe", "Icone d’une loupe", "commun.ico.loupe.alter", "???commun.ico.loupe.alter???"];

    public static string Oter(string rangee, bool coupee)
    {
        var nue = Finale().Replace(rangee, "").TrimEnd();
        if (!coupee)
            return nue;
        // le texte s'arrête peut-être dans l'icône
        for (var i = nue.Length - 1; i > 0 && nue.Length - i < 32; i--)
        {
            if (nue[i - 1] == ' ' && Array.Exists(_textes, t => t.StartsWith(nue[i..], StringComparison.OrdinalIgnoreCase)))
                return nue[..(i - 1)].TrimEnd();
        }
        return nue;
    }

    [GeneratedRegex(@"(\s+|^)(ic[oô]ne\s+d.une\s+loupe|\?*[a-z]+(\.[a-zA-Z]+)*\.(ico|icone|icon)(\.[a-zA-Z]+)*\?*)\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Finale();
}
