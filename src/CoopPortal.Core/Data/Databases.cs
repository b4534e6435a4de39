using System.Collections.Concurrent;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CoopPortal.Core.Data;

/// <summary>
/// Ouvre la base de la plateforme et celle de chaque espace : un fichier SQLite, ou un schéma PostgreSQL.
/// Un espace au repos ne garde ici que ses options et quelques contextes prêts à resservir (les monter coûte autant que deux requêtes) : ni connexion, ni minuterie.
/// </summary>
public sealed class Databases : IDisposable
{
    public const string MigrationsAssembly = "CoopPortal.Web";
    private const int ContextesGardes = 8;
    private const string History = "__EFMigrationsHistory";
    private readonly ConcurrentDictionary<string, Func<TenantDb>> _tenants = new(StringComparer.Ordinal);
    private readonly PortalOptions _options;
    private readonly ModulesDesTables _modules;
    private readonly NpgsqlDataSource? _source;
    private readonly DbContextOptions _platform;

    public Databases(IOptions<PortalOptions> options, IEnumerable<IModule> modules)
    {
        _options = options.Value;
        _modules = new ModulesDesTables([.. modules]);
        _source = _options.IsPostgreSql ? NpgsqlDataSource.Create(_options.PostgreSql!) : null;
        Directory.CreateDirectory(_options.DataFolder);
        _platform = _source is null
            ? Sqlite<SqlitePlatformDb>(PlatformFile, TenantKey.Platform)
            : PostgreSql<PgPlatformDb>(_source, TenantKey.Platform);
    }

    /// <summary>Ce que ce processus vient d'écrire.</summary>
    public Ecritures Ecritures { get; } = new();

    public string PlatformFile => Path.Combine(_options.DataFolder, "platform.db");

    public string JobsFile => Path.Combine(_options.DataFolder, "jobs.db");

    public PlatformDb Platform() => _source is null
        ? new SqlitePlatformDb((DbContextOptions<SqlitePlatformDb>)_platform)
        : new PgPlatformDb((DbContextOptions<PgPlatformDb>)_platform);

    public TenantDb Tenant(Tenant tenant) => _tenants.GetOrAdd(tenant.Key, Build)();

    /// <summary>Crée le schéma PostgreSQL d'un espace ou de la plateforme ; rien à faire avec SQLite.</summary>
    public async Task CreateSchemaAsync(string key, CancellationToken cancellation)
    {
        if (_source is null)
        {
            return;
        }

        await using var command = _source.CreateCommand($"create schema if not exists \"{TenantKey.Checked(key)}\"");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public void Dispose() => _source?.Dispose();

    private Func<TenantDb> Build(string key)
    {
        var checkedKey = TenantKey.Checked(key);
        if (_source is not null)
        {
            return Reserve(PostgreSql<PgTenantDb>(_source, checkedKey));
        }

        var folder = _options.TenantFolder(checkedKey);
        Directory.CreateDirectory(folder);
        return Reserve(Sqlite<SqliteTenantDb>(Path.Combine(folder, "tenant.db"), checkedKey));
    }

    private Func<TenantDb> Reserve<T>(DbContextOptions<T> options) where T : TenantDb
        => new PooledDbContextFactory<T>((DbContextOptions<T>)options.WithExtension(_modules), ContextesGardes).CreateDbContext;

    private DbContextOptions<T> Sqlite<T>(string file, string key) where T : DbContext
        => new DbContextOptionsBuilder<T>()
            .UseSqlite($"Data Source={file};Foreign Keys=True;Pooling=True", o => o.MigrationsAssembly(MigrationsAssembly).MigrationsHistoryTable(History).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new SqlitePragmas(), new GuetDesEcritures(key, Ecritures))
            .Options;

    private DbContextOptions<T> PostgreSql<T>(NpgsqlDataSource source, string schema) where T : DbContext
        => new DbContextOptionsBuilder<T>()
            .UseNpgsql(source, o => o.MigrationsAssembly(MigrationsAssembly).MigrationsHistoryTable(History, schema))
            .AddInterceptors(new SearchPath(schema), new GuetDesEcritures(schema, Ecritures))
            .Options;
}
