using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Ce que l'adresse demande : les mots, les filtres, le tri et la page. Tout y est, si bien qu'une recherche s'envoie par courriel.</summary>
public sealed record Demande
{
    public const string Domaine = "domaine";
    public const string Region = "region";
    public const string Genre = "genre";
    public const string Fraicheur = "fraicheur";
    public const string ParNom = "nom";
    public const string ParFraicheur = "fraicheur";
    public const string ParPertinence = "pertinence";
    private const int SaisieAuPlus = 300;
    private const int FiltresAuPlus = 20;
    private static readonly string[] _cles = [Domaine, Region, Genre, Fraicheur];

    public string Q { get; init; } = "";

    /// <summary>Clé et valeur de chaque filtre, dans l'ordre de l'adresse, sans doublon.</summary>
    public IReadOnlyList<(string Cle, string Valeur)> Filtres { get; init; } = [];
    public string Tri { get; init; } = "";
    public int Page { get; init; } = 1;

    public static Demande Lire(IQueryCollection adresse)
    {
        var q = Premiere(adresse["q"]).Trim();
        return new Demande
        {
            Q = q.Length > SaisieAuPlus ? q[..SaisieAuPlus] : q,
            Filtres = [.. _cles.SelectMany(cle => adresse[cle].OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Take(FiltresAuPlus).Select(v => (cle, v)))],
            Tri = Premiere(adresse["tri"]) is ParNom or ParFraicheur or ParPertinence ? Premiere(adresse["tri"]) : "",
            Page = int.TryParse(Premiere(adresse["page"]), out var page) && page > 1 ? page : 1,
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
        if (Page > 1)
            adresse.Add("page", $"{Page}");
        return adresse.ToString();
    }

    private static string Premiere(StringValues valeurs) => valeurs.Count > 0 ? valeurs[0] ?? "" : "";
}
