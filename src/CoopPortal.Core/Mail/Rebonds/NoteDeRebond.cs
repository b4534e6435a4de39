using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>Ce qu'une note a donné.</summary>
public enum IssueDeRebond
{
    Note,
    DejaNote,

    /// <summary>Un retard, une remise : il n'y a rien à faire.</summary>
    RienAFaire,

    /// <summary>Le message n'est pas un avis de remise.</summary>
    PasUnAvis,

    /// <summary>L'avis ne nomme aucun courriel d'ici.</summary>
    Etranger,
}

/// <summary>Note qu'un courriel nous revient : le rebond, et ce que les modules en font, dans la même transaction. Le même avis ne compte qu'une fois.</summary>
public sealed class NoteDeRebond(TenantDb db, IEnumerable<IApresRebond> suites, TimeProvider clock)
{
    private const int MotsGardes = 1000;

    /// <param name="definitif">l'adresse n'existe plus.</param>
    public async Task<IssueDeRebond> NoterAsync(Guid mailId, string statut, string? diagnostic, bool definitif, CancellationToken cancellation)
    {
        // L'adresse est celle à qui nous avons écrit : un renvoi peut avoir échoué plus loin, sous un autre nom.
        var to = await db.Mails.Where(m => m.Id == mailId).Select(m => m.To).SingleOrDefaultAsync(cancellation);
        if (to is null)
        {
            return IssueDeRebond.Etranger;
        }

        var adresse = AdressesMortes.Normaliser(to);
        if (await ConnuAsync(mailId, adresse, cancellation))
        {
            return IssueDeRebond.DejaNote;
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var rebond = new Rebond
            {
                MailId = mailId,
                Adresse = adresse,
                Statut = statut,
                Diagnostic = diagnostic is { Length: > MotsGardes } ? diagnostic[..MotsGardes] : diagnostic,
                Definitif = definitif,
                RecuLe = clock.GetUtcNow().UtcDateTime,
            };
            db.Add(rebond);
            if (definitif)
            {
                foreach (var suite in suites)
                {
                    await suite.ApresAsync(rebond, cancellation);
                }
            }

            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return IssueDeRebond.Note;
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (await ConnuAsync(mailId, adresse, cancellation))
            {
                return IssueDeRebond.DejaNote;
            }

            throw;
        }
    }

    private Task<bool> ConnuAsync(Guid mailId, string adresse, CancellationToken cancellation)
        => db.Set<Rebond>().AnyAsync(r => r.MailId == mailId && r.Adresse == adresse, cancellation);
}
