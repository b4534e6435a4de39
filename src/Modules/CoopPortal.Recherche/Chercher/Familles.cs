using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using static CoopPortal.Recherche.Langues.Mots;

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
        yield return ("communes", T("Communes"));
        yield return ("departements", reglages.Divisions.Count > 1 && reglages.Divisions[1] != "département" ? T("Départements et {0}", MotsDesRecettes.Dire(reglages.Divisions[1]) + "s") : T("Départements"));
        yield return ("regions", T("Régions"));
        yield return ("intercommunalites", T("Intercommunalités"));
        yield return ("associations", T("Associations et réseaux"));
        yield return ("autres", T("Autres"));
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

    public static IEnumerable<(string Cle, string Libelle)> Libelles =>
    [
        ("moins-d-un-an", T("Moins d’un an")),
        ("un-a-deux-ans", T("Un à deux ans")),
        ("plus-ancien", T("Plus ancien")),
        (Jamais, T("Pas encore vérifiée")),
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

    public static IEnumerable<(string Cle, string Libelle)> Libelles(MotsDuPays pays) =>
    [
        (Deux, T("Les deux parties")),
        (Cotes.Francais, T("La partie française seule")),
        (Cotes.Partenaire, pays.Feminine.Length > 0 ? T("La partie {0} seule", pays.Feminine) : T("La partie partenaire seule")),
    ];
}

/// <summary>Le budget de coopération, en tranches d'euros ; les francs CFA et les anciens francs y sont convertis.</summary>
internal static class TranchesDeBudget
{
    private static readonly (long Au, string Cle)[] _tranches = [(10_000, "moins-de-10000"), (50_000, "10000-a-50000"), (200_000, "50000-a-200000"), (1_000_000, "200000-a-1000000")];

    public static string De(long euros) => _tranches.FirstOrDefault(t => euros < t.Au, (0, "plus-de-1000000")).Item2;

    public static IEnumerable<(string Cle, string Libelle)> Libelles =>
    [
        ("moins-de-10000", T("Moins de {0}", Euros(10_000))),
        ("10000-a-50000", T("{0} à {1}", Ecrit.Nombre(10_000), Euros(50_000))),
        ("50000-a-200000", T("{0} à {1}", Ecrit.Nombre(50_000), Euros(200_000))),
        ("200000-a-1000000", T("{0} à 1 million", Euros(200_000))),
        ("plus-de-1000000", T("Plus de 1 million")),
    ];

    private static string Euros(long euros) => Ecrit.Montant(euros, "EUR");
}

/// <summary>La décennie du premier contact.</summary>
internal static class Decennies
{
    public static string Libelle(string decennie) => T("Années {0}", decennie);
}
