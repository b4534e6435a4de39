using CoopPortal.Core.Content;
using CoopPortal.Core.Mail.Transport;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>Notre relais refuse tout de suite un destinataire qui n'existe plus : son adresse est marquée comme par un avis.</summary>
public sealed class RefusDuRelais(TenantRegistry registry, TenantScopes scopes, ILogger<RefusDuRelais> logger)
{
    /// <summary>Avant la marque du courriel : s'arrêter entre les deux laisse le courriel retenu, et le refaire ne double rien.</summary>
    public async Task NoterAsync(OutgoingMail mail, MailRefusedException refusal, string key)
    {
        if (refusal is not { Kind: RefusalKind.Recipient, IsPermanent: true } || !StatutDeRemise.AdressePerdue(refusal.Message)
            || await registry.FindAsync(key, CancellationToken.None) is not { } tenant)
        {
            return;
        }

        try
        {
            var statut = StatutDeRemise.Dans(refusal.Message) ?? StatutDeRemise.Inconnu;
            await scopes.RunAsync(tenant, s => s.GetRequiredService<NoteDeRebond>().NoterAsync(mail.Id, statut, refusal.Message, definitif: true, CancellationToken.None), CancellationToken.None, DOu.Horloge);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Le courriel {Mail} de {Key} est refusé, mais son adresse n'a pas pu être marquée", mail.Id, key);
        }
    }
}
