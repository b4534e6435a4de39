using System.Net;
using CoopPortal.Comptes.Personnes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoopPortal.Tests.Comptes.Session;

public abstract class SessionTests(Portal portal)
{
    [Fact]
    public async Task Le_cookie_est_celui_de_l_espace_et_ferme_aux_scripts()
    {
        var (tenant, account) = await AnimatriceAsync();
        var cookie = await CookieAsync(tenant, account);
        Assert.StartsWith($"coop.session.{tenant.Key}=", cookie, StringComparison.Ordinal);
        Assert.Contains($"; path=/{tenant.Key};", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Un_cookie_renomme_ne_vaut_rien_dans_un_autre_espace_ni_sur_la_plateforme()
    {
        var (tenant, account) = await AnimatriceAsync();
        var ailleurs = await portal.NewTenantAsync("senegal");
        // La même personne y anime aussi : seul le cookie fait la différence.
        await portal.InTenantAsync(ailleurs, s => s.GetRequiredService<CoopPortal.Comptes.Contracts.Annuaire>().AdhererAsync(account.Id, ailleurs.Key, Role.Animateur, CancellationToken.None));
        var valeur = (await CookieAsync(tenant, account)).Split(';')[0].Split('=', 2)[1];

        Assert.Equal(HttpStatusCode.OK, await AvecCookieAsync($"/{tenant.Key}/personnes", tenant.Key, valeur));
        Assert.Equal(HttpStatusCode.Redirect, await AvecCookieAsync($"/{ailleurs.Key}/personnes", ailleurs.Key, valeur));
        Assert.Equal(HttpStatusCode.Redirect, await AvecCookieAsync($"/{ailleurs.Key}/personnes", tenant.Key, valeur));
        Assert.Equal(HttpStatusCode.Redirect, await AvecCookieAsync("/moi", "platform", valeur));
        Assert.Equal(HttpStatusCode.Redirect, await AvecCookieAsync($"/{tenant.Key}/personnes", tenant.Key, valeur[..^4] + "AAAA"));
    }

    [Fact]
    public async Task Un_role_retire_l_est_a_la_requete_suivante()
    {
        var (tenant, account) = await AnimatriceAsync();
        using var browser = await portal.ConnecterAsync(tenant, account);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/{tenant.Key}/personnes")).StatusCode);

        await ChangerAsync(tenant, a => a.ChangerLeRoleAsync(account.Id, Role.Contributeur, Entree.Animation, CancellationToken.None));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/{tenant.Key}/personnes")).StatusCode);

        await ChangerAsync(tenant, a => a.RetirerAsync(account.Id, Entree.Animation, CancellationToken.None));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/{tenant.Key}/mandats/demander")).StatusCode);
        Assert.Contains("lecture", await browser.GetStringAsync($"/{tenant.Key}/moi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_adhesion_ecrite_administrateur_ne_depasse_pas_l_animation()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var browser = await portal.ConnecterAsync(tenant, await portal.PersonneAsync(tenant, Role.Administrateur));
        Assert.Contains("<b>animation</b>", await browser.GetStringAsync($"/{tenant.Key}/moi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fermer_toutes_ses_sessions_deconnecte_les_autres_appareils()
    {
        var (tenant, account) = await AnimatriceAsync();
        using var bureau = await portal.ConnecterAsync(tenant, account);
        using var telephone = await portal.ConnecterAsync(tenant, account);
        await bureau.SubmitAsync($"/{tenant.Key}/moi", [], $"/{tenant.Key}/moi?handler=Partout");
        Assert.Equal(HttpStatusCode.Redirect, (await bureau.GetAsync($"/{tenant.Key}/moi")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await telephone.GetAsync($"/{tenant.Key}/moi")).StatusCode);
    }

    [Fact]
    public async Task Se_deconnecter_ne_ferme_que_cet_appareil()
    {
        var (tenant, account) = await AnimatriceAsync();
        using var bureau = await portal.ConnecterAsync(tenant, account);
        using var telephone = await portal.ConnecterAsync(tenant, account);
        Assert.Equal(HttpStatusCode.OK, (await bureau.GetAsync($"/{tenant.Key}/deconnexion")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bureau.GetAsync($"/{tenant.Key}/moi")).StatusCode);
        await bureau.SubmitAsync($"/{tenant.Key}/deconnexion", []);
        Assert.Equal(HttpStatusCode.Redirect, (await bureau.GetAsync($"/{tenant.Key}/moi")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await telephone.GetAsync($"/{tenant.Key}/moi")).StatusCode);
    }

    [Fact]
    public async Task Un_compte_efface_n_a_plus_de_session()
    {
        var (tenant, account) = await AnimatriceAsync();
        using var browser = await portal.ConnecterAsync(tenant, account);
        await portal.SurLaPlateformeAsync(db => db.Users.Where(a => a.Id == account.Id).ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync($"/{tenant.Key}/personnes")).StatusCode);
    }

    [Fact]
    public async Task Une_page_vue_en_session_ne_se_partage_pas()
    {
        var (tenant, account) = await AnimatriceAsync();
        using var browser = await portal.ConnecterAsync(tenant, account);
        var page = await browser.GetAsync($"/{tenant.Key}/moi");
        Assert.True(page.Headers.CacheControl!.NoStore || page.Headers.CacheControl.Private);
    }

    [Fact]
    public void L_adresse_des_requetes_ne_va_ni_au_journal_technique_ni_dans_ses_portees()
    {
        // Elle contient le jeton d'un lien de connexion.
        var logger = portal.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");
        Assert.False(logger.IsEnabled(LogLevel.Critical));
    }

    private async Task<(Tenant Tenant, Account Account)> AnimatriceAsync()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.PersonneAsync(tenant, Role.Animateur);
        return (tenant, await portal.PersonneAsync(tenant, Role.Animateur));
    }

    private Task ChangerAsync(Tenant tenant, Func<Adhesions, Task<CoopPortal.Comptes.Contracts.Issue>> acte)
        => portal.InTenantAsync(tenant, async s => Assert.True((await acte(s.GetRequiredService<Adhesions>())).Fait));

    private async Task<string> CookieAsync(Tenant tenant, Account account)
    {
        using var browser = portal.Browser();
        var entree = await browser.SubmitAsync(Entree.Lien(tenant, await portal.JetonAsync(tenant, account)), []);
        return entree.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("coop.session", StringComparison.Ordinal));
    }

    private async Task<HttpStatusCode> AvecCookieAsync(string page, string cle, string valeur)
    {
        using var browser = portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", $"coop.session.{cle}={valeur}");
        return (await browser.SendAsync(request)).StatusCode;
    }
}

public sealed class SessionSqliteTests(SqlitePortal portal) : SessionTests(portal);

public sealed class SessionPgTests(PgPortal portal) : SessionTests(portal);
