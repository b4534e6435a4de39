using System.Net;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Visiteur;

/// <summary>Chaque genre de page publique : un titre, rien qui déborde, rien d'inaccessible.</summary>
public sealed class PagesPubliquesTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    public static TheoryData<string> Pages => new(ToutesLesPages);

    internal static readonly string[] ToutesLesPages =
    [
        "/", "/a-propos", "/accessibilite", "/connexion", "/recherche", "/recherche?q=koutiala",
        "/mali/", "/mali/fiches", "/mali/fiches?q=l%27eau+potable&region=Kayes", "/mali/fiches?q=zzzz",
        "/mali/fiches?q=koutiyala", "/mali/fiches?q=cscom&region=Kayes&france=%C3%8Ele-de-France&budget=10000-a-50000",
        "/mali/fiches/alencon-koutiala", "/mali/fiches/montreuil-yelimane", "/mali/collectivites", "/mali/collectivites?q=zzz", "/mali/collectivites/france/alencon", "/mali/collectivites/pays/koutiala", "/mali/souches", "/mali/domaines", "/mali/situation", "/mali/conventions", "/mali/missions",
        "/mali/carte", "/mali/carte?marques=domaine", "/mali/carte/liens", "/mali/territoires", "/mali/territoires/region-kayes", "/mali/territoires/cercle-yelimane", "/mali/territoires/france", "/mali/territoires/france/region-bretagne",
        "/mali/qui-fait-quoi-ou", "/mali/chiffres", "/mali/calendriers/conventions", "/mali/calendriers/missions", "/burkina-faso/carte",
        "/mali/actualites", "/mali/agenda", "/mali/a-propos", "/mali/accessibilite", "/mali/fiches/alencon-koutiala?devise=XOF", "/mali/fiches/alencon-koutiala/signaler", "/mali/connexion", "/mali/connexion/mot-de-passe",
        "/burkina-faso/", "/senegal/fiches",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Une_page_tient_en_largeur_et_n_a_qu_un_titre(string chemin)
    {
        var page = await OuvrirAsync(script: true);
        await page.AllerAsync(chemin);
        await Expect(page.Titre()).ToHaveCountAsync(1);
        await page.TenirDansAsync(320, Telephone, Bureau);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Une_page_est_accessible(string chemin)
    {
        var page = await OuvrirAsync(script: true);
        await page.AllerAsync(chemin);
        await page.SansFauteAsync();
    }

    [Theory]
    [InlineData("/nulle-part")]
    [InlineData("/mali/fiches/nulle-part")]
    [InlineData("/mali/lien/inconnu")]
    [InlineData("/mali/lien/inconnu/plus-moi")]
    [InlineData("/mali/lien/inconnu/a-sa-place")]
    [InlineData("/mali/lien/inconnu/corriger")]
    [InlineData("/mali/m/inconnu")]
    [InlineData("/mali/fiches/alencon-koutiala/modifier-autrement")]
    public async Task Une_adresse_sans_page_se_lit_aussi(string chemin)
    {
        var page = await OuvrirAsync(script: true);
        await page.AllerAsync(chemin, HttpStatusCode.NotFound);
        await Expect(page.Titre()).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await page.TenirDansAsync(320, Telephone, Bureau);
        await page.SansFauteAsync();
    }
}
