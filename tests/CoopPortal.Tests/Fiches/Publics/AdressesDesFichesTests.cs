using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Fiches.Protection;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Publics;

public abstract class AdressesDesFichesTests(Portal portal)
{
    [Fact]
    public async Task Un_projet_en_ligne_est_au_plan_tant_que_sa_fiche_y_est()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        var projet = refuge.Adresse($"/projets/{refuge.Mot}-projet");
        using var visiteur = portal.Browser();
        Assert.Contains($"{projet}</loc>", await visiteur.GetStringAsync(refuge.Adresse("/sitemap.xml")), StringComparison.Ordinal);
        using (var ouvert = await visiteur.GetAsync(projet))
        {
            Assert.True(ouvert.IsSuccessStatusCode);
        }

        await refuge.DansAsync((_, db) => db.Set<FicheIndex>().Where(f => f.ItemId == refuge.Item.Id).ExecuteDeleteAsync());
        Assert.DoesNotContain(refuge.Mot, await visiteur.GetStringAsync(refuge.Adresse("/sitemap.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_projet_retire_n_y_est_plus()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        await refuge.DansAsync(async (s, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await s.GetRequiredService<ContentStore>().WithdrawAsync(await db.Items.SingleAsync(i => i.Type == Types.Projet && i.ParentId == refuge.Item.Id), CancellationToken.None);
            await transaction.CommitAsync();
            return true;
        });
        using var visiteur = portal.Browser();
        var plan = await visiteur.GetStringAsync(refuge.Adresse("/sitemap.xml"));
        Assert.Contains($"/fiches/{refuge.Item.Slug}", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("/projets/", plan, StringComparison.Ordinal);
    }
}

public sealed class AdressesDesFichesSqliteTests(SqlitePortal portal) : AdressesDesFichesTests(portal);

public sealed class AdressesDesFichesPostgreSqlTests(PgPortal portal) : AdressesDesFichesTests(portal);
