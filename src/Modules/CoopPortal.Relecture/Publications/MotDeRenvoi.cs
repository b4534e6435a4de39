using CoopPortal.Core.Texte;

namespace CoopPortal.Relecture.Publications;

/// <summary>Les mots qui accompagnent un renvoi : ce qui manque, en une phrase au moins.</summary>
public static class MotDeRenvoi
{
    public const int Maximum = 4000;

    /// <returns>ce qu'il faut corriger, ou null.</returns>
    public static string? Erreur(string? mots)
        => string.IsNullOrWhiteSpace(mots) ? "Dites à l’auteur ce qui manque : une phrase suffit."
            : mots.Length > Maximum ? $"Gardez {Francais.Nombre(Maximum)} caractères au plus."
            : mots.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? "Ce commentaire contient un caractère illisible. Retapez-le sans le copier d’un autre document."
            : null;
}
