using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Comptes.Connexion;

public abstract class LienTests(Portal portal)
{
    [Fact]
    public async Task Ouvrir_le_lien_ne_l_use_pas_le_bouton_connecte()
    {
        var (tenant, account, jeton) = await LienAsync();
        using var browser = portal.Browser();
        for (var visite = 0; visite < 3; visite++)
        {
            var page = await browser.GetAsync(Entree.Lien(tenant, jeton));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("Me connecter", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var entree = await browser.SubmitAsync(Entree.Lien(tenant, jeton), []);
        Assert.Equal($"/{tenant.Key}/moi", entree.Headers.Location!.OriginalString);
        Assert.Contains(account.DisplayName, await browser.GetStringAsync($"/{tenant.Key}/moi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_lien_ne_sert_qu_une_fois()
    {
        var (tenant, _, jeton) = await LienAsync();
        using var premier = portal.Browser();
        using var second = portal.Browser();
        var page = await second.GetStringAsync(Entree.Lien(tenant, jeton));
        Assert.Equal(HttpStatusCode.Redirect, (await premier.SubmitAsync(Entree.Lien(tenant, jeton), [])).StatusCode);

        using var formulaire = new FormUrlEncodedContent(Forms.Hidden(page));
        var refus = await second.PostAsync(Entree.Lien(tenant, jeton), formulaire);
        Assert.Equal(HttpStatusCode.Gone, refus.StatusCode);
        Assert.Contains("a déjà servi", await refus.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await SansSessionAsync(second, tenant);
    }

    [Fact]
    public async Task De_clics_simultanes_un_seul_connecte()
    {
        var (tenant, _, jeton) = await LienAsync();
        var reponses = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var browser = portal.Browser();
            // Chacun a chargé la page d'accueil d'un formulaire pour avoir son jeton antifalsification.
            var champs = Forms.Hidden(await browser.GetStringAsync($"/{tenant.Key}/connexion"));
            using var formulaire = new FormUrlEncodedContent(champs.Where(c => c.Key == "__RequestVerificationToken"));
            return (await browser.PostAsync(Entree.Lien(tenant, jeton), formulaire)).StatusCode;
        }));
        Assert.Single(reponses, HttpStatusCode.Redirect);
        Assert.Equal(5, reponses.Count(r => r == HttpStatusCode.Gone));
    }

    [Fact]
    public async Task Un_lien_expire_le_dit_et_en_propose_un_autre()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        var jeton = await portal.JetonAsync(tenant, account, TimeSpan.FromMinutes(-1));
        await RefuseAsync(tenant, jeton, "Ce lien a expiré");
    }

    [Fact]
    public async Task Un_lien_altere_n_est_pas_reconnu()
    {
        var (tenant, _, jeton) = await LienAsync();
        await RefuseAsync(tenant, (jeton[0] == 'A' ? 'B' : 'A') + jeton[1..], "n'est pas reconnu");
        await RefuseAsync(tenant, jeton[..^1], "n'est pas reconnu");
    }

    [Fact]
    public async Task Le_lien_d_un_autre_espace_n_est_pas_reconnu_et_reste_bon_chez_lui()
    {
        var (tenant, account, jeton) = await LienAsync();
        var ailleurs = await portal.NewTenantAsync("senegal");
        await RefuseAsync(ailleurs, jeton, "n'est pas reconnu");
        using var plateforme = portal.Browser();
        Assert.Equal(HttpStatusCode.Gone, (await plateforme.GetAsync($"/connexion/lien/{jeton}")).StatusCode);
        using var browser = portal.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(Entree.Lien(tenant, jeton), [])).StatusCode);
        Assert.NotEqual(Guid.Empty, account.Id);
    }

    [Fact]
    public async Task La_base_ne_garde_pas_le_jeton()
    {
        var (_, account, jeton) = await LienAsync();
        var lien = await portal.SurLaPlateformeAsync(db => db.SignInLinks.SingleAsync(l => l.AccountId == account.Id));
        Assert.Equal(64, lien.TokenHash.Length);
        Assert.DoesNotContain(jeton, lien.TokenHash, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sans_jeton_antifalsification_rien_ne_se_passe()
    {
        var (tenant, _, jeton) = await LienAsync();
        using var browser = portal.Browser();
        using var vide = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(Entree.Lien(tenant, jeton), vide)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Entree.Lien(tenant, jeton))).StatusCode);
    }

    private async Task<(Tenant Tenant, Account Account, string Jeton)> LienAsync()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        return (tenant, account, await portal.JetonAsync(tenant, account));
    }

    private async Task RefuseAsync(Tenant tenant, string jeton, string phrase)
    {
        using var browser = portal.Browser();
        var page = await browser.GetAsync(Entree.Lien(tenant, jeton));
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Contains(phrase, html, StringComparison.Ordinal);
        Assert.Contains($"/{tenant.Key}/connexion\"", html, StringComparison.Ordinal);
        await SansSessionAsync(browser, tenant);
    }

    private static async Task SansSessionAsync(HttpClient browser, Tenant tenant)
        => Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync($"/{tenant.Key}/moi")).StatusCode);
}

public sealed class LienSqliteTests(SqlitePortal portal) : LienTests(portal);

public sealed class LienPgTests(PgPortal portal) : LienTests(portal);
