using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Partenariats;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Les lignes des fiches à l'abri, telles qu'elles reviendront. Pour l'exploitant et l'équipe d'animation seulement : aucune page publique ne s'en sert.</summary>
public sealed class FichesALAbri(TenantDb db)
{
    public async Task<IReadOnlyList<FicheIndex>> LireAsync(CancellationToken cancellation)
    {
        var lignes = await (from item in db.Items.AsNoTracking()
                            join acte in db.Set<MiseALAbri>().AsNoTracking() on (Guid?)item.Id equals acte.ItemId
                            join version in db.Versions.AsNoTracking() on new { item.Id, Number = item.ShelteredVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                            where item.Type == Types.Partenariat && acte.LeveeLe == null
                            select new { item, acte, version }).ToListAsync(cancellation);
        return [.. lignes.Select(l => PartenariatIndex.DeLAbri(
            new PublishedContent(l.item, l.version, DocumentJson.Parse(l.version.Document)), PartenariatIndex.Garde(l.acte), l.item.ShelteredVersion == l.acte.Version))];
    }
}

public static class CollectivitesMontrables
{
    /// <summary>Sans celles dont toutes les fiches sont à l'abri : leur nom seul en dirait trop.</summary>
    public static IQueryable<Collectivite> Montrables(this IQueryable<Collectivite> collectivites, TenantDb db) => collectivites.Where(c =>
        !db.Owners.Any(o => o.CollectiviteId == c.Id && db.Items.Any(i => i.Id == o.ItemId && i.ShelteredAt != null))
        || db.Owners.Any(o => o.CollectiviteId == c.Id && db.Items.Any(i => i.Id == o.ItemId && i.PublishedVersion != null)));
}
