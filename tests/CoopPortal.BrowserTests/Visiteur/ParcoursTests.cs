using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Visiteur;

/// <summary>Quelqu'un qui passe : de l'accueil à une fiche, sans script, au téléphone comme au bureau.</summary>
public sealed class ParcoursTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    [Theory]
    [InlineData(Telephone)]
    [InlineData(Bureau)]
    public async Task De_l_accueil_a_une_fiche(int largeur)
    {
        var page = await OuvrirAsync(largeur);
        await page.AllerAsync("/");
        await page.Locator("h2 a[href='/mali/']").ClickAsync();
        await Expect(page.Titre()).ToHaveTextAsync("Mali");
        await Expect(page.Locator(".grand-chiffre")).ToHaveTextAsync(new Regex("^70\\sfiches$"));

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Principale" }).GetByRole(AriaRole.Link, new() { Name = "Fiches" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToHaveTextAsync(new Regex("^70\\spartenariats$"));

        await ChercherAsync(page, "koutiala");
        await page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Alençon.*Koutiala") }).ClickAsync();
        await Expect(page.Titre()).ToHaveTextAsync("Alençon et Koutiala");
        await Expect(page.GetByText("Archive du répertoire 2008, non vérifiée depuis.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "La présentation" })).ToBeVisibleAsync();
        await Expect(page.GetByText("1968", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Yelimane", "Yélimané")]
    [InlineData("l'eau potable", "eau potable")]
    [InlineData("education", "[Éé]ducation")]
    public async Task La_recherche_comprend_ce_qu_on_tape(string demande, string trouve)
    {
        var page = await OuvrirAsync(Telephone);
        await page.AllerAsync("/mali/fiches");
        await ChercherAsync(page, demande);
        var resultats = page.GetByRole(AriaRole.Article);
        Assert.InRange(await resultats.CountAsync(), 1, 69);
        await Expect(resultats.Filter(new() { HasTextRegex = new Regex(trouve) }).First).ToBeVisibleAsync();
        await Expect(resultats.First).ToContainTextAsync("Archive du répertoire 2008, non vérifiée depuis");
    }

    [Fact]
    public async Task Un_nom_mal_tape_se_retrouve()
    {
        var page = await OuvrirAsync(Telephone);
        await page.AllerAsync("/mali/fiches");
        await ChercherAsync(page, "koutialla");
        await Expect(page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Koutiala" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task La_fiche_publique_ne_montre_aucun_contact()
    {
        var espace = await Portail.EspaceAsync("mali");
        var secrets = await ContactsDuLivre.DeAsync(Portail, espace, "alencon-koutiala");
        Assert.NotEmpty(secrets);
        var page = await OuvrirAsync();
        await page.AllerAsync("/mali/fiches/alencon-koutiala");
        var html = await page.ContentAsync();
        Assert.DoesNotContain('@', await page.GetByRole(AriaRole.Main).InnerTextAsync());
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, html, StringComparison.OrdinalIgnoreCase));
        await Expect(page.Locator("a[href^='tel:'], a[href^='mailto:']")).ToHaveCountAsync(0);
    }

    private static async Task ChercherAsync(IPage page, string demande)
    {
        var champ = page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Searchbox);
        await champ.FillAsync(demande);
        await champ.PressAsync("Enter");
    }
}
