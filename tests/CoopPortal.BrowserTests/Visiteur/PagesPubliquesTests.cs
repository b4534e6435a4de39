using System.Net;
using CoopPortal.BrowserTests.Support;
using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
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
        "/", "/en/", "/a-propos", "/accessibilite", "/connexion", "/recherche", "/recherche?q=koutiala",
        "/mali/", "/mali/fiches", "/mali/fiches?q=l%27eau+potable&region=Kayes", "/mali/fiches?q=zzzz", "/mali/en/fiches?q=l%27eau+potable&region=Kayes", "/mali/en/carte",
        "/mali/fiches?q=koutiyala", "/mali/fiches?q=cscom&region=Kayes&france=%C3%8Ele-de-France&budget=10000-a-50000",
        "/mali/fiches/alencon-koutiala", "/mali/fiches/montreuil-yelimane", "/mali/collectivites", "/mali/collectivites?q=zzz", "/mali/collectivites/france/alencon", "/mali/collectivites/pays/koutiala", "/mali/souches", "/mali/domaines", "/mali/situation", "/mali/conventions", "/mali/missions",
        "/mali/carte", "/mali/carte?marques=domaine", "/mali/carte/liens", "/mali/territoires", "/mali/territoires/region-kayes", "/mali/territoires/cercle-yelimane", "/mali/territoires/france", "/mali/territoires/france/region-bretagne",
        "/mali/qui-fait-quoi-ou", "/mali/chiffres", "/mali/calendriers/conventions", "/mali/calendriers/missions", "/burkina-faso/carte",
        "/mali/actualites", "/mali/agenda", "/mali/a-propos", "/mali/accessibilite", "/mali/fiches/alencon-koutiala?devise=XOF", "/mali/fiches/alencon-koutiala/signaler", "/mali/connexion", "/mali/connexion/mot-de-passe",
        "/mali/territoires/france/departement-orne", "/mali/conventions/" + Garniture.Slug, "/mali/missions/" + Garniture.Slug, "/mali/projets/" + Garniture.Slug, "/mali/actualites/" + Garniture.Slug, "/mali/agenda/" + Garniture.Slug,
        "/burkina-faso/", "/senegal/fiches",
        "/mali/en/", "/mali/en/fiches/alencon-koutiala",
    ];

    /// <summary>Écrit à la main : ce qui ne s'ouvre qu'avec un jeton ou une session, et ce qui n'existe qu'en développement ou qu'en réponse à une faute.</summary>
    private static readonly string[] _autres =
    [
        "accord/{jeton}", "connexion/lien/{jeton:maxlength(100)}", "courrier/{nom?}", "deconnexion", "erreur/{code:int:range(400,599)}", "essai-de-rappel",
        "lien/{jeton}", "lien/{jeton}/a-sa-place", "lien/{jeton}/corriger", "lien/{jeton}/plus-moi", "m/{jeton}", "moi", "moi/mot-de-passe", "ne-plus-solliciter/{jeton}", "planche", "planche/guichet",
    ];

    [Fact]
    public void Aucune_page_ouverte_a_tous_n_est_oubliee()
    {
        var routes = Portail.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<AccessAttribute>() is { Minimum: Role.Visiteur } && e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern).DistinctBy(r => r.RawText).ToList();
        Assert.Contains(routes, r => r.RawText == "fiches/{slug}");
        // Un espace est sous le premier morceau de l'adresse ; la route n'en sait rien.
        var chemins = ToutesLesPages.Select(p => p.Split('?')[0]).SelectMany(p => new[] { p, "/" + string.Join('/', p.Split('/').Skip(2)) }).Distinct(StringComparer.Ordinal).ToList();
        var oubliees = routes.Where(r => !chemins.Exists(c => new TemplateMatcher(new RouteTemplate(r), []).TryMatch(c, []))).Select(r => r.RawText!);
        Assert.Equal(_autres, oubliees.Order(StringComparer.Ordinal));
    }

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
