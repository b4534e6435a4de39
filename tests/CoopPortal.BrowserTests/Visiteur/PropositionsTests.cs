using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Visiteur;

/// <summary>Les propositions pendant la frappe, à l'accueil d'un espace comme sur la liste ; sans script, le bouton cherche.</summary>
public sealed class PropositionsTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    [Theory]
    [InlineData("/mali/", ColorScheme.Light)]
    [InlineData("/mali/", ColorScheme.Dark)]
    [InlineData("/mali/fiches", ColorScheme.Dark)]
    public async Task On_choisit_au_clavier_ce_qui_se_lit_sur_son_fond(string chemin, ColorScheme couleurs)
    {
        var page = await OuvrirAsync(Telephone, script: true);
        await page.EmulateMediaAsync(new() { ColorScheme = couleurs });
        await page.AllerAsync(chemin);
        await page.Locator("input[type=search]").PressSequentiallyAsync("koutia");
        var premiere = page.GetByRole(AriaRole.Option).First;
        await Expect(premiere).ToContainTextAsync("Koutiala");
        Assert.True(await ContrasteAsync(premiere) >= 4.5, $"{chemin} {couleurs} : {await ContrasteAsync(premiere)}");
        Assert.True(await ContrasteAsync(premiere.Locator("small")) >= 4.5, $"{chemin} {couleurs}, le genre : {await ContrasteAsync(premiere.Locator("small"))}");
        await page.TenirDansAsync(Telephone);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(premiere).ToHaveAttributeAsync("aria-selected", "true");
        var lien = (await premiere.GetAttributeAsync("data-lien"))!;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith(lien, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sans_script_le_champ_de_l_accueil_cherche()
    {
        var page = await OuvrirAsync();
        await page.AllerAsync("/mali/");
        await page.Locator("input[type=search]").FillAsync("koutiala");
        await page.CliquerBoutonAsync("Chercher");
        Assert.EndsWith("/mali/fiches?q=koutiala", page.Url, StringComparison.Ordinal);
    }

    // Le fond est le premier qui soit posé en remontant : la liste flotte au-dessus de la page.
    private static Task<double> ContrasteAsync(ILocator quoi) => quoi.EvaluateAsync<double>("""
        e => {
          const lire = c => c.match(/[\d.]+/g).map(Number);
          const clarte = ([r, v, b]) => [r, v, b].map(n => n / 255).map(n => n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4).reduce((s, n, i) => s + n * [.2126, .7152, .0722][i], 0);
          let fond = e;
          while (fond && lire(getComputedStyle(fond).backgroundColor)[3] === 0) fond = fond.parentElement;
          const [a, b] = [clarte(lire(getComputedStyle(e).color)), clarte(lire(getComputedStyle(fond).backgroundColor))].sort((x, y) => y - x);
          return (a + .05) / (b + .05);
        }
        """);
}
