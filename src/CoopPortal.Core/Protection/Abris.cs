using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Protection;

/// <summary>Ce qui est à l'abri, et ce que la personne de la requête en voit : les siens, et tout pour un animateur.</summary>
public sealed class Abris(TenantDb db, Caller caller)
{
    /// <summary>Les contenus à l'abri que cette personne ne doit pas même soupçonner.</summary>
    public IQueryable<Guid> Caches()
    {
        var miennes = caller.Collectivites;
        return caller.Is(Role.Animateur)
            ? db.Items.Where(_ => false).Select(i => i.Id)
            : db.Items.Where(i => i.ShelteredAt != null && !db.Owners.Any(o => o.ItemId == (i.ParentId ?? i.Id) && miennes.Contains(o.CollectiviteId))).Select(i => i.Id);
    }

    /// <summary>Vrai pour qui tient ce contenu et pour un animateur.</summary>
    public async Task<bool> TientAsync(Guid itemId, CancellationToken cancellation)
    {
        var miennes = caller.Collectivites;
        return caller.Is(Role.Animateur) || (miennes.Count > 0 && await db.Owners.AnyAsync(o => o.ItemId == itemId && miennes.Contains(o.CollectiviteId), cancellation));
    }

    public Task<MiseALAbri?> EnCoursAsync(Guid itemId, CancellationToken cancellation)
        => db.Set<MiseALAbri>().AsNoTracking().SingleOrDefaultAsync(m => m.ItemId == itemId && m.LeveeLe == null, cancellation);

    /// <summary>Lever revient à qui a mis à l'abri, et à l'équipe d'animation.</summary>
    public bool PeutLever(MiseALAbri acte) => caller.Is(Role.Animateur) || (acte.ByAccount is not null && acte.ByAccount == caller.AccountId);
}
