using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;

namespace CoopPortal.Imports.Comptoir.Atelier;

/// <summary>Les espaces où le comptoir a du travail : ceux-là seuls s'ouvrent.</summary>
public sealed class Annonces
{
    private readonly TimeProvider _clock;

    public Annonces(Databases databases, TimeProvider clock) => (_clock, Dues) = (clock, new DueTenants(databases, clock, DueKind.Import));

    internal DueTenants Dues { get; }

    /// <summary>À écrire avant que l'acte ne soit validé.</summary>
    public Task AnnoncerAsync(Tenant tenant, CancellationToken cancellation) => Dues.AnnounceAsync(tenant.Key, _clock.GetUtcNow().UtcDateTime, cancellation);
}
