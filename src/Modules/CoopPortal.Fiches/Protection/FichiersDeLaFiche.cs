using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Protection;

/// <summary>Un fichier de la fiche. <c>Acte</c> : son abri, quand celui qui regarde peut le lever.</summary>
public sealed record FichierDeLaFiche(Guid Id, string Nom, bool ALAbri, Guid? Acte);

/// <summary>Les fichiers que celui qui regarde peut mettre à l'abri : ceux de son côté, tous pour un animateur.</summary>
public sealed class FichiersDeLaFiche(TenantDb db, Abris abris, Caller caller)
{
    public async Task<IReadOnlyList<FichierDeLaFiche>> ListerAsync(Guid itemId, CancellationToken cancellation)
    {
        var miennes = caller.Collectivites;
        var tous = caller.Is(Role.Animateur);
        var fichiers = await db.Fichiers.AsNoTracking()
            .Where(f => f.ItemId == itemId && f.OrphelinDepuis == null && (tous || db.Owners.Any(o => o.ItemId == itemId && o.Cote == f.Cote && miennes.Contains(o.CollectiviteId))))
            .OrderBy(f => f.Nom).Select(f => new { f.Id, f.Nom }).ToListAsync(cancellation);
        var ids = fichiers.ConvertAll(f => f.Id);
        var actes = await db.Set<MiseALAbri>().AsNoTracking().Where(m => m.LeveeLe == null && m.FichierId != null && ids.Contains(m.FichierId.Value)).ToDictionaryAsync(m => m.FichierId!.Value, cancellation);
        return [.. fichiers.Select(f => new FichierDeLaFiche(f.Id, f.Nom, actes.ContainsKey(f.Id), actes.TryGetValue(f.Id, out var acte) && abris.PeutLever(acte) ? acte.Id : null))];
    }
}
