using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Connexion;

/// <summary>
/// Vérifie un mot de passe, cinq essais puis un quart d'heure d'attente. Adresse inconnue, mot de passe faux, compte en
/// attente : une seule réponse, et le même travail de hachage, pour ne dire à personne qui a un compte.
/// </summary>
internal sealed class EssaiDeMotDePasse(UserManager<Account> accounts, IPasswordHasher<Account> hasher, PlatformDb platform, TenantContext tenant)
{
    public const string Refus = "L'adresse et le mot de passe ne vont pas ensemble, ou trop d'essais ont échoué : après cinq, il faut attendre un quart d'heure. Un lien par courriel marche toujours.";

    /// <returns>le compte, ou null.</returns>
    public async Task<Account?> EssayerAsync(string adresse, string motDePasse, CancellationToken cancellation)
    {
        var account = await accounts.FindByEmailAsync(adresse);
        if (account?.PasswordHash is null || await accounts.IsLockedOutAsync(account))
        {
            hasher.HashPassword(new Account(), motDePasse);
            return null;
        }

        if (!await accounts.CheckPasswordAsync(account, motDePasse))
        {
            await accounts.AccessFailedAsync(account);
            return null;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        return await EntreAsync(account, cancellation) ? account : null;
    }

    private async Task<bool> EntreAsync(Account account, CancellationToken cancellation)
        => tenant.Current is not { } here
            || account.IsAdministrator
            || await platform.Memberships.AnyAsync(m => m.AccountId == account.Id && m.TenantKey == here.Key, cancellation);
}
