using CoopPortal.Core.Data;

namespace CoopPortal.Core.Content;

/// <summary>Ajoute une ligne au journal ; elle part avec la transaction de l'acte.</summary>
public sealed class Journal(TenantDb db, Origine origine, TimeProvider clock)
{
    /// <param name="dOu">à dire quand l'acte vient d'ailleurs que sa portée : un lien, un import.</param>
    public void Write(Author author, string act, Guid? itemId, string sentence, DOu? dOu = null) => db.Journal.Add(new JournalEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        AccountId = author.AccountId,
        Who = author.Name,
        Act = act,
        ItemId = itemId,
        Sentence = sentence,
        DOu = dOu ?? origine.De,
    });
}
