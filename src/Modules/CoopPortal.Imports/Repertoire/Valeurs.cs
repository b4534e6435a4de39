using System.Globalization;
using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Dates EDTF et montants écrits en mots ; <c>null</c> dès qu'un lecteur hésiterait.
/// Tout passe par ici, pour qu'un lecteur commun puisse s'y substituer.
/// </summary>
internal static partial class Valeurs
{
    private const string _nomsDeMois = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";
    private static readonly string[] _mois = _nomsDeMois.Split('|');

    [GeneratedRegex(@"^(?<j>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<a>\d{4}|\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex EnChiffres();

    [GeneratedRegex(@"(?<![\d/])(?:(?:(?<j>\d{1,2})(?:er)? (?:et \d{1,2} |au \d{1,2} )?)?(?<mois>" + _nomsDeMois + @") ?(?<a>(?:19|20)\d\d)|(?<j>\d{1,2})/(?<m>\d{1,2})/(?<a>(?:19|20)\d\d|\d\d(?![\d/]))|(?<a>(?:19|20)\d\d))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex UneDate();

    [GeneratedRegex(@"^(?:en cours )?(?:depuis |en |courant |le |des |du |a partir de |annee )*$", RegexOptions.CultureInvariant)]
    private static partial Regex Amorce();

    [GeneratedRegex(@"^(?:depuis (?:les )?|dans les |les )?annees (?:(?:19)?(?<d>[5-9])0)", RegexOptions.CultureInvariant)]
    private static partial Regex Decennie();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthese();

    [GeneratedRegex(@"^(?:au|a) (?:\d|" + _nomsDeMois + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FinDePeriode();

    // « 1994 /95 », « 1998 ou 99 » : deux dates possibles
    [GeneratedRegex(@"\d{4} ?(?:/|-|ou|et) ?\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex SecondeDate();

    [GeneratedRegex(@"[.!?](?=\s|$)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex FinDePhrase();

    [GeneratedRegex(@"(?<![\d.,/])(?<n>\d{1,3}(?:[ .]\d{3})+|\d+)(?:,(?<c>\d{1,2}))?(?!\d) ?(?<mm>millions?|m(?= ?(?:€|euros?)))?(?: d'| de)? ?(?<d>€|euros?\b|e\b|f ?cfa\b|fcfa\b|xof\b|ff\b|frf\b|francs?(?: cfa| francais)?\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex UnMontant();

    [GeneratedRegex(@"(?<n>\d{1,3}(?:[ .]\d{3})+|\d+)(?:,(?<c>\d{1,2}))?(?: (?<mm>millions?))?", RegexOptions.CultureInvariant)]
    private static partial Regex UnNombre();

    /// <summary>« 10/04/2006 » donne « 2006-04-10 » ; <c>null</c> si ce n'est pas un jour du calendrier.</summary>
    public static string? DateIso(string texte)
    {
        var trouve = EnChiffres().Match(texte.Trim());
        if (trouve.Success)
            return Iso(trouve.Groups["a"].Value, trouve.Groups["m"].Value, trouve.Groups["j"].Value);
        // « le 3 mars 2011 » : un jour entier, en mots
        return DateEnTete(texte) is { Length: 10 } enMots ? enMots : null;
    }

    /// <summary>La date par laquelle le texte commence, en EDTF (« mai 1994 » donne « 1994-05 »).</summary>
    public static string? DateEnTete(string texte)
    {
        var plie = Pliage.Plier(MiseEnTexte.Resserrer(texte.Replace('\n', ' ')));
        if (Decennie().Match(plie) is { Success: true } decennie)
            return $"19{decennie.Groups["d"].Value}X";
        var premiere = UneDate().Match(plie);
        if (!premiere.Success || !Amorce().IsMatch(plie[..premiere.Index]) )
            return null;
        var suite = plie[(premiere.Index + premiere.Length)..].TrimStart();
        // « 1994 /95 », « 1998 ou 1999 » : deux dates possibles, le lecteur hésite
        return suite.StartsWith('/') || suite.StartsWith("ou ", StringComparison.Ordinal) || suite.StartsWith("et ", StringComparison.Ordinal) || FinDePeriode().IsMatch(suite)
            ? null
            : Edtf(premiere);
    }

    /// <summary>La date de la première phrase, quand elle n'en dit qu'une et ne nie rien (« … s'est engagée depuis fin 1985 dans … »).</summary>
    public static string? SeuleDate(string texte)
    {
        var phrase = FinDePhrase().Split(Pliage.Plier(texte))[0];
        var dates = Dates(phrase).ToList();
        return dates.Count == 1 && !phrase.Contains("pas ", StringComparison.Ordinal) && !phrase.Contains("aucun", StringComparison.Ordinal) && !SecondeDate().IsMatch(phrase) ? dates[0].Date : null;
    }

    /// <summary>Toutes les dates d'un texte et leur place.</summary>
    public static IEnumerable<(int Position, string Date)> Dates(string plie)
        => UneDate().Matches(plie).Where(m => !plie.AsSpan(m.Index + m.Length).TrimStart().StartsWith("/")).Select(m => (m.Index, Date: Edtf(m))).Where(d => d.Date is not null).Select(d => (d.Index, d.Date!));

    /// <summary>Le montant d'un texte qui n'en porte qu'un ; les mots restent dans tous les cas.</summary>
    public static Montant LireMontant(string? texte)
    {
        if (texte is null)
            return new Montant();
        var plie = Pliage.Plier(Parenthese().Replace(texte.Replace('\n', ' '), " "));
        var dont = plie.IndexOf(" dont ", StringComparison.Ordinal);
        var montants = Montants(dont > 0 ? plie[..dont] : plie);
        if (montants.Count != 1 || plie.Contains("aucun", StringComparison.Ordinal) || plie.Contains('\uFFFD'))
            return new Montant { Texte = texte };
        return new Montant { Texte = texte, Valeur = montants[0].Valeur, Devise = montants[0].Devise };
    }

    /// <summary>Un nombre d'habitants : le premier nombre ; <paramref name="autres"/> dit s'il y en a d'autres.</summary>
    public static int? Habitants(string texte, out bool autres)
    {
        var nombres = UnNombre().Matches(Pliage.Plier(Parenthese().Replace(texte, " ")));
        autres = nombres.Count > 1;
        if (nombres.Count == 0)
            return null;
        var valeur = Nombre(nombres[0]);
        return valeur == decimal.Truncate(valeur) && valeur is > 0 and < 200_000_000 ? (int)valeur : null;
    }

    private static List<(decimal Valeur, string? Devise)> Montants(string plie)
    {
        var tous = UnMontant().Matches(plie).Select(m => (Valeur: Nombre(m), Devise: Devise(m.Groups["d"].Value), Million: m.Groups["mm"].Success)).ToList();
        var avecDevise = tous.Where(m => m.Devise is not null).ToList();
        if (avecDevise.Count > 0)
            return [.. avecDevise.Count == 1 && tous.Exists(m => m.Devise is null && !Annee(m.Valeur) && m.Valeur > 31) ? [] : avecDevise.Select(m => (m.Valeur, m.Devise))];
        return [.. tous.Where(m => !Annee(m.Valeur)).Select(m => (m.Valeur, m.Devise))];
    }

    private static bool Annee(decimal valeur) => valeur is >= 1950 and <= 2100;

    private static string? Devise(string mot) => mot switch
    {
        "" => null,
        "€" or "euro" or "euros" or "e" => "EUR",
        "ff" or "frf" or "francs francais" or "franc francais" => "FRF",
        "f cfa" or "fcfa" or "xof" or "francs cfa" or "franc cfa" => "XOF",
        _ => null,
    };

    private static decimal Nombre(Match nombre)
    {
        var chiffres = nombre.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (chiffres.Length > 15)
            return -1;
        var centimes = nombre.Groups["c"].Success ? "." + nombre.Groups["c"].Value : "";
        var valeur = decimal.Parse(chiffres + centimes, NumberStyles.Number, CultureInfo.InvariantCulture);
        return valeur * (nombre.Groups["mm"].Success ? 1_000_000 : 1) / 1.0000000000000000000000000000m;
    }

    private static string? Edtf(Match date)
    {
        var annee = date.Groups["a"].Value;
        if (date.Groups["m"].Success)
            return Iso(annee, date.Groups["m"].Value, date.Groups["j"].Value);
        if (!date.Groups["mois"].Success)
            return annee;
        var mois = Array.IndexOf(_mois, date.Groups["mois"].Value) + 1;
        var plusieursJours = date.Value.Contains(" et ", StringComparison.Ordinal) || date.Value.Contains(" au ", StringComparison.Ordinal);
        return date.Groups["j"].Success && !plusieursJours
            ? Iso(annee, mois.ToString(CultureInfo.InvariantCulture), date.Groups["j"].Value)
            : $"{annee}-{mois:00}";
    }

    // « 98 » est 1998, « 11 » est 2011
    private static string Siecle(string annee) => annee.Length > 2 ? annee : (string.CompareOrdinal(annee, "40") <= 0 ? "20" : "19") + annee;

    private static string? Iso(string annee, string mois, string jour)
        => DateOnly.TryParseExact($"{Siecle(annee)}-{mois.PadLeft(2, '0')}-{jour.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
