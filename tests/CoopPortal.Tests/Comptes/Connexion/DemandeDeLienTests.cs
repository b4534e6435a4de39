using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Core.Access;
using CoopPortal.Tests.Support;
using Xunit;
using static CoopPortal.Tests.Comptes.Entree;

namespace CoopPortal.Tests.Comptes.Connexion;

public abstract class DemandeDeLienTests(Portal portal)
{
    [Fact]
    public async Task De_la_demande_a_la_page_voulue()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var account = await portal.PersonneAsync(tenant, Role.Animateur);
        using var browser = portal.Browser();
        var barree = await browser.GetAsync($"/{tenant.Key}/personnes?tri=nom");
        Assert.Equal(HttpStatusCode.Redirect, barree.StatusCode);
        var connexion = barree.Headers.Location!.OriginalString;
        Assert.StartsWith($"/{tenant.Key}/connexion?retour=", connexion, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await DemanderAsync(browser, connexion, account.Email!)).StatusCode);
        var courriel = Assert.Single(await portal.CourriersAsync(tenant, account.Email!));
        Assert.Contains(tenant.Name, courriel.Subject, StringComparison.Ordinal);
        var entree = await browser.SubmitAsync(LienDe(courriel), []);
        Assert.Equal($"/{tenant.Key}/personnes?tri=nom", entree.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task La_reponse_est_la_meme_pour_une_adresse_inconnue_et_rien_ne_part()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var connue = (await portal.PersonneAsync(tenant, Role.Contributeur)).Email!;
        var inconnue = Adresse();
        var sansAdhesion = (await portal.PersonneAsync(tenant, null)).Email!;
        var reponses = new List<string>();
        foreach (var adresse in new[] { connue, inconnue, sansAdhesion })
        {
            using var browser = portal.Browser();
            var reponse = await DemanderAsync(browser, $"/{tenant.Key}/connexion", adresse);
            Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
            reponses.Add((await reponse.Content.ReadAsStringAsync()).Replace(adresse, "ADRESSE", StringComparison.Ordinal));
        }

        Assert.Equal(reponses[0], reponses[1]);
        Assert.Equal(reponses[0], reponses[2]);
        Assert.Single(await portal.CourriersAsync(tenant, connue));
        Assert.Empty(await portal.CourriersAsync(tenant, inconnue));
        Assert.Empty(await portal.CourriersAsync(tenant, sansAdhesion));
    }

    [Fact]
    public async Task La_sixieme_demande_attend()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        using var browser = portal.Browser();
        for (var essai = 0; essai < 5; essai++)
        {
            Assert.Equal(HttpStatusCode.OK, (await DemanderAsync(browser, $"/{tenant.Key}/connexion", account.Email!)).StatusCode);
        }

        var refus = await DemanderAsync(browser, $"/{tenant.Key}/connexion", account.Email!);
        Assert.Equal(HttpStatusCode.TooManyRequests, refus.StatusCode);
        Assert.Contains("Attendez un quart d'heure", WebUtility.HtmlDecode(await refus.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(5, (await portal.CourriersAsync(tenant, account.Email!)).Count);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    public async Task Un_retour_vers_un_autre_site_est_oublie(string retour)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        using var browser = portal.Browser();
        var page = $"/{tenant.Key}/connexion?retour={Uri.EscapeDataString(retour)}";
        Assert.DoesNotContain("ailleurs.example", await browser.GetStringAsync(page), StringComparison.Ordinal);
        // Même posté à la main, il ne passe pas.
        await browser.SubmitAsync(page, [Champ("Courriel", account.Email!), Champ("retour", retour)]);
        var entree = await browser.SubmitAsync(LienDe(Assert.Single(await portal.CourriersAsync(tenant, account.Email!))), []);
        Assert.Equal($"/{tenant.Key}/moi", entree.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Une_saisie_qui_n_est_pas_une_adresse_est_dite_et_encodee()
    {
        using var browser = portal.Browser();
        var reponse = await DemanderAsync(browser, "/connexion", "<script>alert(1)</script>");
        var html = await reponse.Content.ReadAsStringAsync();
        Assert.Contains("nom@domaine.fr", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<script>alert", RegexOptions.None, TimeSpan.FromSeconds(1)), html);
    }

    [Fact]
    public async Task Sans_jeton_antifalsification_rien_ne_part()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        using var browser = portal.Browser();
        using var nu = new FormUrlEncodedContent([Champ("Courriel", account.Email!)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync($"/{tenant.Key}/connexion", nu)).StatusCode);
        Assert.Empty(await portal.CourriersAsync(tenant, account.Email!));
    }

    private static Task<HttpResponseMessage> DemanderAsync(HttpClient browser, string page, string adresse)
        => browser.SubmitAsync(page, [Champ("Courriel", adresse)]);
}

public sealed class DemandeDeLienSqliteTests(SqlitePortal portal) : DemandeDeLienTests(portal);

public sealed class DemandeDeLienPgTests(PgPortal portal) : DemandeDeLienTests(portal);
