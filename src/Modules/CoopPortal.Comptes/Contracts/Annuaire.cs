using CoopPortal.Core.Access;
using CoopPortal.Core.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Contracts;

/// <summary>Un compte par adresse, dans tous les espaces. Créer un compte n'envoie rien et ne donne aucun droit.</summary>
public sealed class Annuaire(PlatformDb platform, ILookupNormalizer normalizer, TimeProvider clock)
{
    public Task<Account?> TrouverAsync(string adresse, CancellationToken cancellation)
    {
        var normalized = normalizer.NormalizeEmail(adresse);
        return platform.Users.FirstOrDefaultAsync(a => a.NormalizedEmail == normalized, cancellation);
    }

    /// <summary>Le compte de cette adresse ; créé s'il n'existe pas. Le nom d'un compte existant ne change pas.</summary>
    public async Task<Account> TrouverOuCreerAsync(string adresse, string nom, CancellationToken cancellation)
    {
        if (await TrouverAsync(adresse, cancellation) is { } connu)
        {
            return connu;
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = adresse,
            NormalizedUserName = normalizer.NormalizeName(adresse),
            Email = adresse,
            NormalizedEmail = normalizer.NormalizeEmail(adresse),
            DisplayName = nom.Trim(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        platform.Users.Add(account);
        try
        {
            await platform.SaveChangesAsync(cancellation);
            return account;
        }
        catch (DbUpdateException conflit)
        {
            // Quelqu'un vient de créer le même compte : l'adresse est unique, c'est le sien qui vaut.
            platform.Entry(account).State = EntityState.Detached;
            return await TrouverAsync(adresse, cancellation) ?? throw new InvalidOperationException("Le compte n'a pas pu être créé.", conflit);
        }
    }

    /// <summary>Donne une adhésion à l'espace, au moins de ce rôle ; ne retire jamais un rôle plus étendu. Sauve.</summary>
    public async Task<Membership> AdhererAsync(Guid accountId, string tenantKey, Role minimum, CancellationToken cancellation)
    {
        var adhesion = await AdhesionAsync(accountId, tenantKey, cancellation);
        if (adhesion is null)
        {
            adhesion = new Membership { AccountId = accountId, TenantKey = tenantKey, Role = minimum, CreatedAt = clock.GetUtcNow().UtcDateTime };
            platform.Memberships.Add(adhesion);
            try
            {
                await platform.SaveChangesAsync(cancellation);
                return adhesion;
            }
            catch (DbUpdateException conflit)
            {
                // Le même acte se fait en même temps ailleurs : l'adhésion qu'il vient d'écrire vaut.
                platform.Entry(adhesion).State = EntityState.Detached;
                adhesion = await AdhesionAsync(accountId, tenantKey, cancellation)
                    ?? throw new InvalidOperationException("L'adhésion n'a pas pu être créée.", conflit);
            }
        }

        if (adhesion.Role < minimum)
        {
            adhesion.Role = minimum;
            await platform.SaveChangesAsync(cancellation);
        }

        return adhesion;
    }

    private Task<Membership?> AdhesionAsync(Guid accountId, string tenantKey, CancellationToken cancellation)
        => platform.Memberships.SingleOrDefaultAsync(m => m.AccountId == accountId && m.TenantKey == tenantKey, cancellation);
}
