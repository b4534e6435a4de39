using CoopPortal.Core.Data;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>Dit à la relecture quand chaque fiche a été rappelée : une proposition qui suit répond à la campagne.</summary>
public sealed class DerniersRappels(TenantDb db) : IFichesRappelees
{
    public async Task<IReadOnlyDictionary<(Guid Fiche, string Cote), DateTime>> DerniersAsync(IReadOnlyCollection<Guid> fiches, CancellationToken cancellation)
    {
        var derniers = await db.Set<Relance>().AsNoTracking().Where(r => fiches.Contains(r.FicheId))
            .GroupBy(r => new { r.FicheId, r.Cote }).Select(g => new { g.Key.FicheId, g.Key.Cote, Le = g.Max(r => r.EcriteLe) }).ToListAsync(cancellation);
        return derniers.ToDictionary(d => (d.FicheId, d.Cote), d => d.Le);
    }
}
