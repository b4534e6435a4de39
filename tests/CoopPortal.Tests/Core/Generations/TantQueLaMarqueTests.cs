using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Generations;

/// <summary>Ce qui se garde sous la marque d'un espace se relit dès qu'elle change, et ne passe ni d'un espace à l'autre ni dans une transaction.</summary>
public abstract class TantQueLaMarqueTests(Portal portal)
{
    [Fact]
    public async Task Lu_une_fois_puis_relu_apres_chaque_ecriture_publique()
    {
        var (tenant, autre) = (await portal.NewTenantAsync("senegal"), await portal.NewTenantAsync("senegal"));
        Assert.Equal((0, 1), await LireAsync(portal.Services, tenant));
        Assert.Equal((0, 0), await LireAsync(portal.Services, tenant));
        Assert.Equal((0, 1), await LireAsync(portal.Services, autre));
        await AjouterAsync(tenant, "Une");
        Assert.Equal((1, 1), await LireAsync(portal.Services, tenant));
        Assert.Equal((1, 0), await LireAsync(portal.Services, tenant));
        Assert.Equal((0, 0), await LireAsync(portal.Services, autre));
        await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<Souche>().ExecuteDeleteAsync());
        Assert.Equal((0, 1), await LireAsync(portal.Services, tenant));
    }

    [Fact]
    public async Task Ce_qu_un_autre_portail_change_se_relit_dans_la_seconde()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await using var autre = new AutreNoeud(portal);
        Assert.Equal((0, 1), await LireAsync(autre.Services, tenant));
        await AjouterAsync(tenant, "D'ailleurs");
        autre.Horloge.Avancer(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1), await LireAsync(autre.Services, tenant));
    }

    [Fact]
    public async Task Une_transaction_lit_ce_qu_elle_vient_d_ecrire_et_ne_le_laisse_a_personne()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await LireAsync(portal.Services, tenant);
        await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Souche("Annulée"));
            await db.SaveChangesAsync();
            Assert.Equal((1, 1), await CompterAsync(s));
            await transaction.RollbackAsync();
        });
        Assert.Equal((0, 0), await LireAsync(portal.Services, tenant));
    }

    /// <returns>combien de souches sont dites, et combien de fois il a fallu les compter.</returns>
    private static Task<(int Souches, int Lectures)> LireAsync(IServiceProvider services, Tenant tenant)
        => services.GetRequiredService<TenantScopes>().RunAsync(tenant, CompterAsync, CancellationToken.None);

    private static async Task<(int Souches, int Lectures)> CompterAsync(IServiceProvider services)
    {
        var lectures = 0;
        var souches = await services.GetRequiredService<TantQueLaMarque>().LireAsync("souches d'essai", async (db, c) =>
        {
            lectures++;
            return await db.Set<Souche>().CountAsync(c);
        }, CancellationToken.None);
        return (souches, lectures);
    }

    private Task<int> AjouterAsync(Tenant tenant, string titre) => portal.InTenantAsync(tenant, s =>
    {
        s.GetRequiredService<TenantDb>().Add(Souche(titre));
        return s.GetRequiredService<TenantDb>().SaveChangesAsync();
    });

    private static Souche Souche(string titre) => new() { Titre = titre, Slug = CoopPortal.Core.Texte.Slug.De(titre), CoteFrancais = titre, CotePartenaire = "Là-bas", Source = "essai" };
}

public sealed class TantQueLaMarqueSqliteTests(SqlitePortal portal) : TantQueLaMarqueTests(portal);

public sealed class TantQueLaMarquePostgreSqlTests(PgPortal portal) : TantQueLaMarqueTests(portal);
