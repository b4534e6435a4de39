using System.Net;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Data;

public abstract class MigratorTests(Portal portal)
{
    protected Portal Portal { get; } = portal;

    private Databases Databases => Portal.Services.GetRequiredService<Databases>();

    [Fact]
    public async Task Le_modele_n_a_rien_que_les_migrations_ne_portent()
    {
        await using var platform = Databases.Platform();
        Assert.False(platform.Database.HasPendingModelChanges());
        await using var tenant = Databases.Tenant(await Portal.TenantAsync("senegal"));
        Assert.False(tenant.Database.HasPendingModelChanges());
        Assert.Empty(await platform.Database.GetPendingMigrationsAsync());
        Assert.Empty(await tenant.Database.GetPendingMigrationsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("20000101000000_Ancienne")]
    public async Task Un_espace_pose_a_la_main_migre_a_son_premier_usage(string? version)
    {
        var tenant = await PoserAsync(version);
        using var browser = Portal.Browser();
        using var response = await browser.GetAsync($"/{tenant.Key}/connexion");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var db = Databases.Tenant(tenant);
        Assert.Equal(0, await db.Items.CountAsync());
        Assert.StartsWith(db.GetService<IMigrationsAssembly>().Migrations.Keys.Max()!, await VersionAsync(tenant), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_migration_datee_d_avant_la_derniere_est_appliquee_aussi()
    {
        // La recherche, écrite à la main, porte une date à venir : un espace qui l'a déjà doit recevoir ce qui se date avant elle.
        await using var db = Databases.Tenant(await Portal.TenantAsync("senegal"));
        var tenant = await PoserAsync(db.GetService<IMigrationsAssembly>().Migrations.Keys.Max());
        await Portal.InTenantAsync(tenant, async s => Assert.Empty(await s.GetRequiredService<TenantDb>().Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Un_espace_reste_a_la_premiere_migration_recoit_les_suivantes()
    {
        var tenant = await PoserAsync(null);
        await Databases.CreateSchemaAsync(tenant.Key, CancellationToken.None);
        await using (var db = Databases.Tenant(tenant))
        {
            var all = db.GetService<IMigrationsAssembly>().Migrations.Keys.Order(StringComparer.Ordinal).ToList();
            Assert.True(all.Count > 1);
            await db.GetService<IMigrator>().MigrateAsync(all[0]);
            Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync());
        }

        await Portal.InTenantAsync(tenant, async s => Assert.Empty(await s.GetRequiredService<TenantDb>().Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Plusieurs_premiers_usages_a_la_fois_n_en_font_qu_un()
    {
        var tenant = await PoserAsync(null);
        var migrators = Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<Migrator>(Portal.Services)).ToList();
        await Task.WhenAll(migrators.Select(m => m.TenantAsync(tenant, CancellationToken.None)));
        migrators.ForEach(m => m.Dispose());
        await using var db = Databases.Tenant(tenant);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    protected async Task<Tenant> PoserAsync(string? version)
    {
        var key = "essai-" + Guid.NewGuid().ToString("N")[..10];
        await using (var db = Databases.Platform())
        {
            db.Tenants.Add(new TenantRow { Key = key, Name = "Posé à la main", State = TenantState.Running, SchemaVersion = version, CreatedAt = Portal.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        }

        return await Portal.TenantAsync(key);
    }

    private Task<string?> VersionAsync(Tenant tenant) => Portal.SurLaPlateformeAsync(db => db.Tenants.Where(t => t.Key == tenant.Key).Select(t => t.SchemaVersion).SingleAsync());
}

public sealed class MigratorSqliteTests(SqlitePortal portal) : MigratorTests(portal)
{
    [Fact]
    public async Task Une_sauvegarde_rendue_se_lit_a_son_premier_usage()
    {
        // Une copie par « vacuum into » n'est pas au journal WAL : la première ouverture, en lecture seule, ne doit pas l'y passer.
        var tenant = await Portal.NewTenantAsync();
        await using var db = Portal.Services.GetRequiredService<Databases>().Tenant(tenant);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Un_verrou_laisse_par_un_processus_mort_n_arrete_personne()
    {
        var tenant = await PoserAsync(null);
        await using (var db = Portal.Services.GetRequiredService<Databases>().Tenant(tenant))
        {
            await db.Database.ExecuteSqlRawAsync("create table \"__EFMigrationsLock\" (\"Id\" integer not null primary key, \"Timestamp\" text not null); insert into \"__EFMigrationsLock\" values (1, '2000-01-01');");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var migrator = ActivatorUtilities.CreateInstance<Migrator>(Portal.Services);
        await migrator.TenantAsync(tenant, patience.Token);
        await using var after = Portal.Services.GetRequiredService<Databases>().Tenant(tenant);
        Assert.Empty(await after.Database.GetPendingMigrationsAsync(patience.Token));
    }
}

public sealed class MigratorPgTests(PgPortal portal) : MigratorTests(portal);
