using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Accueil;

public abstract class ErreurTests(Portal portal)
{
    [Theory]
    [InlineData("/n-existe-pas", "href=\"/recherche\"")]
    [InlineData("/mali/n-existe-pas", "href=\"/mali/fiches\"")]
    public async Task Une_page_absente_dit_ou_chercher(string path, string lien)
    {
        using var browser = portal.Browser();
        using var response = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(lien, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/erreur/500")]
    [InlineData("/erreur/200")]
    [InlineData("/mali/erreur/503")]
    public async Task L_adresse_d_une_erreur_n_en_fait_pas_une(string path)
    {
        using var browser = portal.Browser();
        using var response = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("POST")]
    public async Task Une_autre_methode_a_aussi_sa_page(string methode)
    {
        using var browser = portal.Browser();
        using var response = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(methode), "/mali/n-existe-pas"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Cette page n’existe pas", Lecture.Texte(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_formulaire_sans_jeton_est_refuse_en_clair()
    {
        using var browser = await portal.ConnecterAsync(await portal.TenantAsync("mali"), Role.Animateur);
        using var response = await browser.PostAsync("/mali/actualites/ecrire?handler=Publier", new FormUrlEncodedContent([new("Titre", "x")]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("rien n’a été enregistré", Lecture.Texte(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_page_fermee_dit_qui_peut_l_ouvrir()
    {
        using var browser = await portal.ConnecterAsync(await portal.TenantAsync("mali"), Role.Contributeur);
        using var response = await browser.GetAsync("/mali/actualites/ecrire");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("L’équipe d’animation peut vous l’ouvrir", Lecture.Texte(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_panne_ne_montre_rien_de_l_interieur()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.DansAsync(tenant, db => db.Database.ExecuteSqlRawAsync("drop table \"Souches\""));
        using var browser = portal.Browser();
        using var response = await browser.GetAsync($"/{tenant.Key}/");
        await portal.MettreAsync(tenant, TenantState.Disabled);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var texte = Lecture.Texte(await response.Content.ReadAsStringAsync());
        Assert.Contains("Quelque chose n’a pas marché de notre côté", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Souches", texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TenantState.Archived, HttpStatusCode.Gone, "est archivé")]
    [InlineData(TenantState.Disabled, HttpStatusCode.ServiceUnavailable, "est fermé pour le moment")]
    public async Task Un_espace_ferme_ou_archive_renvoie_vers_les_autres(TenantState etat, HttpStatusCode code, string phrase)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.MettreAsync(tenant, etat);
        using var browser = portal.Browser();
        using var response = await browser.GetAsync($"/{tenant.Key}/fiches");
        Assert.Equal(code, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains(phrase, Lecture.Texte(page), StringComparison.Ordinal);
        Assert.Contains("Voir les autres pays", page, StringComparison.Ordinal);
    }
}

public sealed class ErreurSqliteTests(SqlitePortal portal) : ErreurTests(portal);

public sealed class ErreurPostgreSqlTests(PgPortal portal) : ErreurTests(portal);
