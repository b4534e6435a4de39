using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>
/// Les numéros qu'un champ porte, au format international E.164 (« +33233324182 »), quand ils sont sûrs.
/// Les mots imprimés restent ce qu'ils sont : aucun chiffre n'est ajouté, et ce dont on doute n'est pas rendu.
/// </summary>
public static partial class Telephones
{
    public const string France = "33";

    private const int _longueurMaximale = 300;
    private const int _nombreMaximal = 8;

    [GeneratedRegex(@"[+(]?[ (+]{0,3}\d(?:[ ]{0,2}[\d.()/–-]){3,60}", RegexOptions.CultureInvariant)]
    private static partial Regex Suite();

    [GeneratedRegex(@"^ *\(\+? ?(?<code>\d{2,3})\)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeEntreParentheses();

    // outre-mer : le même « 0 » mène à un autre indicatif que celui de la métropole
    [GeneratedRegex(@"^0(?:26[239]|59[046]|69[0-6]|97\d)", RegexOptions.CultureInvariant)]
    private static partial Regex OutreMer();

    /// <param name="indicatif">Celui du pays de qui donne le numéro (« 223 ») ; sans lui, seul un numéro qui dit son pays est sûr.</param>
    public static IReadOnlyList<string> Normaliser(string? texte, string? indicatif)
    {
        if (texte is null || texte.Length > _longueurMaximale)
            return [];
        var numeros = new List<string>();
        foreach (Match suite in Suite().Matches(texte.Replace('\u00A0', ' ')))
        {
            var code = indicatif;
            foreach (var partie in Parties(suite.Value))
                if (Numero(partie, code) is var (dit, national) && numeros.Count < _nombreMaximal)
                {
                    code = dit;
                    if (!numeros.Contains($"+{dit}{national}", StringComparer.Ordinal))
                        numeros.Add($"+{dit}{national}");
                }
        }
        return numeros;
    }

    // « 00223/234 86 95 » est un numéro, « 222 06 68/674 81 61 » en est deux
    private static IEnumerable<string> Parties(string suite)
    {
        var debut = "";
        foreach (var partie in suite.Replace("(0)", "", StringComparison.Ordinal).Split('/'))
        {
            var entiere = debut + partie;
            if (debut.Length == 0 && Chiffres(partie) is { Length: > 1 and < 6 } tete && Plans.Commence(tete.StartsWith("00", StringComparison.Ordinal) ? tete[2..] : tete) is { } code && tete.EndsWith(code, StringComparison.Ordinal))
            {
                debut = partie;
                continue;
            }
            debut = "";
            yield return entiere;
        }
    }

    private static (string Code, string National)? Numero(string partie, string? indicatif)
    {
        var chiffres = Chiffres(partie);
        var international = partie.TrimStart(' ', '(').StartsWith('+') || chiffres.StartsWith("00", StringComparison.Ordinal);
        if (international || CodeEntreParentheses().Match(partie) is { Success: true })
        {
            var entier = chiffres.StartsWith("00", StringComparison.Ordinal) ? chiffres[2..] : chiffres;
            return Plans.Commence(entier) is { } code ? Plans.Accepte(code, entier[code.Length..]) ? (code, entier[code.Length..]) : null
                : international && entier.Length is >= 9 and <= 15 && entier[0] != '0' ? (entier[..3], entier[3..]) : null;
        }
        if (chiffres.Length == 10 && chiffres[0] == '0')
            return OutreMer().IsMatch(chiffres) ? null : (France, chiffres[1..]);
        foreach (var code in new[] { indicatif, France })
            if (code is not null && chiffres.StartsWith(code, StringComparison.Ordinal) && Plans.Accepte(code, chiffres[code.Length..]) && !Plans.Accepte(code, chiffres))
                return (code, chiffres[code.Length..]);
        return indicatif is not null and not France && Plans.Accepte(indicatif, chiffres) ? (indicatif, chiffres) : null;
    }

    private static string Chiffres(string texte) => string.Concat(texte.Where(char.IsAsciiDigit));
}
