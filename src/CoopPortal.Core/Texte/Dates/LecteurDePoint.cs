using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>Lit un seul point, en texte plié : « 10/04/2006 », « 1er avril 2006 », « avril 2006 », « 2006 », « annees 70 ».</summary>
internal static partial class LecteurDePoint
{
    private static readonly string[] _mois = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

    public static PointDeDate? Lire(string plie)
    {
        var texte = plie.Trim(' ', ',', '.');
        if (Decennie().Match(texte) is { Success: true } decennie)
            return LireDecennie(decennie.Groups["d"].Value);
        var lu = EnLettres().Match(texte);
        if (!lu.Success)
            lu = EnChiffres().Match(texte);
        if (!lu.Success)
            return null;
        var mois = lu.Groups["nom"].Success ? Mois(lu.Groups["nom"].Value) : PointDeDate.Entier(lu.Groups["m"]);
        var jour = PointDeDate.Entier(lu.Groups["j"]);
        // « 00/2006 » n'est pas « 2006 »
        if (lu.Groups["m"].Success && mois == 0 || lu.Groups["j"].Success && jour == 0)
            return null;
        return PointDeDate.Creer(PointDeDate.Entier(lu.Groups["a"]), mois, jour);
    }

    /// <summary>Rang du mois d'après son nom plié, entier ou abrégé ; la forme est vérifiée par <see cref="NomDeMois"/>.</summary>
    public static int Mois(string nom) => 1 + Array.FindIndex(_mois, m => nom.StartsWith(m, StringComparison.Ordinal));

    public const string NomDeMois =
        @"(?:janv(?:ier|\.)?|fevr?(?:ier|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|\.)?|aout|sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|dec(?:embre|\.)?)";

    // « années 20 » peut être de ce siècle ou de l'autre
    private static PointDeDate? LireDecennie(string chiffres)
    {
        var annee = int.Parse(chiffres);
        if (chiffres.Length == 2)
            annee = annee is >= 30 and <= 90 ? 1900 + annee : 0;
        return annee % 10 != 0 || PointDeDate.Creer(annee) is not { } point ? null : point with { Decennie = true };
    }

    [GeneratedRegex(@"\A(?:les )?annees (?<d>[0-9]{4}|[0-9]{2})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Decennie();

    [GeneratedRegex(@"\A(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:(?:(?<j>[0-9]{1,2})(?:er)? )?(?<nom>" + NomDeMois + @") ?(?:de )?)?(?:fin |debut )?(?<a>[0-9]{4})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex EnLettres();

    [GeneratedRegex(@"\A(?:le )?(?:(?<j>[0-9]{1,2}) ?[/.-] ?(?<m>[0-9]{1,2}) ?[/.-] ?(?<a>[0-9]{4})|(?<m>[0-9]{1,2}) ?[/-] ?(?<a>[0-9]{4})|(?<a>[0-9]{4})-(?<m>[0-9]{2})-(?<j>[0-9]{2}))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex EnChiffres();
}
