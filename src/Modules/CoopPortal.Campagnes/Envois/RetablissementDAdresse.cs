using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Rebonds;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Envois;

/// <summary>Une animatrice a vérifié une adresse : on peut y écrire de nouveau, et les tâches que sa perte avait ouvertes se ferment.</summary>
public sealed class RetablissementDAdresse(TenantDb db, Journal journal, TimeProvider clock)
{
    /// <returns>faux quand elle l'était déjà.</returns>
    public async Task<bool> FaireAsync(Guid rebondId, Author author, CancellationToken cancellation)
    {
        var adresse = await db.Set<Rebond>().Where(r => r.Id == rebondId).Select(r => r.Adresse).SingleOrDefaultAsync(cancellation);
        if (adresse is null)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<Rebond>().Where(r => r.Adresse == adresse && r.LeveLe == null).ExecuteUpdateAsync(s => s.SetProperty(r => r.LeveLe, now), cancellation) == 0)
        {
            return false;
        }

        var taches = await (from c in db.Set<ContactARemplacer>()
                            where c.Raison == RaisonDeRemplacer.Rebond && c.Ouverte == 1
                                  && db.Set<Relance>().Any(r => r.AccountId == c.AccountId && db.Set<Rebond>().Any(b => b.Adresse == adresse && b.MailId == r.CourrielId))
                            select c).ToListAsync(cancellation);
        foreach (var tache in taches)
        {
            (tache.Ouverte, tache.ResoluLe, tache.ResoluPar) = (null, now, author.Name);
            journal.Write(author, nameof(Rebond), tache.FicheId, "L’adresse perdue est vérifiée : les rappels peuvent y repartir.");
        }

        if (taches.Count == 0)
        {
            journal.Write(author, nameof(Rebond), null, "Une adresse perdue est vérifiée : on peut y écrire de nouveau.");
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
