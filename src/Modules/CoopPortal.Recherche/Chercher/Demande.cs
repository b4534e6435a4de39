using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Ce que l'adresse demande : les mots, les filtres, le tri et la page. Tout y est, si bien qu'une recherche s'envoie par courriel.</summary>
public sealed record Demande
{
    public const string Domaine = "domaine";
    public const string Region = "region";

    /// <summary>La division sous la région : cercle, province, département.</summary>
    public const string Territoire = "territoire";
    public const string Genre = "genre";

    /// <summary>La région de la partie française.</summary>
    public const string France = "france";
    public const string Verifiee = "verifiee";
    public const string Debut = "debut";
    public const string Statut = "statut";
    public const string Fraicheur = "fraicheur";
    public const string Budget = "budget";
    public const string ParNom = "nom";
    public const string ParFraicheur = "fraicheur";
    public const string ParPertinence = "pertinence";
    private const int SaisieAuPlus = 300;
    private const int FiltresAuPlus = 20;

    /// <summary>Les filtres, dans l'ordre de l'adresse et de l'écran.</summary>
    public static IReadOnlyList<string> Cles { get; } = [Domaine, Region, Territoire, Genre, France, Statut, Fraicheur, Verifiee, Debut, Budget];

    public string Q { get; init; } = "";

    /// <summary>Clé et valeur de chaque filtre, dans l'ordre de l'adresse, sans doublon.</summary>
    public IReadOnlyList<(string Cle, string Valeur)> Filtres { get; init; } = [];
    public string Tri { get; init; } = "";
    public int Page { get; init; } = 1;

    /// <summary>Vrai quand la personne veut ses mots tels quels, même s'ils ne trouvent rien.</summary>
    public bool TelQuel { get; init; }

    public static Demande Lire(IQueryCollection adresse)
    {
        var q = Premiere(adresse["q"]).Trim();
        return new Demande
        {
            Q = q.Length > SaisieAuPlus ? q[..SaisieAuPlus] : q,
            Filtres = [.. Cles.SelectMany(cle => adresse[cle].OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Take(FiltresAuPlus).Select(v => (cle, v)))],
            Tri = Premiere(adresse["tri"]) is ParNom or ParFraicheur or ParPertinence ? Premiere(adresse["tri"]) : "",
            Page = int.TryParse(Premiere(adresse["page"]), out var page) && page > 1 ? page : 1,
            TelQuel = Premiere(adresse["exact"]) == "1",
        };
    }

    public IEnumerable<string> Valeurs(string cle) => Filtres.Where(f => f.Cle == cle).Select(f => f.Valeur);

    public bool A(string cle, string valeur) => Filtres.Contains((cle, valeur));

    /// <summary>La même recherche sans ce filtre, à sa première page.</summary>
    public Demande Sans(string cle, string valeur) => this with { Filtres = [.. Filtres.Where(f => f != (cle, valeur))], Page = 1 };

    /// <summary>La partie de l'adresse après « /fiches » : vide, ou « ?q=… ».</summary>
    public string Adresse()
    {
        var adresse = new QueryBuilder();
        if (Q.Length > 0)
            adresse.Add("q", Q);
        foreach (var (cle, valeur) in Filtres)
            adresse.Add(cle, valeur);
        if (Tri.Length > 0)
            adresse.Add("tri", Tri);
        if (TelQuel)
            adresse.Add("exact", "1");
        if (Page > 1)
            adresse.Add("page", $"{Page}");
        return adresse.ToString();
    }

    private static string Premiere(StringValues valeurs) => valeurs.Count > 0 ? valeurs[0] ?? "" : "";
}
