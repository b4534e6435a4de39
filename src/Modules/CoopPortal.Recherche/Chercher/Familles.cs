using System.Globalization;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

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

/// <summary>L'âge de la dernière vérification, en tranches ; un jour donné en fixe les bornes.</summary>
internal sealed class Tranches(DateOnly aujourdhui)
{
    public const string Jamais = "jamais";

    public string De(DateTime? verifieLe) => verifieLe is not { } jour ? Jamais : Fraicheur.MoisRevolus(DateOnly.FromDateTime(jour), aujourdhui) switch
    {
        < 12 => "moins-d-un-an",
        < 24 => "un-a-deux-ans",
        _ => "plus-ancien",
    };

    public static IEnumerable<(string Cle, string Libelle)> Libelles { get; } =
    [
        ("moins-d-un-an", "Moins d’un an"),
        ("un-a-deux-ans", "Un à deux ans"),
        ("plus-ancien", "Plus ancien"),
        (Jamais, "Pas encore vérifiée"),
    ];
}

/// <summary>Qui a vérifié la fiche.</summary>
internal static class Verification
{
    private const string Deux = "deux";

    public static string De(FicheIndex fiche) => (fiche.VerifieFrancaisLe, fiche.VerifiePartenaireLe) switch
    {
        (null, null) => "",
        (not null, not null) => Deux,
        (not null, _) => Cotes.Francais,
        _ => Cotes.Partenaire,
    };

    public static IEnumerable<(string Cle, string Libelle)> Libelles(TenantSettings reglages) =>
    [
        (Deux, "Les deux parties"),
        (Cotes.Francais, "La partie française seule"),
        (Cotes.Partenaire, $"La partie {(reglages.Feminine.Length > 0 ? reglages.Feminine : "partenaire")} seule"),
    ];
}

/// <summary>Le budget de coopération, en tranches d'euros ; les francs CFA et les anciens francs y sont convertis.</summary>
internal static class TranchesDeBudget
{
    private static readonly (long Au, string Cle)[] _tranches = [(10_000, "moins-de-10000"), (50_000, "10000-a-50000"), (200_000, "50000-a-200000"), (1_000_000, "200000-a-1000000")];

    public static string De(long euros) => _tranches.FirstOrDefault(t => euros < t.Au, (0, "plus-de-1000000")).Item2;

    public static IEnumerable<(string Cle, string Libelle)> Libelles { get; } =
    [
        ("moins-de-10000", $"Moins de {Euros(10_000)}"),
        ("10000-a-50000", $"{Francais.Nombre(10_000)} à {Euros(50_000)}"),
        ("50000-a-200000", $"{Francais.Nombre(50_000)} à {Euros(200_000)}"),
        ("200000-a-1000000", $"{Euros(200_000)} à 1 million"),
        ("plus-de-1000000", "Plus de 1 million"),
    ];

    private static string Euros(long euros) => $"{Francais.Nombre(euros)}\u00A0€";
}

/// <summary>La décennie du premier contact.</summary>
internal static class Decennies
{
    public static string Libelle(string decennie) => string.Create(CultureInfo.InvariantCulture, $"Années {decennie}");
}
