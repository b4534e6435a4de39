using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>Les chiffres d'un tableau, en euros, écrits de plusieurs façons ; null dès qu'il faudrait deviner.</summary>
internal static partial class Nombres
{
    public static decimal? Lire(string texte)
    {
        var nu = texte.Replace("€", "", StringComparison.Ordinal).Replace("euros", "", StringComparison.OrdinalIgnoreCase).Replace("EUR", "", StringComparison.OrdinalIgnoreCase).Trim();
        if (nu.Length > 24)
            return null;
        if (Milliers().IsMatch(nu))
            nu = nu.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        else if (!Simple().IsMatch(nu))
            return null;
        return decimal.TryParse(nu.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valeur) ? valeur : null;
    }

    public static int? Annee(string texte) => AnneeSeule().IsMatch(texte.Trim()) ? int.Parse(texte.Trim(), CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^[0-9]{1,3}([ .][0-9]{3})+(,[0-9]{1,2})?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Milliers();

    [GeneratedRegex(@"^[0-9]+([.,][0-9]{1,2})?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Simple();

    [GeneratedRegex(@"^(19|20)[0-9]{2}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AnneeSeule();
}
