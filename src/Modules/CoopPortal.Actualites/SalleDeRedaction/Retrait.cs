using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Retire une actualité des pages publiques ; ses versions restent, et elle peut être publiée de nouveau.</summary>
public sealed class Retrait(TenantDb db, ContentStore store, Journal journal, Caller caller)
{
    /// <returns>le titre de l'actualité, ou null si elle n'existe pas dans cet espace ; retirer deux fois ne change rien.</returns>
    public async Task<string?> RetirerAsync(string slug, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var item = await db.Items.SingleOrDefaultAsync(i => i.Type == Actualite.Type && i.Slug == slug, cancellation);
        if (item?.PublishedVersion is null)
        {
            return item?.Title;
        }

        await store.WithdrawAsync(item, cancellation);
        journal.Write(new Author(caller.AccountId, caller.Name ?? ""), "Retrait", item.Id, $"L’actualité « {item.Title} » n’est plus en ligne.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return item.Title;
    }
}
