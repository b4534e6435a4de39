using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Voisins;

/// <summary>Un voisin et ce qui le rapproche : « Santé, éducation ».</summary>
public sealed record Voisin(FicheProche Fiche, string Pourquoi);

/// <summary>Un groupe de voisins : le même cercle, le même domaine, le même département de France ; et où lire les autres.</summary>
public sealed record Voisinage(string Titre, IReadOnlyList<Voisin> Voisins, string? Adresse);

/// <summary>Les voisins d'une fiche, et pour les membres seulement les missions prévues près d'elle.</summary>
public sealed record LesVoisins(IReadOnlyList<(string Nom, string Adresse)> Lieux, IReadOnlyList<Voisinage> Groupes, IReadOnlyList<(MissionIndex Mission, FicheIndex Fiche)> Missions);

/// <summary>
/// Qui d'autre agit près d'une fiche. Sa page l'appelle par son nom : <c>Component.InvokeAsync("Voisins", new { fiche })</c>.
/// Rien ne s'affiche pour une fiche qui n'est pas en ligne.
/// </summary>
[ViewComponent(Name = "Voisins")]
public sealed class VoisinsDeLaFiche(TenantDb db, TantQueLaMarque garde, FichesProches proches, PartiesDeLaFiche parties, FicheEnLecture lecture, France france, Caller caller, TenantContext tenant, TimeProvider clock) : ViewComponent
{
    private const int AuPlus = 6;
    private const int MoisAVenir = 9;

    public async Task<IViewComponentResult> InvokeAsync(Guid fiche)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await lecture.EnLigneAsync(fiche, cancellation) is not { } ici)
            return Content("");
        var (elle, region) = await proches.DeLaRegionAsync(ici, cancellation);
        var situation = elle?.Situation ?? Reperage.Situer(ici, await Divisions.GardeesAsync(garde, cancellation));
        var place = france.Situer(ici, ReferenceFrancaise.De(await parties.LireAsync(fiche, cancellation)));
        var cercle = situation.Division is { } ou ? region.Where(f => f.Situation.Division?.Cle == ou.Cle).ToList() : [];
        var groupes = new[]
        {
            Groupe(situation.Division is { } d ? Dans(d) : "", cercle, null, situation.Division is { } dd ? EnMots.Adresse(dd) : null),
            await MemeDomaineAsync(ici, elle, [.. region.Except(cercle)], situation.Region, cancellation),
            place.Departement is { } departement
                ? Groupe(T("Du même département français"), await proches.DuDepartementAsync(ici, departement, cancellation), null, $"~/territoires/france/{departement.Cle}")
                : new Voisinage("", [], null),
        }.Where(g => g.Voisins.Count > 0).ToList();
        var voisins = new LesVoisins(LiensDeTerritoire.De(situation, place), groupes, await MissionsAsync(ici, cancellation));
        return groupes.Count + voisins.Missions.Count + voisins.Lieux.Count == 0 ? Content("") : View("/Voisins/_Voisins.cshtml", voisins);
    }

    private static Voisinage Groupe(string titre, IReadOnlyList<FicheProche> fiches, Dictionary<Guid, string>? pourquoi, string? adresse)
        => new(titre, [.. fiches.Take(AuPlus).Select(f => new Voisin(f, pourquoi?.GetValueOrDefault(f.ItemId) ?? ""))], fiches.Count > AuPlus ? adresse : null);

    private static string Dans(Territoire division) => division.Niveau == "province" ? T("Dans la même province") : T("Dans le même {0}", MotsDesRecettes.Dire(division.Niveau == "departement" ? "département" : division.Niveau));

    // Ceux qui partagent le plus de domaines d'abord.
    private async Task<Voisinage> MemeDomaineAsync(FicheIndex ici, FicheProche? elle, IReadOnlyList<FicheProche> region, Territoire? territoire, CancellationToken cancellation)
    {
        if (region.Count == 0)
            return new Voisinage("", [], null);
        var taxonomie = await Taxonomie.GardeeAsync(garde, cancellation);
        var miens = elle?.Domaines ?? [.. (await db.Set<FicheDomaine>().AsNoTracking().Where(d => d.ItemId == ici.ItemId).Select(d => d.Domaine).ToListAsync(cancellation)).Select(taxonomie.Racine)];
        var communs = region.Select(f => (Fiche: f, Communs: taxonomie.Premiers.Where(p => miens.Contains(p.Cle, StringComparer.Ordinal) && f.Domaines.Contains(p.Cle, StringComparer.Ordinal)).Select(p => p.Libelle).ToList()))
            .Where(c => c.Communs.Count > 0).OrderByDescending(c => c.Communs.Count).ThenBy(c => c.Fiche.Slug, StringComparer.Ordinal).ToList();
        return Groupe(T("Même domaine, dans la même région"), communs.ConvertAll(c => c.Fiche), communs.ToDictionary(c => c.Fiche.ItemId, c => string.Join(", ", c.Communs)), territoire is null ? null : EnMots.Adresse(territoire));
    }

    private async Task<IReadOnlyList<(MissionIndex Mission, FicheIndex Fiche)>> MissionsAsync(FicheIndex ici, CancellationToken cancellation)
    {
        if (caller.Role < Role.Contributeur || ici.RegionPartenaire is null)
            return [];
        var jour = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        var limite = jour.AddMonths(MoisAVenir);
        var missions = await (from m in db.Set<MissionIndex>().AsNoTracking()
                              join f in db.Set<FicheIndex>().AsNoTracking() on m.FicheItemId equals f.ItemId
                              where m.FicheItemId != ici.ItemId && f.RegionPartenaire == ici.RegionPartenaire && m.Etat == "prevue" && m.FinLe >= jour && m.DebutLe <= limite
                              orderby m.DebutLe, m.Titre
                              select new { m, f }).Take(AuPlus).ToListAsync(cancellation);
        return [.. missions.Select(x => (x.m, x.f))];
    }
}
