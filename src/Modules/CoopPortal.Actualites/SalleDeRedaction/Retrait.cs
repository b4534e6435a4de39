using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Retire un écrit des pages publiques ; ses versions restent, et il peut être publié de nouveau.</summary>
public sealed class Retrait<T>(TenantDb db, ContentStore store, Journal journal, Caller caller)
    where T : class, IEcrit<T>
{
    /// <returns>son titre, ou null s'il n'existe pas dans cet espace ; retirer deux fois ne change rien.</returns>
    public async Task<string?> RetirerAsync(string slug, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var genre = T.Genre;
        var item = await db.Items.SingleOrDefaultAsync(i => i.Type == genre && i.Slug == slug, cancellation);
        if (item?.PublishedVersion is null)
        {
            return item?.Title;
        }

        await store.WithdrawAsync(item, cancellation);
        journal.Write(new Author(caller.AccountId, caller.Name ?? ""), "Retrait", item.Id, $"{T.Mots.Lui} « {item.Title} » n’est plus en ligne.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return item.Title;
    }
}
