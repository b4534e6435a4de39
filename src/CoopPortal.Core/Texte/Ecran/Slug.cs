using System.Text;

namespace CoopPortal.Core.Texte;

/// <summary>Segment d'adresse lisible.</summary>
public static class Slug
{
    public const int LongueurMaximale = 80;

    /// <summary>Minuscules ASCII, chiffres et traits d'union, 80 caractères au plus, coupé entre deux mots ; « sans-titre » s'il ne reste rien.</summary>
    public static string De(string texte)
    {
        var slug = new StringBuilder();
        foreach (var lettre in Analyseur.Plier(texte))
        {
            if (char.IsAsciiLetterOrDigit(lettre))
                slug.Append(lettre);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var entier = slug.ToString().TrimEnd('-');
        return entier.Length == 0 ? "sans-titre" : Couper(entier);
    }

    private static string Couper(string slug)
    {
        if (slug.Length <= LongueurMaximale)
            return slug;
        var coupure = slug.LastIndexOf('-', LongueurMaximale);
        return slug[..(coupure > 0 ? coupure : LongueurMaximale)];
    }
}
