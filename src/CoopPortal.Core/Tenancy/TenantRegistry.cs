using System.Collections.Concurrent;
using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Tenancy;

/// <summary>
/// Trouve un espace par sa clé ou son nom d'hôte. La copie gardée en mémoire vieillit de cinq secondes au plus,
/// pour qu'un espace fermé par la ligne de commande le soit aussi dans le portail qui tourne.
/// </summary>
public sealed class TenantRegistry(Databases databases, TimeProvider clock)
{
    private static readonly TimeSpan _age = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, (Tenant Tenant, long ReadAt)> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Key, long ReadAt)> _byHost = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask<Tenant?> FindAsync(string key, CancellationToken cancellation)
    {
        if (_byKey.TryGetValue(key, out var known) && clock.GetElapsedTime(known.ReadAt) < _age)
        {
            return known.Tenant;
        }

        if (!TenantKey.IsValid(key))
        {
            return null;
        }

        await using var db = databases.Platform();
        var row = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, cancellation);
        if (row is null)
        {
            _byKey.TryRemove(key, out _);
            return null;
        }

        var tenant = ToTenant(row);
        _byKey[key] = (tenant, clock.GetTimestamp());
        return tenant;
    }

    public async ValueTask<Tenant?> FindByHostAsync(string host, CancellationToken cancellation)
    {
        if (!_byHost.TryGetValue(host, out var known) || clock.GetElapsedTime(known.ReadAt) >= _age)
        {
            await using var db = databases.Platform();
            var key = await db.Tenants.Where(t => t.Host == host).Select(t => t.Key).SingleOrDefaultAsync(cancellation);
            if (_byHost.Count > 1000)
            {
                // L'en-tête Host vient de l'extérieur : la mémoire qu'il occupe est bornée.
                _byHost.Clear();
            }

            known = (key, clock.GetTimestamp());
            _byHost[host] = known;
        }

        return known.Key is null ? null : await FindAsync(known.Key, cancellation);
    }

    public async Task<IReadOnlyList<Tenant>> AllAsync(CancellationToken cancellation)
    {
        await using var db = databases.Platform();
        var rows = await db.Tenants.AsNoTracking().OrderBy(t => t.CreatedAt).ToListAsync(cancellation);
        return [.. rows.Select(ToTenant)];
    }

    public void Forget(string key) => _byKey.TryRemove(key, out _);

    private static Tenant ToTenant(TenantRow row) => new()
    {
        Key = row.Key,
        Name = row.Name,
        State = row.State,
        Host = row.Host,
        Mark = row.Mark,
        Settings = JsonSerializer.Deserialize(row.Settings, TenantJson.Default.TenantSettings) ?? new TenantSettings(),
    };
}
