using CoopPortal.Campagnes.Souches;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Souches;

public abstract class SouchesAInviterTests(Portal portal)
{
    [Fact]
    public async Task Celles_d_une_collectivite_ou_quelqu_un_parle_deja_et_elles_seules()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, collectivite, _) = await terrain.PretAsync();
        await terrain.DansAsync(async db =>
        {
            var nom = await db.Set<Collectivite>().Where(c => c.Id == collectivite).Select(c => c.Nom).SingleAsync();
            await db.Set<Souche>().ExecuteDeleteAsync();
            db.AddRange(
                new Souche { Slug = "une", Titre = "Connue / Ailleurs", CoteFrancais = nom.ToUpperInvariant(), CotePartenaire = "Ailleurs", Source = "essai" },
                new Souche { Slug = "deux", Titre = "Inconnue / Ailleurs", CoteFrancais = "Inconnue-sur-Rien", CotePartenaire = "Ailleurs", Source = "essai" },
                new Souche { Slug = "trois", Titre = "Du mauvais côté", CotePartenaire = nom, Source = "essai" });
            return await db.SaveChangesAsync();
        });
        var a = Assert.Single(await portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<SouchesAInviter>().LireAsync(CancellationToken.None)));
        Assert.Equal("une", a.Souche.Slug);
    }
}

public sealed class SouchesAInviterSqliteTests(SqlitePortal portal) : SouchesAInviterTests(portal);

public sealed class SouchesAInviterPgTests(PgPortal portal) : SouchesAInviterTests(portal);
