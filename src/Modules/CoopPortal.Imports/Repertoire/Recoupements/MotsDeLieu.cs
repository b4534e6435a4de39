namespace CoopPortal.Imports.Repertoire.Recoupements;

/// <summary>Les mots qui nomment un partenaire, sans ceux qui disent seulement sa division.</summary>
internal static class MotsDeLieu
{
    private static readonly HashSet<string> _divisions = new(
        ["cercle", "region", "commune", "communes", "rurale", "urbaine", "mairie", "ville", "village", "district", "arrondissement", "province", "departement", "conseil", "communal", "general", "regional",
            "assemblee", "regionale", "comite", "local", "jumelage", "mali", "burkina", "faso", "senegal", "association", "saint", "sainte"], StringComparer.Ordinal);

    public static IReadOnlyList<string> De(string? nom)
        => [.. Pliage.Mots(nom ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(m => m.Length > 2 && !_divisions.Contains(m) && !m.All(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal)];

    /// <summary>Le partenaire de la fiche et ce texte ont-ils un nom de lieu en commun, à une lettre près ?</summary>
    public static bool EnCommun(FicheLue fiche, string partenaire) => EnCommun(Partenaires(fiche), De(partenaire));

    public static bool EnCommun(IReadOnlyList<string> uns, IReadOnlyList<string> autres)
        => uns.Any(u => autres.Any(a => Appariement.Proches(u, a) || u.Length > 6 && Math.Abs(u.Length - a.Length) <= 2 && u[0] == a[0] && u.Length < 40 && Appariement.Distance(u, a) <= 2));

    public static IReadOnlyList<string> Partenaires(FicheLue fiche)
    {
        var titre = fiche.Document.Titre;
        var barre = titre.IndexOf('/', StringComparison.Ordinal);
        return [.. De(barre < 0 ? null : titre[(barre + 1)..]).Concat(fiche.Document.CotePartenaire.Collectivites.SelectMany(c => De(c.Nom))).Distinct(StringComparer.Ordinal)];
    }
}
