using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Publics;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.Publics;

internal sealed class AdressesDesActualites(TenantDb db) : IAdressesPubliques
{
    public async Task<IReadOnlyList<AdressePublique>> LireAsync(CancellationToken cancellation)
    {
        var lignes = await (from a in db.Set<ActualiteIndex>().AsNoTracking()
                            join i in db.Items.AsNoTracking() on a.ItemId equals i.Id
                            where i.PublishedAt != null
                            orderby a.PublieeLe descending, a.ItemId descending
                            select new { a, Le = i.PublishedAt!.Value }).ToListAsync(cancellation);
        return [new AdressePublique("/actualites"), .. lignes.Select(l => new AdressePublique($"/actualites/{l.a.Slug}", l.Le,
            new Annonce(l.a.ItemId, l.a.Titre, l.a.Chapeau, l.a.PublieeLe.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))))];
    }
}
