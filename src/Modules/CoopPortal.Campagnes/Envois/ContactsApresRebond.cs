using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Remplacements;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Rebonds;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Envois;

/// <summary>Un rappel nous revient : sur chaque fiche qu'il portait, la tâche de trouver une autre personne.</summary>
public sealed class ContactsApresRebond(TenantDb db, ContactsAOuvrir contacts, Journal journal) : IApresRebond
{
    private static readonly Author _courrier = new(null, "Courrier");

    public async Task ApresAsync(Rebond rebond, CancellationToken cancellation)
    {
        var portees = await (from r in db.Set<Relance>().AsNoTracking()
                             where r.CourrielId != null && r.CourrielId == rebond.MailId
                             select new
                             {
                                 r.FicheId,
                                 r.Cote,
                                 r.AccountId,
                                 Par = db.Set<LienFiche>().Where(l => l.FicheId == r.FicheId && l.Cote == r.Cote && l.AccountId == r.AccountId)
                                     .OrderByDescending(l => l.CreeLe).Select(l => (Guid?)l.CollectiviteId).FirstOrDefault(),
                                 ParLeCote = db.Owners.Where(o => o.ItemId == r.FicheId && o.Cote == r.Cote).Select(o => (Guid?)o.CollectiviteId).FirstOrDefault(),
                             }).Distinct().ToListAsync(cancellation);
        foreach (var personne in portees.GroupBy(p => p.AccountId))
        {
            var cotes = personne.Where(p => (p.Par ?? p.ParLeCote) is not null).Select(p => new CoteTenu(p.FicheId, p.Cote, (p.Par ?? p.ParLeCote)!.Value)).ToList();
            foreach (var cote in await contacts.OuvrirAsync(personne.Key, cotes, RaisonDeRemplacer.Rebond, rebond.RecuLe, cancellation))
            {
                journal.Write(_courrier, nameof(Rebond), cote.FicheId, "Un rappel est revenu : l’adresse ne reçoit plus rien. Un contact est à remplacer.");
            }
        }
    }
}
