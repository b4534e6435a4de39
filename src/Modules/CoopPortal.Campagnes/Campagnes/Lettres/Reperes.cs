using System.Text.RegularExpressions;

namespace CoopPortal.Campagnes.Campagnes.Lettres;

/// <summary>Les repères qu'un texte de campagne peut porter, entre accolades, et ce qui les remplace.</summary>
public static partial class Reperes
{
    /// <summary>Le repère et ce qu'il devient.</summary>
    public static IReadOnlyList<(string Nom, string Aide)> Tous { get; } =
    [
        ("nom", "le nom de la personne"),
        ("fiche", "le titre de sa fiche, ou « vos 3 fiches »"),
        ("collectivite", "la collectivité pour laquelle elle répond"),
        ("espace", "le nom du groupe-pays"),
        ("cesse", "le jour où son lien cesse"),
    ];

    /// <returns>les repères que nous ne connaissons pas, tels qu'ils sont écrits ; une accolade seule en est un.</returns>
    public static IReadOnlyList<string> Inconnus(string texte)
    {
        var reste = Repere().Replace(texte, m => Tous.Any(t => t.Nom == m.Groups[1].Value) ? "" : m.Value);
        return [.. Repere().Matches(reste).Select(m => m.Value).Concat(Repere().Replace(reste, "").Where(c => c is '{' or '}').Select(c => c.ToString())).Distinct(StringComparer.Ordinal)];
    }

    public static string Remplacer(string texte, IReadOnlyDictionary<string, string> valeurs)
        => Repere().Replace(texte, m => valeurs.GetValueOrDefault(m.Groups[1].Value, m.Value));

    [GeneratedRegex(@"\{([^{}\n]*)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Repere();
}
