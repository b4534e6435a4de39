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
            await OterLesDeclencheursAsync(db);
            await migrateur.MigrateAsync(avant);
            Assert.DoesNotContain(Nom, await db.Database.GetAppliedMigrationsAsync());
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("delete from \"Recherche\""));
            await db.Database.MigrateAsync();
            Assert.Equal(0, await db.Database.ExecuteSqlRawAsync("delete from \"Recherche\""));
        });
    }

    protected virtual Task OterLesDeclencheursAsync(TenantDb db) => Task.CompletedTask;
}

public sealed class MigrationRechercheSqliteTests(SqlitePortal portal) : MigrationRechercheTests(portal)
{
    // SQLite relit chaque déclencheur quand une table change ; ceux de la marque citent une table qu'une migration plus récente, défaite la première, ôte.
    protected override async Task OterLesDeclencheursAsync(TenantDb db)
    {
        var noms = await db.Database.SqlQuery<string>($"""select name as "Value" from sqlite_master where type = 'trigger' and name like '%\_generation\_%' escape '\'""").ToListAsync();
        Assert.NotEmpty(noms);
        await db.Database.ExecuteSqlRawAsync(string.Concat(noms.Select(n => $"drop trigger \"{n}\";")));
    }
}

public sealed class MigrationRecherchePostgreSqlTests(PgPortal portal) : MigrationRechercheTests(portal);
