using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Decisions;

/// <summary>Les deux autres réponses : refuser, qui efface, et garder pour plus tard, qui ne change rien d'autre que le rang.</summary>
public sealed class Renvoi(TenantDb db, Cloture cloture, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>faux quand une décision est passée entre-temps.</returns>
    public async Task<bool> RefuserAsync(Proposition proposition, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var source = await db.Set<ImportRecu>().SingleAsync(i => i.Id == proposition.ImportId, cancellation);
            proposition.Decider(EtatDeProposition.Refusee, caller.Name!, clock.GetUtcNow().UtcDateTime);
            journal.Write(new Author(caller.AccountId, caller.Name!), "Refus", null, Acceptation.Court($"« {proposition.Titre} », proposée par « {source.Nom} », refusée."), DOu.Import);
            await db.SaveChangesAsync(cancellation);
            await cloture.FaireAsync(source, cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Range ce que l'animatrice a corrigé ou tranché ; la proposition attend toujours.</summary>
    /// <returns>faux quand quelqu'un d'autre est passé entre-temps.</returns>
    public async Task<bool> GarderAsync(Proposition proposition, CancellationToken cancellation)
    {
        try
        {
            proposition.Revision++;
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
