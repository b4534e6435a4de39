using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Territoires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Voisins;

/// <summary>Ce qu'un voisin montre de lui, où il travaille, et ses domaines de premier niveau.</summary>
public sealed record FicheProche(Guid ItemId, string Slug, string Titre, string NomFrancais, string NomPartenaire, Situation Situation, IReadOnlyList<string> Domaines);

/// <summary>
/// Les fiches en ligne d'une région, et celles d'un département de France : les mêmes pour toutes les fiches qui s'y trouvent, elles se lisent et se situent
/// une fois tant que l'espace ne change pas. Lues dans la table des fiches en ligne : ce qui est retiré ou à l'abri n'y est pas.
/// </summary>
public sealed class FichesProches(TantQueLaMarque garde, France france)
{
    private const int LuesAuPlus = 300;

    /// <summary>Celles de la région que nomme cette fiche, et elle à part ; null quand la région en a trop pour qu'elle y soit lue.</summary>
    public async Task<(FicheProche? Elle, IReadOnlyList<FicheProche> Autres)> DeLaRegionAsync(FicheIndex ici, CancellationToken cancellation)
    {
        if (ici.RegionPartenaire is not { } region)
            return (null, []);
        var divisions = await Divisions.GardeesAsync(garde, cancellation);
        var taxonomie = await Taxonomie.GardeeAsync(garde, cancellation);
        var toutes = await garde.LireAsync($"{nameof(FichesProches)}:region:{region}", (db, c) => LireRegionAsync(db, region, divisions, taxonomie, c), cancellation);
        return (toutes.FirstOrDefault(f => f.ItemId == ici.ItemId), Sans(ici, toutes));
    }

    /// <summary>Celles dont la partie française est sûrement de ce département, sans cette fiche.</summary>
    public async Task<IReadOnlyList<FicheProche>> DuDepartementAsync(FicheIndex ici, Departement departement, CancellationToken cancellation)
    {
        var candidates = await garde.LireAsync($"{nameof(FichesProches)}:departement:{departement.Code}", (db, c) => LireDepartementAsync(db, departement, c), cancellation);
        return [.. Sans(ici, candidates).Where(f => f.Sure).Select(f => f.Fiche)];
    }

    private static async Task<IReadOnlyList<FicheProche>> LireRegionAsync(TenantDb db, string region, Divisions divisions, Taxonomie taxonomie, CancellationToken cancellation)
    {
        // une de plus que ce qui se lit : celle qu'on regarde s'ôte ensuite
        var fiches = await db.Set<FicheIndex>().AsNoTracking().Where(f => f.RegionPartenaire == region).OrderBy(f => f.Slug).Take(LuesAuPlus + 1).ToListAsync(cancellation);
        var ids = fiches.ConvertAll(f => f.ItemId);
        var domaines = (await db.Set<FicheDomaine>().AsNoTracking().Where(d => ids.Contains(d.ItemId)).ToListAsync(cancellation)).ToLookup(d => d.ItemId, d => taxonomie.Racine(d.Domaine));
        return [.. fiches.Select(f => Proche(f, Reperage.Situer(f, divisions), [.. domaines[f.ItemId].Distinct(StringComparer.Ordinal)]))];
    }

    private async Task<IReadOnlyList<Candidate>> LireDepartementAsync(TenantDb db, Departement departement, CancellationToken cancellation)
    {
        // La base dégrossit, les mots tranchent.
        var (nom, delie, code, communes) = (departement.Nom, departement.Nom.Replace('-', ' '), departement.Code, departement.Communes);
        var proches = await db.Set<FicheIndex>().AsNoTracking()
            .Where(f => (f.LieuFrancais != null && (f.LieuFrancais.Contains(nom) || f.LieuFrancais.Contains(delie) || f.LieuFrancais.Contains(code))) || f.NomFrancais.Contains(nom) || communes.Contains(f.NomFrancais))
            .OrderBy(f => f.Slug).Take(LuesAuPlus + 1).ToListAsync(cancellation);
        return [.. proches.Select(f => new Candidate(Proche(f, Situation.Inconnue, []), france.Situer(f, null).Departement == departement))];
    }

    private sealed record Candidate(FicheProche Fiche, bool Sure);

    private static FicheProche Proche(FicheIndex f, Situation situation, IReadOnlyList<string> domaines) => new(f.ItemId, f.Slug, f.Titre, f.NomFrancais, f.NomPartenaire, situation, domaines);

    private static IReadOnlyList<FicheProche> Sans(FicheIndex ici, IReadOnlyList<FicheProche> toutes) => [.. toutes.Where(f => f.ItemId != ici.ItemId).Take(LuesAuPlus)];

    private static IEnumerable<Candidate> Sans(FicheIndex ici, IReadOnlyList<Candidate> toutes) => toutes.Where(c => c.Fiche.ItemId != ici.ItemId).Take(LuesAuPlus);
}
