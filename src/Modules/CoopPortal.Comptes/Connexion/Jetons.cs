using CoopPortal.Core.Access;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Connexion;

public enum EtatDuJeton
{
    Valide,
    Expire,
    Utilise,

    /// <summary>Altéré, inventé, ou d'un autre espace : on ne dit pas lequel.</summary>
    Inconnu,
}

/// <summary>Les liens de connexion de cet espace : 32 octets au hasard, gardés hachés, datés, à usage unique.</summary>
public sealed class Jetons(PlatformDb platform, TenantContext tenant, TimeProvider clock)
{
    public static readonly TimeSpan Connexion = TimeSpan.FromMinutes(30);

    /// <summary>Une invitation attend que la personne lise son courrier.</summary>
    public static readonly TimeSpan Invitation = TimeSpan.FromDays(7);

    private string Key => tenant.Current?.Key ?? "";

    public static string Nouveau() => JetonDeLien.Nouveau();

    public static string Hacher(string jeton) => JetonDeLien.Hacher(jeton);

    public static string Chemin(string jeton) => $"/connexion/lien/{jeton}";

    /// <summary>Ajoute le lien au contexte, sans sauver : il part avec l'acte qui l'envoie.</summary>
    public void Ajouter(string jeton, Guid accountId, TimeSpan duree, string? retour) => platform.SignInLinks.Add(new SignInLink
    {
        TokenHash = Hacher(jeton),
        AccountId = accountId,
        TenantKey = Key,
        ExpiresAt = clock.GetUtcNow().UtcDateTime + duree,
        ReturnPath = retour,
    });

    /// <summary>Crée et sauve un lien, et rend son jeton : le seul endroit où il existe en clair.</summary>
    public async Task<string> EmettreAsync(Guid accountId, TimeSpan duree, string? retour, CancellationToken cancellation)
    {
        var jeton = Nouveau();
        Ajouter(jeton, accountId, duree, retour);
        await platform.SaveChangesAsync(cancellation);
        return jeton;
    }

    public async Task<EtatDuJeton> EtatAsync(string jeton, CancellationToken cancellation)
    {
        var hash = Hacher(jeton);
        var lien = await platform.SignInLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.TenantKey == Key, cancellation);
        return lien is null ? EtatDuJeton.Inconnu
            : lien.UsedAt is not null ? EtatDuJeton.Utilise
            : lien.ExpiresAt <= clock.GetUtcNow().UtcDateTime ? EtatDuJeton.Expire
            : EtatDuJeton.Valide;
    }

    /// <summary>Consomme le lien d'un seul geste : de deux clics simultanés, un seul connecte.</summary>
    /// <returns>le compte et le chemin de retour, ou null si le lien ne vaut pas ou plus.</returns>
    public async Task<(Account Account, string? Retour)?> ConsommerAsync(string jeton, CancellationToken cancellation)
    {
        var hash = Hacher(jeton);
        var now = clock.GetUtcNow().UtcDateTime;
        var pris = await platform.SignInLinks
            .Where(l => l.TokenHash == hash && l.TenantKey == Key && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now), cancellation);
        if (pris == 0)
        {
            return null;
        }

        var lien = await platform.SignInLinks.AsNoTracking().SingleAsync(l => l.TokenHash == hash, cancellation);
        var account = await platform.Users.SingleAsync(a => a.Id == lien.AccountId, cancellation);
        if (!account.EmailConfirmed)
        {
            account.EmailConfirmed = true;
            await platform.SaveChangesAsync(cancellation);
        }

        return (account, lien.ReturnPath);
    }
}
