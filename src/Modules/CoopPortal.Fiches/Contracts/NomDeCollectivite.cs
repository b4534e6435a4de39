using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Une collectivité telle qu'une phrase la nomme : « la commune d’Alençon », « le cercle de Yélimané ».</summary>
public static class NomDeCollectivite
{
    private static readonly Dictionary<string, string> _articles = new(StringComparer.Ordinal)
    {
        ["commune"] = "la commune",
        ["communeRurale"] = "la commune rurale",
        ["departement"] = "le département",
        ["region"] = "la région",
        ["cercle"] = "le cercle",
        ["province"] = "la province",
        ["district"] = "le district",
    };

    // Un nom qui dit déjà son genre (« Cercle de Yélimané », « Conseil régional… ») n'en reçoit pas un second.
    private static readonly (string Debut, string Article)[] _genres =
    [
        ("commune", "la "), ("cercle", "le "), ("region", "la "), ("departement", "le "), ("province", "la "), ("district", "le "), ("communaute", "la "), ("conseil", "le "),
        ("syndicat", "le "), ("ville", "la "), ("assemblee", "l’"), ("association", "l’"), ("comite", "le "), ("mairie", "la "), ("arrondissement", "l’"),
    ];

    public static string EnPhrase(string nom, string? genre)
    {
        var propre = Lisible(nom.Trim());
        var plie = Analyseur.Plier(propre);
        if (Array.Find(_genres, g => plie.StartsWith(g.Debut, StringComparison.Ordinal) && (plie.Length == g.Debut.Length || plie[g.Debut.Length] is ' ' or 's')) is { Article: { } article })
        {
            return article + char.ToLowerInvariant(propre[0]) + propre[1..];
        }

        return genre is not null && _articles.TryGetValue(genre, out var devant) ? $"{devant} {Francais.De(propre)}" : propre;
    }

    /// <summary>Un vieux livre imprime « ALENCON » : tout en capitales, un nom se lit mieux en minuscules.</summary>
    public static string Lisible(string nom)
        => nom.Length > 3 && nom.Any(char.IsLetter) && nom.All(c => !char.IsLower(c))
            ? string.Concat(nom.Select((c, i) => i == 0 || !char.IsLetter(nom[i - 1]) ? c : char.ToLowerInvariant(c)))
            : nom;
}
