using CoopPortal.Core.Access;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Platform;

public static class Membres
{
    /// <summary>Les personnes à qui cet espace peut écrire : elles y ont leur accès, et une adresse.</summary>
    public static IQueryable<Account> MembresDe(this PlatformDb platform, string espace) => platform.Users.AsNoTracking()
        .Where(a => a.Email != null && a.Email != "" && platform.Memberships.Any(m => m.AccountId == a.Id && m.TenantKey == espace && m.Role != Role.Visiteur));
}
