using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Comptes.Session;

internal sealed record SessionPerson(Guid AccountId, string Name, Role Role, IReadOnlySet<Guid> Collectivites);

/// <summary>Lit ce qu'une personne est ici et maintenant : son adhésion à cet espace et ses mandats en cours.</summary>
internal sealed class SessionReader(PlatformDb platform, TenantContext tenant, IServiceProvider services, TimeProvider clock)
{
    /// <summary>null quand le compte n'existe plus, ou quand sa marque de sécurité a changé depuis la connexion.</summary>
    public async Task<SessionPerson?> ReadAsync(Guid accountId, string stamp, CancellationToken cancellation)
    {
        var key = tenant.Current?.Key;
        var found = await platform.Users.AsNoTracking()
            .Where(a => a.Id == accountId && a.SecurityStamp == stamp)
            .Select(a => new
            {
                a.DisplayName,
                a.Email,
                a.IsAdministrator,
                Membership = platform.Memberships.Where(m => m.AccountId == a.Id && m.TenantKey == key).Select(m => (Role?)m.Role).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var role = RoleHere(found.IsAdministrator, found.Membership);
        var name = string.IsNullOrWhiteSpace(found.DisplayName) ? found.Email ?? "" : found.DisplayName;
        return new SessionPerson(accountId, name, role, await CollectivitesAsync(accountId, found.Membership, cancellation));
    }

    /// <summary>Seule la marque du compte fait un administrateur : une adhésion ne va pas plus haut qu'animateur.</summary>
    internal static Role RoleHere(bool isAdministrator, Role? membership) => isAdministrator
        ? Role.Administrateur
        : (Role)Math.Min((int)(membership ?? Role.Visiteur), (int)Role.Animateur);

    private async Task<IReadOnlySet<Guid>> CollectivitesAsync(Guid accountId, Role? membership, CancellationToken cancellation)
    {
        if (tenant.Current is null || membership is null or Role.Visiteur)
        {
            return new HashSet<Guid>();
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var db = services.GetRequiredService<TenantDb>();
        return (await db.Set<Mandat>().EnCours(today)
            .Where(m => m.AccountId == accountId)
            .Select(m => m.CollectiviteId)
            .ToListAsync(cancellation)).ToHashSet();
    }
}
