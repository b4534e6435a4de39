using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Publics;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.Publics;

/// <summary>Les actualités, qui s'annoncent, et les rendez-vous, qui ont leur agenda.</summary>
internal sealed class AdressesDesActualites(TenantDb db) : IAdressesPubliques
{
    public async Task<IReadOnlyList<AdressePublique>> LireAsync(CancellationToken cancellation)
    {
        var lignes = await (from a in db.Set<ActualiteIndex>().AsNoTracking()
                            join i in db.Items.AsNoTracking() on a.ItemId equals i.Id
                            where i.PublishedAt != null
                            orderby a.PublieeLe descending, a.ItemId descending
                            select new { a, Le = i.PublishedAt!.Value }).ToListAsync(cancellation);
        var rendezVous = await (from r in db.Set<RendezVousIndex>().AsNoTracking()
                                join i in db.Items.AsNoTracking() on r.ItemId equals i.Id
                                where i.PublishedVersion != null
                                orderby r.Jour descending, r.ItemId
                                select new { r.Slug, i.PublishedAt }).ToListAsync(cancellation);
        return
        [
            new AdressePublique("/actualites"),
            .. lignes.Select(l => new AdressePublique($"/actualites/{l.a.Slug}", l.Le, new Annonce(l.a.ItemId, l.a.Titre, l.a.Chapeau, l.a.PublieeLe.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)))),
            new AdressePublique("/agenda"),
            .. rendezVous.Select(r => new AdressePublique($"/agenda/{r.Slug}", r.PublishedAt)),
        ];
    }
}
