using CoopPortal.Campagnes.Contacts;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Remplacements;

/// <summary>Un côté d'une fiche, et la collectivité par laquelle une personne en répondait.</summary>
public readonly record struct CoteTenu(Guid FicheId, string Cote, Guid CollectiviteId);

/// <summary>Ouvre une tâche « contact à remplacer » sur chaque fiche dont la personne répondait. L'appelant tient la transaction et sauve.</summary>
public sealed class ContactsAOuvrir(TenantDb db, TimeProvider clock)
{
    /// <summary>Sur toutes les fiches de ces collectivités.</summary>
    public async Task OuvrirAsync(Guid accountId, IReadOnlyCollection<Guid> collectivites, RaisonDeRemplacer raison, CancellationToken cancellation)
    {
        var fiches = await db.Owners.Where(o => collectivites.Contains(o.CollectiviteId) && db.Items.Any(i => i.Id == o.ItemId && i.ParentId == null))
            .Select(o => new CoteTenu(o.ItemId, o.Cote, o.CollectiviteId)).ToListAsync(cancellation);
        await OuvrirAsync(accountId, fiches, raison, clock.GetUtcNow().UtcDateTime, cancellation);
    }

    /// <returns>les côtés où la tâche n'était pas déjà ouverte.</returns>
    public async Task<IReadOnlyList<CoteTenu>> OuvrirAsync(Guid accountId, IReadOnlyCollection<CoteTenu> cotes, RaisonDeRemplacer raison, DateTime at, CancellationToken cancellation)
    {
        var ouvertes = await db.Set<ContactARemplacer>().Where(c => c.AccountId == accountId && c.Raison == raison && c.Ouverte != null).Select(c => new { c.FicheId, c.Cote }).ToListAsync(cancellation);
        List<CoteTenu> nouvelles = [.. cotes.DistinctBy(c => (c.FicheId, c.Cote)).Where(c => !ouvertes.Exists(o => o.FicheId == c.FicheId && o.Cote == c.Cote))];
        foreach (var cote in nouvelles)
        {
            db.Add(new ContactARemplacer { FicheId = cote.FicheId, Cote = cote.Cote, CollectiviteId = cote.CollectiviteId, AccountId = accountId, Raison = raison, OuvertLe = at });
        }

        return nouvelles;
    }
}
