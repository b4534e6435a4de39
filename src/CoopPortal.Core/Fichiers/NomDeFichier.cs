using System.Globalization;

namespace CoopPortal.Core.Fichiers;

/// <summary>Le nom qu'un navigateur annonce, réduit à ce qui peut se montrer et s'enregistrer sous tout système.</summary>
public static class NomDeFichier
{
    public const int Maximum = 120;
    private const string SansNom = "fichier sans nom";
    private const string Genants = "<>:\"|?*";

    /// <summary>Le dernier élément du chemin, sans caractère invisible ni interdit, <see cref="Maximum"/> caractères au plus, son extension gardée.</summary>
    public static string Sur(string? annonce)
    {
        var last = (annonce ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && !Genants.Contains(c, StringComparison.Ordinal) && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format)).Trim(' ', '.');
        if (clean.Length <= Maximum)
        {
            return clean.Length == 0 ? SansNom : clean;
        }

        var extension = Path.GetExtension(clean) is { Length: <= 10 } court ? court : "";
        return clean[..(Maximum - extension.Length)] + extension;
    }
}
