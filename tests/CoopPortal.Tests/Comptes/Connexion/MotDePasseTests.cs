using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Xunit;
using static CoopPortal.Tests.Comptes.Entree;

namespace CoopPortal.Tests.Comptes.Connexion;

public abstract class MotDePasseTests(Portal portal)
{
    private const string _bon = "quatre mots bien à moi";

    [Fact]
    public async Task Choisi_sur_sa_page_il_connecte_et_ferme_les_autres_sessions()
    {
        var (tenant, account) = await AvecMotDePasseAsync();
        using var autre = portal.Browser();
        Assert.Equal($"/{tenant.Key}/moi", (await EssayerAsync(autre, tenant, account.Email!, _bon)).Headers.Location!.OriginalString);

        using var bureau = await portal.ConnecterAsync(tenant, account);
        var page = $"/{tenant.Key}/moi/mot-de-passe";
        var faux = await bureau.SubmitAsync(page, [Champ("Actuel", "autre chose ici"), Champ("Nouveau", "un tout nouveau secret")]);
        Assert.Contains("Le mot de passe actuel ne correspond pas", WebUtility.HtmlDecode(await faux.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await bureau.SubmitAsync(page, [Champ("Actuel", _bon), Champ("Nouveau", "un tout nouveau secret")])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bureau.GetAsync($"/{tenant.Key}/moi")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await autre.GetAsync($"/{tenant.Key}/moi")).StatusCode);
    }

    [Theory]
    [InlineData("court", "12 caractères")]
    [InlineData("aaaaaaaaaaaaaaaa", "différents")]
    [InlineData("", "de 12 à 200")]
    public async Task Trop_faible_il_est_refuse_avec_ce_qu_il_faut_faire(string choisi, string phrase)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var browser = await portal.ConnecterAsync(tenant, Role.Contributeur);
        var reponse = await browser.SubmitAsync($"/{tenant.Key}/moi/mot-de-passe", [Champ("Nouveau", choisi)]);
        Assert.Contains(phrase, WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cinq_essais_faux_ferment_la_porte_meme_au_bon_mais_pas_au_lien()
    {
        var (tenant, account) = await AvecMotDePasseAsync();
        using var browser = portal.Browser();
        for (var essai = 0; essai < 5; essai++)
        {
            Assert.Equal(HttpStatusCode.OK, (await EssayerAsync(browser, tenant, account.Email!, "un mauvais mot de passe")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await EssayerAsync(browser, tenant, account.Email!, _bon)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync($"/{tenant.Key}/moi")).StatusCode);
        using var parLien = await portal.ConnecterAsync(tenant, account);
        Assert.Equal(HttpStatusCode.OK, (await parLien.GetAsync($"/{tenant.Key}/moi")).StatusCode);
    }

    [Fact]
    public async Task Inconnu_faux_et_sans_mot_de_passe_recoivent_la_meme_reponse()
    {
        var (tenant, account) = await AvecMotDePasseAsync();
        var sans = await portal.PersonneAsync(tenant, Role.Contributeur);
        var reponses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var adresse in new[] { account.Email!, sans.Email!, Adresse(), "pas une adresse" })
        {
            using var browser = portal.Browser();
            var reponse = await EssayerAsync(browser, tenant, adresse, "un mauvais mot de passe");
            var html = await reponse.Content.ReadAsStringAsync();
            var jeton = Forms.Hidden(html).Single(c => c.Key == "__RequestVerificationToken").Value;
            reponses.Add(html.Replace(adresse, "", StringComparison.Ordinal).Replace(jeton, "", StringComparison.Ordinal));
        }

        Assert.Single(reponses);
    }

    [Fact]
    public async Task Sans_adhesion_a_l_espace_il_n_ouvre_rien()
    {
        var (_, account) = await AvecMotDePasseAsync();
        var ailleurs = await portal.NewTenantAsync("senegal");
        using var browser = portal.Browser();
        Assert.Equal(HttpStatusCode.OK, (await EssayerAsync(browser, ailleurs, account.Email!, _bon)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync($"/{ailleurs.Key}/moi")).StatusCode);
    }

    private async Task<(Tenant Tenant, Account Account)> AvecMotDePasseAsync()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        using var browser = await portal.ConnecterAsync(tenant, account);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync($"/{tenant.Key}/moi/mot-de-passe", [Champ("Nouveau", _bon)])).StatusCode);
        return (tenant, account);
    }

    private static Task<HttpResponseMessage> EssayerAsync(HttpClient browser, Tenant tenant, string adresse, string motDePasse)
        => browser.SubmitAsync($"/{tenant.Key}/connexion/mot-de-passe", [Champ("Courriel", adresse), Champ("MotDePasse", motDePasse)]);
}

public sealed class MotDePasseSqliteTests(SqlitePortal portal) : MotDePasseTests(portal);

public sealed class MotDePassePgTests(PgPortal portal) : MotDePasseTests(portal);
