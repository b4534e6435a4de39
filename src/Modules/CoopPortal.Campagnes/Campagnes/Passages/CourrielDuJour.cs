using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Passages;

/// <summary>
/// Un courriel automatique écrit à une personne, ce jour-là, à l'heure du pays. La clé tient la règle : jamais deux le même jour,
/// d'où qu'ils viennent et combien de passages qu'il y ait.
/// </summary>
public sealed class CourrielDuJour
{
    public required Guid AccountId { get; init; }
    public required DateOnly Jour { get; init; }
    public required Guid CourrielId { get; init; }
}

/// <summary>Qui a déjà son courriel aujourd'hui.</summary>
public sealed class CourriersDuJour(TenantDb db)
{
    public async Task<HashSet<Guid>> EcritesAsync(DateOnly jour, CancellationToken cancellation)
        => [.. await db.Set<CourrielDuJour>().AsNoTracking().Where(c => c.Jour == jour).Select(c => c.AccountId).ToListAsync(cancellation)];

    public Task<bool> EstEcriteAsync(Guid compte, DateOnly jour, CancellationToken cancellation)
        => db.Set<CourrielDuJour>().AsNoTracking().AnyAsync(c => c.AccountId == compte && c.Jour == jour, cancellation);

    /// <summary>Dans la transaction qui écrit.</summary>
    public void Noter(Guid compte, DateOnly jour, Guid courriel) => db.Add(new CourrielDuJour { AccountId = compte, Jour = jour, CourrielId = courriel });
}
