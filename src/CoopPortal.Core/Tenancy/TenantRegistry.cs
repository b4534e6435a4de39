using System.Collections.Concurrent;
using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Platform;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Tenancy;

/// <summary>
/// Trouve un espace par sa clé ou son nom d'hôte. La copie gardée en mémoire vieillit d'une seconde au plus,
/// pour qu'un espace fermé par la ligne de commande le soit aussi dans le portail qui tourne ; ce que celui-ci écrit se relit aussitôt.
/// </summary>
public sealed class TenantRegistry(Databases databases, TimeProvider clock)
{
    private const int Groupe = 50;
    private static readonly TimeSpan _age = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, (Tenant Tenant, long ReadAt, long Epoque)> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Key, long ReadAt, long Epoque)> _byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, (string Json, TenantSettings Settings)> _settings = new(StringComparer.Ordinal);
    private Liste? _liste;

    private sealed record Liste(long Marque, IReadOnlyList<Tenant> Espaces);

    public async ValueTask<Tenant?> FindAsync(string key, CancellationToken cancellation)
    {
        if (_byKey.TryGetValue(key, out var known) && Fresh(known.ReadAt, known.Epoque))
        {
            return known.Tenant;
        }

        if (!TenantKey.IsValid(key))
        {
            return null;
        }

        var (now, epoque) = Now();
        await using var db = databases.Platform();
        var row = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, cancellation);
        if (row is null)
        {
            _byKey.TryRemove(key, out _);
            return null;
        }

        var tenant = ToTenant(row);
        _byKey[key] = (tenant, now, epoque);
        return tenant;
    }

    public async ValueTask<Tenant?> FindByHostAsync(string host, CancellationToken cancellation)
    {
        if (!_byHost.TryGetValue(host, out var known) || !Fresh(known.ReadAt, known.Epoque))
        {
            var (now, epoque) = Now();
            await using var db = databases.Platform();
            var key = await db.Tenants.Where(t => t.Host == host).Select(t => t.Key).SingleOrDefaultAsync(cancellation);
            if (_byHost.Count > 1000)
            {
                // L'en-tête Host vient de l'extérieur : la mémoire qu'il occupe est bornée.
                _byHost.Clear();
            }

            known = (key, now, epoque);
            _byHost[host] = known;
        }

        return known.Key is null ? null : await FindAsync(known.Key, cancellation);
    }

    /// <summary>Tous, dans l'ordre de leur création. La plateforme change de marque avec eux : tant qu'elle la garde, la liste d'avant est la bonne.</summary>
    public async Task<IReadOnlyList<Tenant>> AllAsync(CancellationToken cancellation)
    {
        await using var db = databases.Platform();
        var marque = await db.Set<Generation>().AsNoTracking().Select(g => g.Valeur).SingleAsync(cancellation);
        if (_liste is { } connue && connue.Marque == marque)
        {
            return connue.Espaces;
        }

        // Des réglages de mille espaces pèsent cinq mégaoctets : une ligne dont la marque n'a pas bougé a gardé les siens.
        var avant = _liste?.Espaces.ToDictionary(t => t.Key, StringComparer.Ordinal) ?? [];
        var rows = await db.Tenants.AsNoTracking().OrderBy(t => t.CreatedAt).ThenBy(t => t.Key).Select(t => new { t.Key, t.Mark }).ToListAsync(cancellation);
        var changees = rows.Where(r => avant.GetValueOrDefault(r.Key)?.Mark != r.Mark).Select(r => r.Key).ToList();
        var lues = changees.Count > Groupe
            ? await db.Tenants.AsNoTracking().ToDictionaryAsync(t => t.Key, StringComparer.Ordinal, cancellation)
            : await db.Tenants.AsNoTracking().Where(t => changees.Contains(t.Key)).ToDictionaryAsync(t => t.Key, StringComparer.Ordinal, cancellation);
        var espaces = rows.Select(r => lues.TryGetValue(r.Key, out var lue) ? ToTenant(lue) : avant.GetValueOrDefault(r.Key)).OfType<Tenant>().ToList();
        _liste = new Liste(marque, espaces);
        return espaces;
    }

    public void Forget(string key) => _byKey.TryRemove(key, out _);

    // L'heure et l'époque d'avant la lecture : ce qui s'écrit pendant la rend périmée.
    private (long Now, long Epoque) Now() => (clock.GetTimestamp(), databases.Ecritures.Epoque(TenantKey.Platform));

    private bool Fresh(long readAt, long epoque) => epoque == databases.Ecritures.Epoque(TenantKey.Platform) && clock.GetElapsedTime(readAt) < _age;

    // Relire les réglages de mille espaces coûte plus que lire leurs lignes : ceux dont le texte n'a pas changé se gardent lus.
    private TenantSettings Settings(TenantRow row)
    {
        if (_settings.TryGetValue(row.Key, out var known) && known.Json == row.Settings)
        {
            return known.Settings;
        }

        var settings = JsonSerializer.Deserialize(row.Settings, TenantJson.Default.TenantSettings) ?? new TenantSettings();
        _settings[row.Key] = (row.Settings, settings);
        return settings;
    }

    private Tenant ToTenant(TenantRow row) => new()
    {
        Key = row.Key,
        Name = row.Name,
        State = row.State,
        Host = row.Host,
        Mark = row.Mark,
        Settings = Settings(row),
    };
}
