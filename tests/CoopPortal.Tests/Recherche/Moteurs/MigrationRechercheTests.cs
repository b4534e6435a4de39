using CoopPortal.Core.Data;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Moteurs;

/// <summary>La migration écrite à la main vit parmi celles d'EF : posée, défaite, reposée.</summary>
public abstract class MigrationRechercheTests(Portal portal)
{
    private const string Nom = "20261123000000_Recherche";

    [Fact]
    public async Task Elle_se_defait_et_se_refait()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var migrateur = db.GetService<IMigrator>();
            var avant = db.Database.GetMigrations().TakeWhile(m => m != Nom).Last();
            Assert.Contains(Nom, await db.Database.GetAppliedMigrationsAsync());
            await migrateur.MigrateAsync(avant);
            Assert.DoesNotContain(Nom, await db.Database.GetAppliedMigrationsAsync());
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("delete from \"Recherche\""));
            await db.Database.MigrateAsync();
            Assert.Equal(0, await db.Database.ExecuteSqlRawAsync("delete from \"Recherche\""));
        });
    }
}

public sealed class MigrationRechercheSqliteTests(SqlitePortal portal) : MigrationRechercheTests(portal);

public sealed class MigrationRecherchePostgreSqlTests(PgPortal portal) : MigrationRechercheTests(portal);
