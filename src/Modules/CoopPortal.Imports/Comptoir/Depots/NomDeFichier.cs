using System.Globalization;

namespace CoopPortal.Imports.Comptoir.Depots;

/// <summary>Le nom qu'un navigateur annonce, réduit à ce qui peut se montrer et se garder.</summary>
public static class NomDeFichier
{
    private const string SansNom = "fichier sans nom";

    /// <summary>Le dernier élément du chemin, quel que soit le système qui l'a écrit, sans caractère invisible, 120 caractères au plus, son extension gardée.</summary>
    public static string Sur(string? annonce)
    {
        var last = (annonce ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format)).Trim(' ', '.');
        if (clean.Length == 0)
        {
            return SansNom;
        }

        if (clean.Length <= ImportRecu.NomDeFichierMaximum)
        {
            return clean;
        }

        var extension = Path.GetExtension(clean) is { Length: <= 10 } short_ ? short_ : "";
        return clean[..(ImportRecu.NomDeFichierMaximum - extension.Length)] + extension;
    }
}
