namespace CoopPortal.Comptes.Session;

/// <summary>Où aller après la connexion : un chemin de cet espace, ou rien.</summary>
internal static class CheminDeRetour
{
    private const int LongueurMaximale = 500;

    /// <summary>Le chemin, s'il part de la racine de l'espace et y reste ; null sinon (autre site, « // », caractère de contrôle).</summary>
    public static string? Lire(string? retour)
    {
        if (retour is not { Length: > 0 and <= LongueurMaximale } || retour[0] != '/' || retour.Any(c => char.IsControl(c) || c == '\\'))
        {
            return null;
        }

        var chemin = retour.Split('?', '#')[0];
        return chemin.Contains("//", StringComparison.Ordinal) || chemin.Split('/').Any(s => s is "." or "..") || EstUneEtape(chemin) ? null : retour;
    }

    // Revenir à la page de connexion ferait tourner en rond.
    private static bool EstUneEtape(string chemin)
        => chemin.StartsWith("/connexion", StringComparison.OrdinalIgnoreCase) || chemin.StartsWith("/deconnexion", StringComparison.OrdinalIgnoreCase);
}
