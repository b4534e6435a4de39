using System.Net;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Relecture.Brouillons;

public abstract class AccesTests(Portal portal)
{
    [Fact]
    public async Task La_fiche_d_une_autre_collectivite_n_existe_pas()
    {
        var mine = await Bureau.OuvrirAsync(portal);
        var other = await mine.AutreFicheAsync(Bureau.FicheInventee("Hautecombe", "Tensala"));
        using var browser = await mine.FrancaiseAsync();
        var form = (await mine.FormulaireAsync(browser)).Avec("acte", "soumettre").Avec("perspectives", "forgé");
        var before = await mine.EtatAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(other.Modifier)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(other.Fiche + "/versions")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(other.Fiche + "/versions?numero=1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await form.EnvoyerAsync(browser, other.Modifier)).StatusCode);
        Assert.Equal(before, await mine.EtatAsync());
        Assert.DoesNotContain("/modifier", await browser.GetStringAsync(other.Fiche), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_mandat_d_un_autre_espace_n_ouvre_rien_ici()
    {
        var here = await Bureau.OuvrirAsync(portal);
        var there = await Bureau.OuvrirAsync(portal);
        var account = await portal.PersonneAsync(there.Tenant, Role.Animateur);
        using var stranger = await portal.ConnecterAsync(there.Tenant, account);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(there.Modifier)).StatusCode);
        await VersLaConnexionAsync(here, stranger);

        await portal.InTenantAsync(here.Tenant, s => s.GetRequiredService<Annuaire>().AdhererAsync(account.Id, here.Tenant.Key, Role.Contributeur, CancellationToken.None));
        using var member = await portal.ConnecterAsync(here.Tenant, account);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(here.Modifier)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(here.Fiche + "/versions")).StatusCode);
    }

    [Fact]
    public async Task Une_personne_sans_session_est_menee_a_la_connexion()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var nobody = portal.Browser();
        await VersLaConnexionAsync(bureau, nobody);
        using var content = new FormUrlEncodedContent([new("perspectives", "forgé"), new("acte", "soumettre")]);
        using var posted = await nobody.PostAsync(bureau.Modifier, content);
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        Assert.Equal(0, (await bureau.EtatAsync()).Brouillons);
    }

    [Fact]
    public async Task Sans_jeton_le_formulaire_est_refuse_lisiblement()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var form = (await bureau.FormulaireAsync(browser)).Avec("acte", "enregistrer").Avec("perspectives", "forgé").Avec("__RequestVerificationToken");
        using var response = await form.EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("rien n’a été enregistré", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Null(await bureau.BrouillonAsync());
    }

    [Fact]
    public async Task Qui_relit_sans_animer_ne_publie_pas_et_qui_contribue_ne_relit_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Une école."));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(bureau.Adresse($"/relecture/{proposition}"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(bureau.Adresse("/relecture"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(bureau.Adresse("/journal"))).StatusCode);

        using var reviewer = await portal.ConnecterAsync(bureau.Tenant, Role.Relecteur);
        using var refused = await (await bureau.RelireAsync(reviewer, proposition)).Avec("acte", "publier").EnvoyerAsync(reviewer);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(0, (await bureau.EtatAsync()).Decisions);
    }

    private static async Task VersLaConnexionAsync(Bureau bureau, HttpClient browser)
    {
        foreach (var page in new[] { bureau.Modifier, bureau.Fiche + "/versions", bureau.Adresse("/relecture"), bureau.Adresse("/journal") })
        {
            using var response = await browser.GetAsync(page);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.Contains(bureau.Adresse("/connexion"), response.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }
}

public sealed class AccesSqliteTests(SqlitePortal portal) : AccesTests(portal);

public sealed class AccesPgTests(PgPortal portal) : AccesTests(portal);
