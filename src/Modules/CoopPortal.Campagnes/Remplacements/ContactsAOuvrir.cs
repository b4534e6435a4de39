using CoopPortal.Campagnes.Contacts;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Remplacements;

/// <summary>Ouvre une tâche « contact à remplacer » sur chaque fiche dont la personne répondait. L'appelant tient la transaction et sauve.</summary>
public sealed class ContactsAOuvrir(TenantDb db, TimeProvider clock)
{
    public async Task OuvrirAsync(Guid accountId, IReadOnlyCollection<Guid> collectivites, RaisonDeRemplacer raison, CancellationToken cancellation)
    {
        var fiches = await db.Owners.Where(o => collectivites.Contains(o.CollectiviteId) && db.Items.Any(i => i.Id == o.ItemId && i.ParentId == null))
            .Select(o => new { o.ItemId, o.Cote, o.CollectiviteId }).ToListAsync(cancellation);
        var ouvertes = await db.Set<ContactARemplacer>().Where(c => c.AccountId == accountId && c.Raison == raison && c.Ouverte != null).Select(c => new { c.FicheId, c.Cote }).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var fiche in fiches.DistinctBy(f => (f.ItemId, f.Cote)).Where(f => !ouvertes.Exists(o => o.FicheId == f.ItemId && o.Cote == f.Cote)))
        {
            db.Add(new ContactARemplacer { FicheId = fiche.ItemId, Cote = fiche.Cote, CollectiviteId = fiche.CollectiviteId, AccountId = accountId, Raison = raison, OuvertLe = now });
        }
    }
}
