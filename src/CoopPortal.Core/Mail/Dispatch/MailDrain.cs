using System.Security.Cryptography;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Mail.Transport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Mail.Dispatch;

/// <summary>Envoie ce qui est dû dans une boîte (d'un espace ou de la plateforme), un courriel à la fois, sous bail.</summary>
public sealed class MailDrain(IMailTransport transport, Outbox outbox, RefusDuRelais refus, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailDrain> logger)
{
    /// <summary>Échecs de suite après lesquels la boîte attend le tour suivant : un serveur en panne ne retient pas les autres espaces.</summary>
    private const int FailureBudget = 3;

    /// <summary>Courriels regardés à la fois pour choisir ceux du tour.</summary>
    private const int Vus = 2000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Rend l'heure à laquelle revenir, ou null quand la boîte n'attend plus rien.</summary>
    public async Task<DateTime?> DrainAsync(DbContext db, string key, CancellationToken cancellation)
    {
        await HoldAbandonedAsync(db, key, cancellation);
        if (await Pause.JusquaAsync(db, cancellation) is { } pause && pause > Now)
        {
            return await db.Set<OutgoingMail>().AnyAsync(m => m.State == MailState.Waiting, cancellation) ? pause : await NextAsync(db.Set<OutgoingMail>());
        }

        var failures = 0;
        foreach (var id in await ChooseAsync(db, cancellation))
        {
            if (cancellation.IsCancellationRequested || failures >= FailureBudget)
            {
                break;
            }

            var state = await HandleAsync(db, id, key);
            if (state == MailState.Held)
            {
                // Le même serveur couperait aussi les suivants : mieux vaut un courriel retenu que toute la campagne.
                break;
            }

            failures = state == MailState.Waiting ? failures + 1 : 0;
        }

        return await NextAsync(db.Set<OutgoingMail>());
    }

    private async Task<IReadOnlyList<Guid>> ChooseAsync(DbContext db, CancellationToken cancellation)
    {
        var now = Now;
        var sent = await db.Set<OutgoingMail>().Where(m => m.SentAt > now.AddMinutes(-1)).Select(m => m.To).ToListAsync(cancellation);
        var due = await db.Set<OutgoingMail>().Where(m => m.State == MailState.Waiting && m.DueAt <= now)
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => new { m.Id, m.To }).Take(Vus).ToListAsync(cancellation);
        return TourEquitable.Choisir(due.ConvertAll(d => new Du(d.Id, Du.DomaineDe(d.To))), sent.ConvertAll(Du.DomaineDe), options.Value.PerMinute, options.Value.PerMinutePerDomain);
    }

    /// <summary>Rend l'état où le courriel est laissé ; null quand un autre envoyeur l'a pris.</summary>
    private async Task<MailState?> HandleAsync(DbContext db, Guid id, string key)
    {
        // Une fois le bail pris, l'arrêt de l'hôte n'interrompt plus cet envoi : il n'y aurait plus moyen de savoir.
        db.ChangeTracker.Clear();
        var mail = await db.Set<OutgoingMail>().SingleAsync(m => m.Id == id);
        if (mail.State != MailState.Waiting || !await TakeAsync(db, mail))
        {
            return null;
        }

        var issue = await AttemptAsync(db, mail, key);
        // Le bail change à chaque état : une lecture ancienne ne peut pas reprendre un courriel déjà traité.
        mail.Lease = Guid.NewGuid();
        mail.LeaseUntil = null;
        db.Add(Essai.De(mail, issue, Now));
        await db.SaveChangesAsync(CancellationToken.None);
        return mail.State;
    }

    private async Task<IssueDEssai> AttemptAsync(DbContext db, OutgoingMail mail, string key)
    {
        try
        {
            if (db is TenantDb tenant && await new AdressesMortes(tenant).EstMorteAsync(mail.To, CancellationToken.None))
            {
                throw new MailRefusedException("Rien n’est parti : cette adresse ne reçoit plus rien. Vérifiez-la, rétablissez-la, puis renvoyez.", isPermanent: true);
            }

            mail.LastAnswer = await transport.SendAsync(new MailEnvelope(mail.MessageId, Now, Read(mail, key)), CancellationToken.None);
            mail.State = MailState.Sent;
            mail.SentAt = Now;
            mail.ProtectedBody = null;
            return IssueDEssai.Parti;
        }
        catch (MailRefusedException refusal)
        {
            return await RefusedAsync(mail, refusal, key);
        }
        catch (Exception doubt)
        {
            mail.State = MailState.Held;
            mail.LastAnswer = $"Échange interrompu, on ne sait pas s’il est parti : {doubt.Message}";
            logger.LogWarning(doubt, "Courriel {Mail} de {Key} retenu : on ne sait pas s'il est parti", mail.Id, key);
            return IssueDEssai.Doute;
        }
    }

    private MailDraft Read(OutgoingMail mail, string key)
    {
        try
        {
            return outbox.Open(mail, key);
        }
        catch (CryptographicException e)
        {
            throw new MailRefusedException("Rien n’est parti : les clés qui protégeaient ce courriel sont perdues, il ne se lit plus. Abandonnez-le.", isPermanent: true, e);
        }
    }

    private async Task<bool> TakeAsync(DbContext db, OutgoingMail mail)
    {
        mail.State = MailState.Sending;
        mail.Lease = Guid.NewGuid();
        mail.LeaseUntil = Now + options.Value.Lease;
        mail.Attempts++;
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<IssueDEssai> RefusedAsync(OutgoingMail mail, MailRefusedException refusal, string key)
    {
        mail.LastAnswer = refusal.Message;
        // Un serveur en panne n'use pas les essais d'un courriel : une fin de semaine sans relais n'abandonne personne.
        if (refusal.IsPermanent || (refusal.Kind != RefusalKind.Server && mail.Attempts >= BackOff.MaxAttempts))
        {
            await refus.NoterAsync(mail, refusal, key);
            mail.State = MailState.Dead;
            logger.LogWarning("Courriel {Mail} de {Key} abandonné après {Attempts} essais : {Answer}", mail.Id, key, mail.Attempts, refusal.Message);
            return IssueDEssai.Refuse;
        }

        mail.State = MailState.Waiting;
        mail.DueAt = Now + BackOff.After(Math.Min(mail.Attempts, BackOff.MaxAttempts), Random.Shared.NextDouble());
        logger.LogInformation("Courriel {Mail} de {Key} remis à {DueAt:u} : {Answer}", mail.Id, key, mail.DueAt, refusal.Message);
        return IssueDEssai.Remis;
    }

    // Un bail échu veut dire que l'envoyeur est mort entre la réponse du serveur et la marque : une personne décide.
    private async Task HoldAbandonedAsync(DbContext db, string key, CancellationToken cancellation)
    {
        var now = Now;
        db.ChangeTracker.Clear();
        foreach (var mail in await db.Set<OutgoingMail>().Where(m => m.State == MailState.Sending && m.LeaseUntil < now).ToListAsync(cancellation))
        {
            mail.State = MailState.Held;
            mail.Lease = Guid.NewGuid();
            mail.LeaseUntil = null;
            mail.LastAnswer = "L’envoi s’est arrêté sans réponse, on ne sait pas s’il est parti.";
            var essai = db.Add(Essai.De(mail, IssueDEssai.Arret, now));
            try
            {
                await db.SaveChangesAsync(cancellation);
                logger.LogWarning("Courriel {Mail} de {Key} retenu : l'envoi s'est arrêté en chemin", mail.Id, key);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Un autre envoyeur vient de le retenir.
                essai.State = EntityState.Detached;
                db.Entry(mail).State = EntityState.Detached;
            }
        }
    }

    private static async Task<DateTime?> NextAsync(DbSet<OutgoingMail> mails)
    {
        var waiting = await mails.Where(m => m.State == MailState.Waiting).MinAsync(m => (DateTime?)m.DueAt);
        var sending = await mails.Where(m => m.State == MailState.Sending).MinAsync(m => m.LeaseUntil);
        return waiting is null || sending < waiting ? sending : waiting;
    }
}
