using CoopPortal.Core.Data;

namespace CoopPortal.Core.Content;

/// <summary>Ajoute une ligne au journal ; elle part avec la transaction de l'acte.</summary>
public sealed class Journal(TenantDb db, TimeProvider clock)
{
    public void Write(Author author, string act, Guid? itemId, string sentence) => db.Journal.Add(new JournalEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        AccountId = author.AccountId,
        Who = author.Name,
        Act = act,
        ItemId = itemId,
        Sentence = sentence,
    });
}
