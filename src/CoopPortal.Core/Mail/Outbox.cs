using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace CoopPortal.Core.Mail;

/// <summary>Range un courriel dans la boîte d'envoi de l'espace, ou de la plateforme pour les connexions.</summary>
public sealed class Outbox(Databases databases, IDataProtectionProvider protection, MailSignal signal, TimeProvider clock)
{
    /// <summary>Range dans la boîte de l'espace ; la ligne part avec la transaction de l'acte, que suit un appel à <see cref="Wake"/>.</summary>
    /// <returns>l'identifiant du courriel rangé.</returns>
    public async Task<Guid> AddAsync(TenantDb db, Tenant tenant, MailDraft draft, CancellationToken cancellation)
    {
        var mail = Seal(draft, tenant.Key);
        await AnnounceAsync(tenant.Key, mail.DueAt, cancellation);
        db.Mails.Add(mail);
        return mail.Id;
    }

    public void Add(PlatformDb db, MailDraft draft)
    {
        var mail = Seal(draft, TenantKey.Platform);
        db.DueWork.Add(new DueWork { TenantKey = TenantKey.Platform, DueAt = mail.DueAt });
        db.Mails.Add(mail);
    }

    /// <summary>À appeler après la validation de la transaction : l'envoi part sans attendre le prochain tour.</summary>
    public void Wake() => signal.Wake();

    /// <summary>Les corps d'un courriel rangé, lisibles par l'envoyeur seulement.</summary>
    public MailDraft Open(OutgoingMail mail, string tenantKey)
        => JsonSerializer.Deserialize(Protector(tenantKey).Unprotect(mail.ProtectedBody!), MailJson.Default.MailDraft)!;

    private OutgoingMail Seal(MailDraft draft, string tenantKey)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var id = Guid.CreateVersion7();
        return new OutgoingMail
        {
            Id = id,
            MessageId = $"<{id:N}.{tenantKey}@coopportal>",
            CauseKey = draft.CauseKey,
            To = draft.To,
            Subject = draft.Subject,
            ProtectedBody = Protector(tenantKey).Protect(JsonSerializer.Serialize(draft, MailJson.Default.MailDraft)),
            State = MailState.Waiting,
            CreatedAt = now,
            DueAt = draft.DueAt ?? now,
        };
    }

    /// <summary>Écrit avant la validation de l'acte : une ligne de trop ne coûte rien, une de moins perdrait le courriel.</summary>
    public async Task AnnounceAsync(string tenantKey, DateTime dueAt, CancellationToken cancellation)
    {
        await using var platform = databases.Platform();
        platform.DueWork.Add(new DueWork { TenantKey = tenantKey, DueAt = dueAt });
        await platform.SaveChangesAsync(cancellation);
    }

    private IDataProtector Protector(string tenantKey) => protection.CreateProtector("CoopPortal.Mail", tenantKey);
}
