using System.Linq.Expressions;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CoopPortal.Campagnes.Campagnes.Actes;

/// <summary>Suspendre, reprendre, clore une campagne ouverte. Chaque geste refait ne change rien, et le journal ne le note qu'une fois.</summary>
public sealed class ConduiteDeCampagne(TenantDb db, Journal journal, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<bool> SuspendreAsync(Guid id, Author author, CancellationToken cancellation)
        => FaireAsync(id, author, "est suspendue : rien ne part", c => c.SuspendueLe == null, s => s.SetProperty(c => c.SuspendueLe, Now), cancellation);

    public Task<bool> ReprendreAsync(Guid id, Author author, CancellationToken cancellation)
        => FaireAsync(id, author, "reprend", c => c.SuspendueLe != null, s => s.SetProperty(c => c.SuspendueLe, (DateTime?)null), cancellation);

    public Task<bool> CloreAsync(Guid id, Author author, CancellationToken cancellation)
        => FaireAsync(id, author, "est close", c => c.CloseLe == null, s => s.SetProperty(c => c.CloseLe, Now).SetProperty(c => c.ClosePar, author.Name), cancellation);

    // La base choisit : de deux gestes au même instant, un seul trouve la campagne dans l'état d'avant.
    private async Task<bool> FaireAsync(Guid id, Author author, string quoi, Expression<Func<Campagne, bool>> possible, Action<UpdateSettersBuilder<Campagne>> changer, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Campagne>().Where(c => c.Id == id && c.OuverteLe != null && c.CloseLe == null).Where(possible).ExecuteUpdateAsync(changer, cancellation) == 0)
        {
            return false;
        }

        var titre = await db.Set<Campagne>().Where(c => c.Id == id).Select(c => c.Titre).SingleAsync(cancellation);
        journal.Write(author, "Campagne", null, $"La campagne « {titre} » {quoi}.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
