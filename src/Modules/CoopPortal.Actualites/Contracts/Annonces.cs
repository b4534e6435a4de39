using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.Contracts;

/// <summary>Les dernières nouvelles et les prochains rendez-vous d'un espace, pour les accueils.</summary>
public sealed class Annonces(TenantDb db, TenantContext tenant, TimeProvider clock)
{
    /// <summary>Aujourd'hui, à l'heure du pays.</summary>
    public DateOnly Jour => tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);

    public async Task<IReadOnlyList<ActualiteIndex>> DernieresAsync(int auPlus, CancellationToken cancellation)
        => await db.Set<ActualiteIndex>().AsNoTracking().EnOrdre().Take(auPlus).ToListAsync(cancellation);

    public async Task<IReadOnlyList<RendezVousIndex>> ProchainsAsync(int auPlus, CancellationToken cancellation)
        => await db.Set<RendezVousIndex>().AsNoTracking().AVenir(Jour).Take(auPlus).ToListAsync(cancellation);
}
