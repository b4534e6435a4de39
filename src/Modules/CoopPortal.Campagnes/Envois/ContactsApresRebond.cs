using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Rebonds;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Envois;

/// <summary>Un rappel nous revient : sur chaque fiche qu'il portait, la tâche de trouver une autre personne.</summary>
public sealed class ContactsApresRebond(TenantDb db, Journal journal) : IApresRebond
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
        foreach (var portee in portees.DistinctBy(p => (p.FicheId, p.Cote, p.AccountId)))
        {
            if ((portee.Par ?? portee.ParLeCote) is not { } collectivite || await OuverteAsync(portee.FicheId, portee.Cote, portee.AccountId, cancellation))
            {
                continue;
            }

            db.Add(new ContactARemplacer
            {
                FicheId = portee.FicheId,
                Cote = portee.Cote,
                CollectiviteId = collectivite,
                AccountId = portee.AccountId,
                Raison = RaisonDeRemplacer.Rebond,
                OuvertLe = rebond.RecuLe,
            });
            journal.Write(_courrier, nameof(Rebond), portee.FicheId, "Un rappel est revenu : l’adresse ne reçoit plus rien. Un contact est à remplacer.");
        }
    }

    private Task<bool> OuverteAsync(Guid fiche, string cote, Guid compte, CancellationToken cancellation)
        => db.Set<ContactARemplacer>().AnyAsync(c => c.FicheId == fiche && c.Cote == cote && c.AccountId == compte && c.Raison == RaisonDeRemplacer.Rebond && c.Ouverte == 1, cancellation);
}
