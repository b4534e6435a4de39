using System.Globalization;
using System.Text;

namespace ExtraireFaits;

/// <summary>Comparer des noms sans accents, capitales ni ponctuation.</summary>
internal static class Texte
{
    /// <summary>Les mots d'un nom, pliés : <c>LA FLECHE</c> et <c>La Flèche</c> donnent <c>la, fleche</c>.</summary>
    public static string[] Mots(string texte)
    {
        var plie = new StringBuilder(texte.Length);
        foreach (var c in texte.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plie.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return plie.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    public static string Plier(string texte) => string.Join(' ', Mots(texte));

    /// <summary>L'adresse d'une fiche : <c>Alençon / Koutiala</c> donne <c>alencon-koutiala</c>.</summary>
    public static string Slug(string texte) => string.Join('-', Mots(texte));

    /// <summary>Le texte coupé en mots et en ce qui les sépare ; mis bout à bout, les morceaux redonnent le texte.</summary>
    public static List<string> Morceaux(string texte)
    {
        var morceaux = new List<string>();
        foreach (var c in texte)
        {
            if (morceaux.Count > 0 && char.IsLetterOrDigit(morceaux[^1][0]) == char.IsLetterOrDigit(c))
                morceaux[^1] += c;
            else
                morceaux.Add(c.ToString());
        }

        return morceaux;
    }
}
