using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Connexion;

/// <summary>
/// Envoie un lien de connexion à qui a un accès ici. Une adresse inconnue suit le même chemin (jeton, courriel rendu,
/// une écriture) : ni la réponse ni le temps ne disent qui a un compte.
/// </summary>
internal sealed class DemandeDeLien(
    PlatformDb platform,
    TenantContext tenant,
    Jetons jetons,
    Outbox outbox,
    PublicLinks links,
    ILookupNormalizer normalizer,
    TimeProvider clock)
{
    public async Task DemanderAsync(string adresse, string? retour, CancellationToken cancellation)
    {
        var connu = await ConnuAsync(adresse, cancellation);
        var jeton = Jetons.Nouveau();
        var courriel = CourrielDeConnexion.Rediger(
            tenant.Current, connu?.Email ?? adresse, connu?.DisplayName ?? "", links.To(tenant.Current, Jetons.Chemin(jeton)), $"connexion:{Jetons.Hacher(jeton)}");
        if (connu is null)
        {
            platform.DueWork.Add(new DueWork { TenantKey = TenantKey.Platform, DueAt = clock.GetUtcNow().UtcDateTime });
        }
        else
        {
            jetons.Ajouter(jeton, connu.Id, Jetons.Connexion, retour);
            outbox.Add(platform, courriel);
        }

        await platform.SaveChangesAsync(cancellation);
        outbox.Wake();
    }

    // Sur la plateforme, tout compte peut entrer ; dans un espace, ceux qui y ont une adhésion et les administrateurs.
    private async Task<Account?> ConnuAsync(string adresse, CancellationToken cancellation)
    {
        var normalized = normalizer.NormalizeEmail(adresse);
        var key = tenant.Current?.Key;
        return await platform.Users.AsNoTracking()
            .Where(a => a.NormalizedEmail == normalized)
            .Where(a => key == null || a.IsAdministrator || platform.Memberships.Any(m => m.AccountId == a.Id && m.TenantKey == key))
            .FirstOrDefaultAsync(cancellation);
    }
}
