using CoopPortal.Core.Mail.Transport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Mail.Dispatch;

/// <summary>Envoie ce qui est dû dans une boîte (d'un espace ou de la plateforme), un courriel à la fois, sous bail.</summary>
public sealed class MailDrain(IMailTransport transport, Outbox outbox, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailDrain> logger)
{
    /// <summary>Au-delà, l'envoyeur est tenu pour mort ; plus long que le plus long des envois.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Échecs de suite après lesquels la boîte attend le tour suivant : un serveur en panne ne retient pas les autres espaces.</summary>
    private const int FailureBudget = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Rend l'heure à laquelle revenir, ou null quand la boîte n'attend plus rien.</summary>
    public async Task<DateTime?> DrainAsync(DbContext db, string key, CancellationToken cancellation)
    {
        var mails = db.Set<OutgoingMail>();
        await HoldAbandonedAsync(mails, key, cancellation);
        var now = Now;
        var lastMinute = await mails.CountAsync(m => m.SentAt > now.AddMinutes(-1), cancellation);
        var room = Math.Max(0, options.Value.PerMinute - lastMinute);
        var due = await mails.Where(m => m.State == MailState.Waiting && m.DueAt <= now)
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => m.Id).Take(room).ToListAsync(cancellation);
        var failures = 0;
        foreach (var id in due)
        {
            if (cancellation.IsCancellationRequested || failures >= FailureBudget)
            {
                break;
            }

            failures = await HandleAsync(db, id, key) ? 0 : failures + 1;
        }

        return await NextAsync(mails);
    }

    private async Task<bool> HandleAsync(DbContext db, Guid id, string key)
    {
        // Une fois le bail pris, l'arrêt de l'hôte n'interrompt plus cet envoi : il n'y aurait plus moyen de savoir.
        db.ChangeTracker.Clear();
        var mail = await db.Set<OutgoingMail>().SingleAsync(m => m.Id == id);
        if (mail.State != MailState.Waiting || !await TakeAsync(db, mail))
        {
            return true;
        }

        try
        {
            mail.LastAnswer = await transport.SendAsync(new MailEnvelope(mail.MessageId, Now, outbox.Open(mail, key)), CancellationToken.None);
            mail.State = MailState.Sent;
            mail.SentAt = Now;
            mail.ProtectedBody = null;
        }
        catch (MailRefusedException refusal)
        {
            Refused(mail, refusal, key);
        }
        catch (Exception doubt)
        {
            mail.State = MailState.Held;
            mail.LastAnswer = $"Échange interrompu, on ne sait pas s'il est parti : {doubt.Message}";
            logger.LogWarning(doubt, "Courriel {Mail} de {Key} retenu : on ne sait pas s'il est parti", mail.Id, key);
        }

        // Le bail change à chaque état : une lecture ancienne ne peut pas reprendre un courriel déjà traité.
        mail.Lease = Guid.NewGuid();
        mail.LeaseUntil = null;
        await db.SaveChangesAsync(CancellationToken.None);
        return mail.State == MailState.Sent;
    }

    private async Task<bool> TakeAsync(DbContext db, OutgoingMail mail)
    {
        mail.State = MailState.Sending;
        mail.Lease = Guid.NewGuid();
        mail.LeaseUntil = Now + Lease;
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

    private void Refused(OutgoingMail mail, MailRefusedException refusal, string key)
    {
        mail.LastAnswer = refusal.Message;
        if (refusal.IsPermanent || mail.Attempts >= BackOff.MaxAttempts)
        {
            mail.State = MailState.Dead;
            logger.LogWarning("Courriel {Mail} de {Key} abandonné après {Attempts} essais : {Answer}", mail.Id, key, mail.Attempts, refusal.Message);
            return;
        }

        mail.State = MailState.Waiting;
        mail.DueAt = Now + BackOff.After(mail.Attempts, Random.Shared.NextDouble());
        logger.LogInformation("Courriel {Mail} de {Key} remis à {DueAt:u} : {Answer}", mail.Id, key, mail.DueAt, refusal.Message);
    }

    // Un bail échu veut dire que l'envoyeur est mort entre la réponse du serveur et la marque : une personne décide.
    private async Task HoldAbandonedAsync(DbSet<OutgoingMail> mails, string key, CancellationToken cancellation)
    {
        var now = Now;
        var held = await mails.Where(m => m.State == MailState.Sending && m.LeaseUntil < now)
            .ExecuteUpdateAsync(s => s
                .SetProperty(m => m.State, MailState.Held)
                .SetProperty(m => m.Lease, Guid.NewGuid())
                .SetProperty(m => m.LastAnswer, "L'envoi s'est arrêté sans réponse, on ne sait pas s'il est parti."), cancellation);
        if (held > 0)
        {
            logger.LogWarning("{Count} courriel(s) de {Key} retenus : l'envoi s'est arrêté en chemin", held, key);
        }
    }

    private static async Task<DateTime?> NextAsync(DbSet<OutgoingMail> mails)
    {
        var waiting = await mails.Where(m => m.State == MailState.Waiting).MinAsync(m => (DateTime?)m.DueAt);
        var sending = await mails.Where(m => m.State == MailState.Sending).MinAsync(m => m.LeaseUntil);
        return waiting is null || sending < waiting ? sending : waiting;
    }
}
