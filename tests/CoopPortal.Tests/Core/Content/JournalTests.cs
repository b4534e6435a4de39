using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Content;

public abstract class JournalTests(Portal portal)
{
    [Theory]
    [InlineData("""update "Journal" set "Sentence" = 'Autre chose.'""")]
    [InlineData("""update "Journal" set "Who" = 'Personne'""")]
    [InlineData("""delete from "Journal" """)]
    public async Task La_base_refuse_de_recrire_le_journal(string ordre)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await EcrireAsync(tenant);
        var refus = await Record.ExceptionAsync(() => DansAsync(tenant, db => db.Database.ExecuteSqlRawAsync(ordre)));
        Assert.Contains("Le journal ne se récrit pas.", Assert.IsAssignableFrom<System.Data.Common.DbException>(refus).Message, StringComparison.Ordinal);
        Assert.Equal("Une phrase.", await DansAsync(tenant, db => db.Journal.Where(j => j.Act == "Essai").Select(j => j.Sentence).SingleAsync()));
    }

    [Fact]
    public async Task Ce_que_le_programme_tente_d_effacer_est_refuse_aussi()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await EcrireAsync(tenant);
        await Assert.ThrowsAsync<DbUpdateException>(() => DansAsync(tenant, async db =>
        {
            db.Remove(await db.Journal.SingleAsync(j => j.Act == "Essai"));
            return await db.SaveChangesAsync();
        }));
    }

    [Theory]
    [InlineData(DOu.Horloge)]
    [InlineData(DOu.Import)]
    public async Task Une_ligne_dit_d_ou_vient_sa_portee(DOu dOu)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.Services.GetRequiredService<TenantScopes>().RunAsync(tenant, s => EcrireAsync(s), CancellationToken.None, dOu);
        Assert.Equal(dOu, await DansAsync(tenant, db => db.Journal.Where(j => j.Act == "Essai").Select(j => j.DOu).SingleAsync()));
    }

    private Task EcrireAsync(Tenant tenant) => portal.InTenantAsync(tenant, EcrireAsync);

    private static Task EcrireAsync(IServiceProvider services)
    {
        services.GetRequiredService<Journal>().Write(Entree.Animation, "Essai", null, "Une phrase.");
        return services.GetRequiredService<TenantDb>().SaveChangesAsync();
    }

    private Task<T> DansAsync<T>(Tenant tenant, Func<TenantDb, Task<T>> work) => portal.InTenantAsync(tenant, s => work(s.GetRequiredService<TenantDb>()));
}

public sealed class JournalSqliteTests(SqlitePortal portal) : JournalTests(portal);

public sealed class JournalPgTests(PgPortal portal) : JournalTests(portal);
