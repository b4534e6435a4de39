using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Les divisions du pays et ses localités, anciennes et actuelles, telles que la recette les a posées.</summary>
public sealed class Divisions
{
    public const string Localite = "localite";
    private readonly Dictionary<string, Territoire> _parCle;
    private readonly ILookup<string?, Territoire> _parParent;
    private readonly ILookup<string, Territoire> _parNom;

    public Divisions(IReadOnlyList<Territoire> tous)
    {
        _parCle = tous.ToDictionary(t => t.Cle, StringComparer.Ordinal);
        _parParent = tous.ToLookup(t => t.Parent, StringComparer.Ordinal);
        _parNom = tous.SelectMany(t => t.TousSesNoms().Select(n => (Nom: Slug.De(n), Territoire: t))).Distinct().ToLookup(p => p.Nom, p => p.Territoire, StringComparer.Ordinal);
        Regions = [.. tous.Where(EstRegion).OrderBy(t => t.Ordre)];
    }

    /// <summary>Les plus grandes divisions, dans l'ordre du pays.</summary>
    public IReadOnlyList<Territoire> Regions { get; }

    public static async Task<Divisions> LireAsync(TenantDb db, CancellationToken cancellation)
        => new(await db.Set<Territoire>().AsNoTracking().OrderBy(t => t.Ordre).ToListAsync(cancellation));

    public static ValueTask<Divisions> GardeesAsync(TantQueLaMarque garde, CancellationToken cancellation) => garde.LireAsync(nameof(Divisions), LireAsync, cancellation);

    public Territoire? Par(string? cle) => cle is null ? null : _parCle.GetValueOrDefault(cle);

    /// <summary>Ses subdivisions, puis ses localités, dans l'ordre du pays.</summary>
    public IEnumerable<Territoire> Dans(Territoire territoire) => _parParent[territoire.Cle].OrderBy(t => t.Niveau == Localite).ThenBy(t => t.Ordre);

    /// <summary>Lui-même et ce qui le contient, du plus petit au plus grand.</summary>
    public IEnumerable<Territoire> Lignee(Territoire territoire)
    {
        for (Territoire? t = territoire; t is not null; t = Par(t.Parent))
            yield return t;
    }

    public Territoire Region(Territoire territoire) => Lignee(territoire).Last();

    public IEnumerable<Territoire> Nommes(string nom) => nom.Length == 0 ? [] : _parNom[Slug.De(nom)];

    /// <summary>Ceux que celui-ci a remplacés.</summary>
    public IEnumerable<Territoire> Predecesseurs(Territoire territoire) => _parCle.Values.Where(t => t.Successeurs.Contains(territoire.Cle, StringComparer.Ordinal)).OrderBy(t => t.Ordre);

    public IEnumerable<Territoire> Successeurs(Territoire territoire) => territoire.Successeurs.Select(Par).OfType<Territoire>();

    /// <summary>La région dont une région neuve est sortie, d'après ce que ses subdivisions ont remplacé ; elle-même quand elle est ancienne ; null quand plusieurs s'y mêlent.</summary>
    public Territoire? Ancienne(Territoire region)
    {
        if (region.Depuis is null)
            return region;
        var meres = _parParent[region.Cle].SelectMany(Predecesseurs).Select(Region).Distinct().Take(2).ToList();
        return meres.Count == 1 ? meres[0] : null;
    }

    /// <summary>Les régions où se trouvent aujourd'hui les subdivisions de celle-ci, sans elle.</summary>
    public IEnumerable<Territoire> Issues(Territoire region)
        => _parParent[region.Cle].SelectMany(Successeurs).Select(Region).Where(r => r != region).Distinct().OrderBy(r => r.Ordre);

    public static bool EstRegion(Territoire territoire) => territoire.Parent is null && territoire.Niveau is "region" or "district";
}
