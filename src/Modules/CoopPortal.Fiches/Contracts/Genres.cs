using CoopPortal.Core.Langues;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Les genres de collectivité, tels que l'écran les dit : jamais « ville » par défaut.</summary>
public static class Genres
{
    private static readonly Dictionary<string, string> _libelles = new(StringComparer.Ordinal)
    {
        ["commune"] = "Commune",
        ["communeRurale"] = "Commune rurale",
        ["departement"] = "Département",
        ["region"] = "Région",
        ["epci"] = "Intercommunalité",
        ["cercle"] = "Cercle",
        ["arrondissement"] = "Arrondissement",
        ["district"] = "District",
        ["province"] = "Province",
        ["syndicat"] = "Syndicat",
        ["association"] = "Association",
    };

    /// <summary>Clé et mots, dans l'ordre où un formulaire les propose.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Tous => _libelles;

    public static string? Libelle(string? genre) => genre is not null && _libelles.TryGetValue(genre, out var libelle) ? MotsDesRecettes.Dire(libelle) : null;
}
