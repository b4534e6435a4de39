namespace CoopPortal.Core.Texte;

/// <summary>
/// Racineur français de la famille Snowball, d'après la description publiée de l'algorithme
/// (élisions, régions, suffixes, verbes, finitions).
/// </summary>
public static class RacineFrancaise
{
    private const int _longueurMaximale = 128;

    /// <summary>Racine d'un mot, en minuscules ; jamais plus longue que le mot, jamais vide pour un mot de plus de deux lettres.</summary>
    /// <param name="mot">Un seul mot, accents permis. Au-delà de 128 lettres il est rendu en minuscules sans autre changement.</param>
    public static string De(string mot)
    {
        ArgumentNullException.ThrowIfNull(mot);
        if (mot.Length > _longueurMaximale)
            return mot.ToLowerInvariant();
        // le prélude peut remplacer une lettre par deux
        Span<char> lettres = stackalloc char[2 * _longueurMaximale];
        var longueur = mot.AsSpan().ToLowerInvariant(lettres);
        var enCours = new MotEnCours(lettres, longueur);
        Elision(ref enCours);
        Marquage.Marquer(ref enCours);
        Regions.Delimiter(ref enCours);
        if (Suffixes.Retirer(ref enCours) || Verbes.RetirerEnI(ref enCours) || Verbes.Retirer(ref enCours))
            Finitions.AdoucirFinale(ref enCours);
        else
            Finitions.RetirerReste(ref enCours);
        Finitions.Dedoubler(ref enCours);
        Finitions.Desaccentuer(ref enCours);
        Marquage.Effacer(ref enCours);
        return enCours.Texte.SequenceEqual(mot) ? mot : enCours.Texte.ToString();
    }

    private static void Elision(ref MotEnCours mot)
    {
        var apostrophe = mot.Texte.IndexOfAny('\'', '\u2019');
        var elide = apostrophe == 1 && "cdjlmnst".Contains(mot.Texte[0], StringComparison.Ordinal)
            || apostrophe == 2 && mot.Texte.StartsWith("qu", StringComparison.Ordinal);
        if (elide && apostrophe + 1 < mot.Longueur)
            mot.OterDebut(apostrophe + 1);
    }
}
