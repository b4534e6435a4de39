using CoopPortal.Core.Generations;
using CoopPortal.Core.Tenancy;

namespace CoopPortal.Web.Hosting.Memoire;

/// <summary>Ce qu'une page doit à l'état du moment, et s'il a changé depuis.</summary>
internal sealed class Validites(TenantRegistry registre, MarquesPubliques marques, TimeProvider clock)
{
    // Ce que le réseau dit de lui-même peut manquer si un processus meurt entre son acte et le mot : une minute, pas plus.
    private static readonly TimeSpan _reseau = TimeSpan.FromMinutes(1);

    public async ValueTask<Validite> MaintenantAsync(Tenant? espace, bool reseau, CancellationToken cancellation) => new(
        espace is null ? 0 : await marques.DeLEspaceAsync(espace, cancellation),
        espace?.Mark ?? 0,
        reseau ? await marques.DeLaPlateformeAsync(cancellation) : 0);

    public bool EstDuJour(PageGardee page) => page.ExpireLe > clock.GetUtcNow().UtcDateTime;

    public async ValueTask<bool> VautEncoreAsync(PageGardee page, CancellationToken cancellation)
    {
        if (!EstDuJour(page))
        {
            return false;
        }

        Tenant? espace = null;
        if (page.Espace is { } cle && (espace = await registre.FindAsync(cle, cancellation)) is null)
        {
            return false;
        }

        return await MaintenantAsync(espace, page.Validite.Reseau != 0, cancellation) == page.Validite;
    }

    /// <summary>Minuit, ici et au pays : les pages disent « il y a trois jours ».</summary>
    public DateTime Expire(Tenant? espace, bool reseau)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var minuit = now.Date.AddDays(1);
        if (espace is not null)
        {
            var la = espace.Instant(espace.Local(now).Date.AddDays(1));
            minuit = la < minuit ? la : minuit;
        }

        return reseau && now + _reseau < minuit ? now + _reseau : minuit;
    }
}
