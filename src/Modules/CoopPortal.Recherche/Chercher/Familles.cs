using CoopPortal.Core.Tenancy;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Les genres de collectivité, réunis en familles comme on les cherche.</summary>
internal static class Familles
{
    public static string? De(string? genre) => genre switch
    {
        null or "" => null,
        "commune" or "communeRurale" => "communes",
        "departement" or "cercle" or "province" => "departements",
        "region" or "district" => "regions",
        "epci" or "syndicat" => "intercommunalites",
        "association" or "ong" or "reseau" => "associations",
        _ => "autres",
    };

    /// <summary>Clé et nom de chaque famille, dans l'ordre de l'écran ; le pays y met le nom de sa division.</summary>
    public static IEnumerable<(string Cle, string Libelle)> Libelles(TenantSettings reglages)
    {
        var division = reglages.Divisions.Count > 1 && reglages.Divisions[1] != "département" ? $" et {reglages.Divisions[1]}s" : "";
        yield return ("communes", "Communes");
        yield return ("departements", "Départements" + division);
        yield return ("regions", "Régions");
        yield return ("intercommunalites", "Intercommunalités");
        yield return ("associations", "Associations et réseaux");
        yield return ("autres", "Autres");
    }
}

/// <summary>L'âge de la dernière vérification, en tranches.</summary>
internal static class Tranches
{
    public static string De(int? mois) => mois switch
    {
        null => "jamais",
        < 12 => "moins-d-un-an",
        < 24 => "un-a-deux-ans",
        _ => "plus-ancien",
    };

    public static IEnumerable<(string Cle, string Libelle)> Libelles { get; } =
    [
        ("moins-d-un-an", "Moins d’un an"),
        ("un-a-deux-ans", "Un à deux ans"),
        ("plus-ancien", "Plus ancien"),
        ("jamais", "Pas encore vérifiée"),
    ];
}
