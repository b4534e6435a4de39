using System.Net;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Comptes.Mandats;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Comptes.PasserLaMain;

public abstract class PasserTests(Portal portal)
{
    [Fact]
    public async Task Un_mandat_fini_ou_rendu_ne_donne_plus_rien_a_la_page_suivante()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(bureau.Modifier)).StatusCode);
        var hier = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await bureau.DansAsync(db => db.Set<Mandat>().ExecuteUpdateAsync(s => s.SetProperty(m => m.Jusqua, hier)));
        foreach (var page in new[] { bureau.Modifier, bureau.Fiche + "/versions", bureau.Fiche + "/abri", bureau.Fiche + "/visibilite", bureau.Fiche + "/suspension" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).StatusCode);
        }

        await bureau.DansAsync(db => db.Set<Mandat>().ExecuteUpdateAsync(s => s.SetProperty(m => m.Jusqua, hier.AddDays(1))));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(bureau.Modifier)).StatusCode);
    }

    [Fact]
    public async Task Ce_n_est_plus_moi_rend_le_mandat_et_propose_le_suivant()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var mandat = await bureau.DansAsync(db => db.Set<Mandat>().AsNoTracking().SingleAsync());
        var adresse = Entree.Adresse("suivante");
        var page = bureau.Adresse($"/moi/mandats/{mandat.Id}/passer");
        Assert.Contains($"/moi/mandats/{mandat.Id}/passer", await browser.GetStringAsync(bureau.Adresse("/moi")), StringComparison.Ordinal);
        using var response = await browser.SubmitAsync(page, [Entree.Champ("Nom", "Une Suivante"), Entree.Champ("Courriel", adresse), Entree.Champ("Qualite", "delegationSpeciale")]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var suivant = await bureau.DansAsync(db => db.Set<Mandat>().AsNoTracking().SingleAsync(m => m.Id != mandat.Id));
        Assert.Equal((mandat.CollectiviteId, "delegationSpeciale", (DateTime?)null), (suivant.CollectiviteId, suivant.Qualite, suivant.ValideLe));
        Assert.NotNull(await bureau.DansAsync(db => db.Set<Mandat>().Where(m => m.Id == mandat.Id).Select(m => m.RevoqueLe).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(bureau.Modifier)).StatusCode);
        Assert.Empty(await portal.CourriersAsync(bureau.Tenant, adresse));
    }

    [Theory]
    [InlineData("Une Suivante", "pas une adresse")]
    [InlineData("", "suivante@essai.example")]
    public async Task Une_personne_mal_nommee_ne_fait_rien_perdre(string nom, string courriel)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var mandat = await bureau.DansAsync(db => db.Set<Mandat>().AsNoTracking().SingleAsync());
        using var response = await browser.SubmitAsync(bureau.Adresse($"/moi/mandats/{mandat.Id}/passer"), [Entree.Champ("Nom", nom), Entree.Champ("Courriel", courriel), Entree.Champ("Qualite", "elu")]);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains("Rien n’a changé.", page, StringComparison.Ordinal);
        Assert.Contains(courriel, page, StringComparison.Ordinal);
        Assert.Null(await bureau.DansAsync(db => db.Set<Mandat>().Select(m => m.RevoqueLe).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(bureau.Modifier)).StatusCode);
    }

    [Fact]
    public async Task Le_mandat_d_une_autre_personne_n_existe_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        foreach (var mandat in await bureau.DansAsync(db => db.Set<Mandat>().AsNoTracking().ToListAsync()))
        {
            var page = bureau.Adresse($"/moi/mandats/{mandat.Id}/passer");
            Assert.NotEqual((await francaise.GetAsync(page)).StatusCode, (await partenaire.GetAsync(page)).StatusCode);
        }
    }

    [Fact]
    public async Task La_liste_dit_les_mandats_a_revoir_et_pourquoi()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        var ancien = await bureau.DansAsync(db => db.Set<Mandat>().AsNoTracking().SingleAsync());
        Assert.Null(Assert.Single(await ListeAsync(bureau)).ARevoir);
        await bureau.DansAsync(db => db.Set<Mandat>().ExecuteUpdateAsync(s => s.SetProperty(m => m.Jusqua, today.AddDays(90))));
        Assert.StartsWith("Finit le", Assert.Single(await ListeAsync(bureau)).ARevoir, StringComparison.Ordinal);
        await bureau.DansAsync(db => db.Set<Mandat>().ExecuteUpdateAsync(s => s.SetProperty(m => m.Jusqua, today.AddDays(91))));
        Assert.Null(Assert.Single(await ListeAsync(bureau)).ARevoir);

        var maire = await portal.PersonneAsync(bureau.Tenant, Role.Contributeur, "Un préfet");
        await bureau.DansAsync(async db =>
        {
            db.Add(new Mandat { AccountId = maire.Id, CollectiviteId = ancien.CollectiviteId, Qualite = "prefet", Depuis = today, CreatedAt = portal.Clock.GetUtcNow().UtcDateTime, ValideLe = portal.Clock.GetUtcNow().UtcDateTime, ValidePar = "Essai" });
            await db.SaveChangesAsync();
            return await db.Set<Mandat>().Where(m => m.Id == ancien.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.ValideLe, portal.Clock.GetUtcNow().UtcDateTime.AddYears(-1)));
        });
        var lignes = await ListeAsync(bureau);
        Assert.StartsWith("Date d’avant le changement d’exécutif", lignes.Single(l => l.Id == ancien.Id).ARevoir, StringComparison.Ordinal);
        Assert.Null(lignes.Single(l => l.Id != ancien.Id).ARevoir);
    }

    private Task<IReadOnlyList<LigneDeMandat>> ListeAsync(Bureau bureau)
        => portal.InTenantAsync(bureau.Tenant, s => s.GetRequiredService<ListeDesMandats>().LireAsync(CancellationToken.None));
}

public sealed class PasserSqliteTests(SqlitePortal portal) : PasserTests(portal);

public sealed class PasserPgTests(PgPortal portal) : PasserTests(portal);
