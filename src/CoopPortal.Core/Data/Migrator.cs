using System.Collections.Concurrent;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Data;

/// <summary>
/// Met les bases à jour : la plateforme au démarrage, un espace à son premier usage
/// quand sa version notée diffère de celle du programme.
/// </summary>
public sealed class Migrator(Databases databases, IEnumerable<IModule> modules, IOptions<PortalOptions> options, ILogger<Migrator> logger) : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _ready = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IModule> _modules = [.. modules];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _derniere;

    public async Task PlatformAsync(CancellationToken cancellation)
    {
        await using var db = databases.Platform();
        await UnderLockAsync(db, TenantKey.Platform, cancellation);
    }

    /// <summary>Après cet appel, la base de l'espace existe et porte les tables de ce programme.</summary>
    public async Task TenantAsync(Tenant tenant, CancellationToken cancellation)
    {
        if (_ready.ContainsKey(tenant.Key))
        {
            return;
        }

        await _gate.WaitAsync(cancellation);
        try
        {
            if (_ready.ContainsKey(tenant.Key))
            {
                return;
            }

            await MigrateTenantAsync(tenant, cancellation);
            _ready[tenant.Key] = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task MigrateTenantAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var platform = databases.Platform();
        await using var db = databases.Tenant(tenant);
        var latest = _derniere ??= Version(db);
        var row = await platform.Tenants.AsNoTracking().SingleAsync(t => t.Key == tenant.Key, cancellation);
        if (row.SchemaVersion == latest)
        {
            return;
        }

        await UnderLockAsync(db, tenant.Key, cancellation);
        await platform.Tenants.Where(t => t.Key == tenant.Key)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.SchemaVersion, latest), cancellation);
        logger.LogInformation("Base de l'espace {Tenant} à la version {Version}", tenant.Key, latest);
    }

    // La même pour tous les espaces de ce programme. Le nombre compte autant que la dernière : une migration écrite à la main peut porter une date à venir.
    private string Version(TenantDb db)
    {
        var known = db.GetService<IMigrationsAssembly>().Migrations.Keys;
        return $"{known.Max()} ({known.Count()}, {Declencheurs.Empreinte(db.Model, _modules, options.Value.IsPostgreSql)})";
    }

    private async Task UnderLockAsync(DbContext db, string key, CancellationToken cancellation)
    {
        if (options.Value.IsPostgreSql)
        {
            await UnderAdvisoryLockAsync(db, key, cancellation);
            return;
        }

        await using var held = await FileLock.TakeAsync(Path.Combine(options.Value.DataFolder, $"{key}.migration.lock"), cancellation);
        // Le verrou de fichier est à nous : une ligne laissée par un processus mort n'a plus de maître.
        await db.Database.ExecuteSqlRawAsync("create table if not exists \"__EFMigrationsLock\" (\"Id\" integer not null primary key, \"Timestamp\" text not null); delete from \"__EFMigrationsLock\";", cancellation);
        await db.Database.MigrateAsync(cancellation);
        await Scelles.PoserAsync(db, _modules, postgreSql: false, cancellation);
    }

    // Plusieurs portails sur le même serveur : un seul migre, les autres attendent puis n'ont plus rien à faire.
    private async Task UnderAdvisoryLockAsync(DbContext db, string key, CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await using var tenue = await db.Database.TenirAsync(cancellation);
        try
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock(hashtext('coopportal.migration'), hashtext({key}))", cancellation);
            await databases.CreateSchemaAsync(key, cancellation);
            await db.Database.MigrateAsync(cancellation);
            await Scelles.PoserAsync(db, _modules, postgreSql: true, cancellation);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock_all()", CancellationToken.None);
        }
    }
}
