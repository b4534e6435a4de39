using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Protection;

/// <summary>Un courriel qui attend et nomme ce qu'on met à l'abri ne part pas ; il repart si l'abri est levé.</summary>
public sealed class CourriersRetenus(TenantDb db, Outbox outbox, TenantContext tenant)
{
    public async Task RetenirAsync(ContentItem item, Guid acte, CancellationToken cancellation)
    {
        foreach (var mail in await db.Mails.Where(m => m.State == MailState.Waiting && m.ProtectedBody != null).ToListAsync(cancellation))
        {
            var texte = outbox.Open(mail, tenant.Required.Key).Text;
            if (mail.Subject.Contains(item.Title, StringComparison.Ordinal) || texte.Contains(item.Title, StringComparison.Ordinal) || texte.Contains($"/{item.Slug}", StringComparison.Ordinal))
            {
                mail.State = MailState.Held;
                mail.LastAnswer = Raison(acte);
                // Le bail change : un envoyeur qui l'a lu à l'instant ne peut plus le prendre.
                mail.Lease = Guid.NewGuid();
            }
        }
    }

    public async Task RendreAsync(Guid acte, CancellationToken cancellation)
    {
        var raison = Raison(acte);
        foreach (var mail in await db.Mails.Where(m => m.State == MailState.Held && m.LastAnswer == raison).ToListAsync(cancellation))
        {
            mail.State = MailState.Waiting;
            mail.LastAnswer = null;
            mail.Lease = Guid.NewGuid();
            await outbox.AnnounceAsync(tenant.Required.Key, mail.DueAt, cancellation);
        }
    }

    /// <summary>Vrai d'un courriel que seule la levée de l'abri fera partir.</summary>
    public static bool EstALAbri(OutgoingMail mail) => mail.State == MailState.Held && EstALAbri(mail.LastAnswer);

    public static bool EstALAbri(string? mots) => mots is not null && mots.StartsWith(Debut, StringComparison.Ordinal);

    private const string Debut = "À l'abri : rien n'est parti (";

    private static string Raison(Guid acte) => $"{Debut}{acte:N}).";
}
