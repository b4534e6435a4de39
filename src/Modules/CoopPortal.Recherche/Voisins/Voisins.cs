using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Voisins;

/// <summary>Un voisin et ce qui le rapproche : « Santé, éducation ».</summary>
public sealed record Voisin(FicheIndex Fiche, string Pourquoi);

/// <summary>Un groupe de voisins : le même cercle, le même domaine, le même département de France ; et où lire les autres.</summary>
public sealed record Voisinage(string Titre, IReadOnlyList<Voisin> Voisins, string? Adresse);

/// <summary>Les voisins d'une fiche, et pour les membres seulement les missions prévues près d'elle.</summary>
public sealed record LesVoisins(IReadOnlyList<(string Nom, string Adresse)> Lieux, IReadOnlyList<Voisinage> Groupes, IReadOnlyList<(MissionIndex Mission, FicheIndex Fiche)> Missions);

/// <summary>
/// Qui d'autre agit près d'une fiche. Sa page l'appelle par son nom : <c>Component.InvokeAsync("Voisins", new { fiche })</c>.
/// Rien ne s'affiche pour une fiche qui n'est pas en ligne.
/// </summary>
[ViewComponent(Name = "Voisins")]
public sealed class VoisinsDeLaFiche(TenantDb db, France france, Caller caller, TimeProvider clock) : ViewComponent
{
    private const int AuPlus = 6;
    private const int LuesAuPlus = 300;
    private const int MoisAVenir = 9;

    public async Task<IViewComponentResult> InvokeAsync(Guid fiche)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == fiche, cancellation) is not { } ici)
            return Content("");
        var divisions = await Divisions.LireAsync(db, cancellation);
        var situation = Reperage.Situer(ici, divisions);
        var reference = (await ReferenceFrancaise.LireAsync(db, fiche, cancellation)).GetValueOrDefault(fiche);
        var region = await DeLaRegionAsync(ici, cancellation);
        var cercle = situation.Division is null ? [] : region.Where(f => Reperage.Situer(f, divisions).Division == situation.Division).ToList();
        var groupes = new[]
        {
            Groupe(situation.Division is { } d ? Dans(d) : "", cercle, [], situation.Division is { } dd ? EnMots.Adresse(dd) : null),
            await MemeDomaineAsync(ici, [.. region.Except(cercle)], situation.Region, cancellation),
            await MemeDepartementAsync(ici, reference, cancellation),
        }.Where(g => g.Voisins.Count > 0).ToList();
        var voisins = new LesVoisins(LiensDeTerritoire.De(situation, france.Situer(ici, reference)), groupes, await MissionsAsync(ici, cancellation));
        return groupes.Count + voisins.Missions.Count + voisins.Lieux.Count == 0 ? Content("") : View("/Voisins/_Voisins.cshtml", voisins);
    }

    private static Voisinage Groupe(string titre, IEnumerable<FicheIndex> fiches, Dictionary<Guid, string> pourquoi, string? adresse)
    {
        var toutes = fiches.ToList();
        return new(titre, [.. toutes.Take(AuPlus).Select(f => new Voisin(f, pourquoi.GetValueOrDefault(f.ItemId, "")))], toutes.Count > AuPlus ? adresse : null);
    }

    private static string Dans(Territoire division) => $"Dans {(division.Niveau == "province" ? "la même" : "le même")} {(division.Niveau == "departement" ? "département" : division.Niveau)}";

    private Task<List<FicheIndex>> DeLaRegionAsync(FicheIndex ici, CancellationToken cancellation)
        => ici.RegionPartenaire is null
            ? Task.FromResult(new List<FicheIndex>())
            : db.Set<FicheIndex>().AsNoTracking().Where(f => f.ItemId != ici.ItemId && f.RegionPartenaire == ici.RegionPartenaire).OrderBy(f => f.Slug).Take(LuesAuPlus).ToListAsync(cancellation);

    // Ceux qui partagent le plus de domaines d'abord.
    private async Task<Voisinage> MemeDomaineAsync(FicheIndex ici, IReadOnlyList<FicheIndex> region, Territoire? territoire, CancellationToken cancellation)
    {
        var taxonomie = await Taxonomie.LireAsync(db, cancellation);
        var ids = region.Select(f => f.ItemId).Append(ici.ItemId).ToList();
        var domaines = (await db.Set<FicheDomaine>().AsNoTracking().Where(d => ids.Contains(d.ItemId)).ToListAsync(cancellation)).ToLookup(d => d.ItemId, d => taxonomie.Racine(d.Domaine));
        var miens = domaines[ici.ItemId].ToHashSet(StringComparer.Ordinal);
        var communs = region.Select(f => (Fiche: f, Communs: taxonomie.Premiers.Where(p => miens.Contains(p.Cle) && domaines[f.ItemId].Contains(p.Cle, StringComparer.Ordinal)).Select(p => p.Libelle).ToList()))
            .Where(c => c.Communs.Count > 0).OrderByDescending(c => c.Communs.Count).ThenBy(c => c.Fiche.Slug, StringComparer.Ordinal).ToList();
        return Groupe("Même domaine, dans la même région", communs.Select(c => c.Fiche), communs.ToDictionary(c => c.Fiche.ItemId, c => string.Join(", ", c.Communs)), territoire is null ? null : EnMots.Adresse(territoire));
    }

    private async Task<Voisinage> MemeDepartementAsync(FicheIndex ici, ReferenceFrancaise? reference, CancellationToken cancellation)
    {
        if (france.Situer(ici, reference).Departement is not { } departement)
            return new Voisinage("", [], null);
        // La base dégrossit, les mots tranchent.
        var (nom, delie, code, communes) = (departement.Nom, departement.Nom.Replace('-', ' '), departement.Code, departement.Communes);
        var proches = await db.Set<FicheIndex>().AsNoTracking()
            .Where(f => f.ItemId != ici.ItemId && ((f.LieuFrancais != null && (f.LieuFrancais.Contains(nom) || f.LieuFrancais.Contains(delie) || f.LieuFrancais.Contains(code))) || f.NomFrancais.Contains(nom) || communes.Contains(f.NomFrancais)))
            .OrderBy(f => f.Slug).Take(LuesAuPlus).ToListAsync(cancellation);
        return Groupe("Du même département français", proches.Where(f => france.Situer(f, null).Departement == departement), [], $"~/territoires/france/{departement.Cle}");
    }

    private async Task<IReadOnlyList<(MissionIndex Mission, FicheIndex Fiche)>> MissionsAsync(FicheIndex ici, CancellationToken cancellation)
    {
        if (caller.Role < Role.Contributeur || ici.RegionPartenaire is null)
            return [];
        var jour = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var limite = jour.AddMonths(MoisAVenir);
        var missions = await (from m in db.Set<MissionIndex>().AsNoTracking()
                              join f in db.Set<FicheIndex>().AsNoTracking() on m.FicheItemId equals f.ItemId
                              where m.FicheItemId != ici.ItemId && f.RegionPartenaire == ici.RegionPartenaire && m.Etat == "prevue" && m.FinLe >= jour && m.DebutLe <= limite
                              orderby m.DebutLe, m.Titre
                              select new { m, f }).Take(AuPlus).ToListAsync(cancellation);
        return [.. missions.Select(x => (x.m, x.f))];
    }
}
