using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>La date EDTF d'une case de période : ses alinéas ensemble, ou la seule date que dit sa phrase.</summary>
internal static partial class Periodes
{
    private const string _mois = @"(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\.?";
    private const string _point = @"(?:(?:(?:\d{1,2}(?:er)? )?" + _mois + @"(?: ?- ?" + _mois + @")? ?)?(?:19|20)\d\d|\d{1,2}/\d{1,2}/\d\d(?:\d\d)?)";

    public static string? Lire(string periode)
    {
        var dates = periode.Split(Entrees.Separateur, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
        var texte = string.Join(", ", dates);
        if (Annees().IsMatch(texte))
            texte = texte.Replace(" ", ", ", StringComparison.Ordinal);
        return LecteurDate.Lire(texte)?.Edtf ?? DeLaPhrase(Siecle().Replace(Pliage.Plier(texte), s => s.Groups["debut"].Value + (string.CompareOrdinal(s.Groups["a"].Value, "40") < 0 ? "20" : "19") + s.Groups["a"].Value));
    }

    // « Inauguration du centre en janvier 2007 », « Depuis 1996, sur la base de trois ans » : les mots restent à côté
    private static string? DeLaPhrase(string phrase)
    {
        if (UneDate().Matches(phrase) is not [var seule] || Autre().IsMatch(phrase.Remove(seule.Index, seule.Length)))
            return null;
        var date = phrase.StartsWith("depuis ", StringComparison.Ordinal) && seule.Index > 0 ? "depuis " + seule.Value : seule.Value;
        return LecteurDate.Lire(date)?.Edtf;
    }

    [GeneratedRegex(@"^(?:19|20)\d\d(?: (?:19|20)\d\d)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Annees();

    // « du 03/02/07 » : jour et mois donnés, l'année tient en deux chiffres
    [GeneratedRegex(@"\b(?<debut>\d{1,2}/\d{1,2}/)(?<a>\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Siecle();

    [GeneratedRegex(@"(?:\b(?:depuis|a partir de|des|jusqu'en|vers|de|du|entre) )?(?:\b" + _point + @")(?:(?: ?(?:-+|/|,|;) ?| (?:a|au|et) |, et )" + _point + @")*\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UneDate();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b" + _mois + @"(?:\W|$)|\d/\d|\b(?:avant|apres|arret|abandon)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Autre();
}
