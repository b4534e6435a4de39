namespace CoopPortal.Core.Texte;

/// <summary>« de » devant un nom de lieu.</summary>
internal static class Elisions
{
    // h muet ou nom en Y qui s'élide ; tout autre h est tenu pour aspiré
    private static readonly string[] _sElident =
        ["herault", "hyeres", "herouville", "hendaye", "henin", "herblay", "hirson", "hopital", "histoire", "hiver", "homme", "yerres"];

    // la semi-voyelle de Ouagadougou, Ouahigouya, ou le oui
    private static readonly string[] _neSElidentPas = ["oua", "oue", "oui", "onze", "ouo"];

    public static string De(string nom)
    {
        var propre = nom.Trim();
        if (Apres(propre, "Le ") is { } le)
            return "du " + le;
        if (Apres(propre, "Les ") is { } les)
            return "des " + les;
        return SElide(Analyseur.Plier(propre)) ? "d’" + propre : "de " + propre;
    }

    private static string? Apres(string nom, string article) =>
        nom.Length > article.Length && nom.StartsWith(article, StringComparison.Ordinal) ? nom[article.Length..].TrimStart() : null;

    private static bool SElide(string plie)
    {
        if (plie.Length == 0 || _neSElidentPas.Any(d => plie.StartsWith(d, StringComparison.Ordinal)))
            return false;
        if (_sElident.Any(d => plie.StartsWith(d, StringComparison.Ordinal)))
            return true;
        return plie[0] is 'a' or 'e' or 'i' or 'o' or 'u'
            || plie[0] == 'y' && plie.Length > 1 && char.IsAsciiLetter(plie[1]) && plie[1] is not ('a' or 'e' or 'i' or 'o' or 'u');
    }
}
