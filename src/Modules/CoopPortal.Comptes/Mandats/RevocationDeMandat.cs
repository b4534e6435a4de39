using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Mandats;

/// <summary>Retire un mandat, ou écarte celui qui attend. Il reste écrit : on sait qui a parlé pour la collectivité, et jusqu'à quand.</summary>
public sealed class RevocationDeMandat(TenantDb db, Journal journal, TimeProvider clock)
{
    public async Task<Issue> RevoquerAsync(Guid mandatId, Author par, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var nom = await (from m in db.Set<Mandat>()
                         join c in db.Set<Collectivite>() on m.CollectiviteId equals c.Id
                         where m.Id == mandatId
                         select c.Nom).SingleOrDefaultAsync(cancellation);
        var retires = await db.Set<Mandat>().Where(m => m.Id == mandatId && m.RevoqueLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.RevoqueLe, now), cancellation);
        if (retires == 0)
        {
            return Issue.Non("Ce mandat n'existe plus ou a déjà été retiré. Rien n'a changé.");
        }

        journal.Write(par, "RevocationDeMandat", null, $"Un mandat pour {nom} est retiré.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Issue.Oui($"Le mandat pour {nom} est retiré. Il ne donne plus aucun droit, dès maintenant.");
    }
}
