using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>Nombres à la française : milliers par espace ou par point, décimales par virgule.</summary>
internal static partial class Nombres
{
    private const int _chiffresAuPlus = 15;

    /// <summary>« 300.000 » vaut 300000, « 8004,27 » et « 2.5 » sont décimaux ; « 12,747 » est ambigu : nul.</summary>
    public static decimal? Lire(string texte)
    {
        var forme = Milliers().IsMatch(texte) ? texte.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : Simple().IsMatch(texte) ? texte.Replace(',', '.')
            : null;
        return forme is null || forme.Length > _chiffresAuPlus ? null : decimal.Parse(forme, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    // « 1,8 million » doit s'écrire 1800000 dans un export, pas 1800000.0
    public static decimal SansZerosFinaux(decimal valeur) => valeur / 1.0000000000000000000000000000m;

    [GeneratedRegex(@"\A[0-9]{1,3}(?:(?: [0-9]{3})+|(?:\.[0-9]{3})+)(?:,[0-9]{1,2})?\z")]
    private static partial Regex Milliers();

    [GeneratedRegex(@"\A[0-9]+(?:[.,][0-9]{1,2})?\z")]
    private static partial Regex Simple();
}
