using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Publics;
using CoopPortal.Fiches.Collectivites;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Publics;

/// <summary>Les fiches, les collectivités, les conventions, les missions finies et les projets en ligne. Les fiches s'annoncent dans leur propre flux.</summary>
internal sealed class AdressesDesFiches(TenantDb db, TimeProvider clock) : IAdressesPubliques
{
    public async Task<IReadOnlyList<AdressePublique>> LireAsync(CancellationToken cancellation)
    {
        var jour = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var fiches = await (from f in db.Set<FicheIndex>().AsNoTracking()
                            join i in db.Items.AsNoTracking() on f.ItemId equals i.Id
                            orderby f.Slug
                            select new { f.Slug, i.PublishedAt, f.VerifieFrancaisLe, f.VerifiePartenaireLe }).ToListAsync(cancellation);
        var collectivites = await db.Set<Collectivite>().AsNoTracking()
            .Where(c => db.Owners.Any(o => o.CollectiviteId == c.Id && o.Cote == c.Cote && db.Set<FicheIndex>().Any(f => f.ItemId == o.ItemId)))
            .OrderBy(c => c.Cote).ThenBy(c => c.Slug).Select(c => new { c.Cote, c.Slug }).ToListAsync(cancellation);
        var conventions = await db.Set<ConventionIndex>().AsNoTracking().Where(c => db.Set<FicheIndex>().Any(f => f.ItemId == c.FicheItemId)).OrderBy(c => c.Slug).Select(c => c.Slug).ToListAsync(cancellation);
        var missions = await db.Set<MissionIndex>().AsNoTracking().Where(m => db.Set<FicheIndex>().Any(f => f.ItemId == m.FicheItemId))
            .Lisibles(Role.Visiteur, jour).OrderBy(m => m.Slug).Select(m => m.Slug).ToListAsync(cancellation);
        // Un projet sans fiche dans l'espace a sa page ; celui dont la fiche n'est plus en ligne, non.
        var projets = await db.Set<ProjetIndex>().AsNoTracking().Where(p => p.FicheItemId == null || db.Set<FicheIndex>().Any(f => f.ItemId == p.FicheItemId)).OrderBy(p => p.Slug).Select(p => p.Slug).ToListAsync(cancellation);
        return
        [
            .. new[] { "/", "/fiches", "/collectivites", "/domaines", "/souches", "/conventions", "/missions", "/situation", "/a-propos", "/accessibilite" }.Select(c => new AdressePublique(c)),
            .. fiches.Select(f => new AdressePublique($"/fiches/{f.Slug}", new[] { f.PublishedAt, f.VerifieFrancaisLe, f.VerifiePartenaireLe }.Max())),
            .. collectivites.Select(c => new AdressePublique(AdresseDeCollectivite.De(c.Cote, c.Slug))),
            .. conventions.Select(c => new AdressePublique($"/conventions/{c}")),
            .. missions.Select(m => new AdressePublique($"/missions/{m}")),
            .. projets.Select(p => new AdressePublique($"/projets/{p}")),
        ];
    }
}
