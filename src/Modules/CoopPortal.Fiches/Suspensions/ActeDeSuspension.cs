using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts.Suspensions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Suspensions;

/// <summary>Noter qu'un partenariat est suspendu, et qu'il ne l'est plus. La fiche reste en ligne et le dit.</summary>
public sealed class ActeDeSuspension(TenantDb db, Journal journal)
{
    /// <returns>faux quand une suspension est déjà ouverte.</returns>
    public async Task<bool> SuspendreAsync(Suspension suspension, Author author, CancellationToken cancellation)
    {
        db.Add(suspension);
        // Le journal est lu de ceux qui tiennent la fiche : il dit le fait, la suspension dit le reste à qui peut la lire.
        journal.Write(author, nameof(Suspension), suspension.ItemId, $"Suspension notée, depuis le {Francais.Date(suspension.Depuis)}.");
        return await SauverAsync(cancellation);
    }

    /// <returns>faux quand elle est déjà levée.</returns>
    public async Task<bool> LeverAsync(Guid itemId, Guid id, DateOnly jour, Author author, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var leves = await db.Set<Suspension>().Where(s => s.Id == id && s.ItemId == itemId && s.LeveeLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LeveeLe, jour).SetProperty(x => x.LeveePar, author.Name), cancellation);
        if (leves == 0)
        {
            return false;
        }

        journal.Write(author, "LeveeDeSuspension", itemId, $"Suspension levée le {Francais.Date(jour)}.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<bool> SauverAsync(CancellationToken cancellation)
    {
        try
        {
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
