using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>Les rappels d'une personne qui attendent encore dans la boîte d'envoi de l'espace.</summary>
public sealed class RappelsEnAttente(TenantDb db)
{
    /// <summary>Les retire : ils ne partiront pas. Se fait dans la transaction de l'appelant.</summary>
    public Task<int> RetirerAsync(Guid accountId, string pourquoi, CancellationToken cancellation)
    {
        var siens = db.Set<Relance>().Where(r => r.AccountId == accountId && r.CourrielId != null).Select(r => r.CourrielId);
        var (rappel, echeance) = ($"relance:{accountId:N}:", $":{accountId:N}");
        return db.Mails.Where(m => siens.Contains(m.Id) || m.CauseKey.StartsWith(rappel) || (m.CauseKey.StartsWith("echeance:") && m.CauseKey.EndsWith(echeance)))
            .WithdrawAsync(pourquoi, cancellation);
    }
}
