using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Visiteur;

/// <summary>Les cartes : entières sans script ; avec lui, on s'approche, et ce qu'on touche dit son nom.</summary>
public sealed class CarteTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    [Theory]
    [InlineData("/mali/carte")]
    [InlineData("/mali/carte/liens")]
    public async Task On_s_approche_par_les_boutons_et_on_revient(string chemin)
    {
        var page = await OuvrirAsync(script: true);
        await page.AllerAsync(chemin);
        var entiere = await CadreAsync(page);
        await page.CliquerBoutonAsync("Plus près");
        var proche = await CadreAsync(page);
        Assert.Equal(entiere[2] / 1.6, proche[2], 3);
        Assert.Equal(entiere[0] + (entiere[2] / 2), proche[0] + (proche[2] / 2), 3);
        for (var fois = 0; fois < 12; fois++)
        {
            await page.CliquerBoutonAsync("Plus près");
        }

        Assert.Equal(entiere[2] / 8, (await CadreAsync(page))[2], 3);
        await page.CliquerBoutonAsync("Toute la carte");
        await EntiereAsync();
        await page.CliquerBoutonAsync("Plus loin");
        await EntiereAsync();

        async Task EntiereAsync() => Assert.Equal(entiere, (await CadreAsync(page)).Select(n => Math.Round(n, 6)));
    }

    [Fact]
    public async Task La_molette_n_approche_qu_avec_la_touche_et_laisse_en_place_ce_qu_on_vise()
    {
        var page = await OuvrirAsync(script: true);
        await page.AllerAsync("/mali/carte");
        var entiere = await CadreAsync(page);
        Assert.True(await MoletteAsync(page, ctrl: false), "La molette seule fait défiler la page.");
        Assert.Equal(entiere, await CadreAsync(page));
        Assert.False(await MoletteAsync(page, ctrl: true), "Avec la touche, la page ne bouge pas.");
        var proche = await CadreAsync(page);
        Assert.True(proche[2] < entiere[2]);
        Assert.Equal(entiere[2] / 4, proche[0] + (proche[2] / 4), 0);
        Assert.Equal(entiere[3] / 4, proche[1] + (proche[3] / 4), 0);
    }

    /// <summary>Un cran au quart du dessin, en largeur comme en hauteur ; vrai quand le navigateur en fait ce qu'il veut.</summary>
    private static Task<bool> MoletteAsync(IPage page, bool ctrl) => page.EvaluateAsync<bool>("""
        ctrlKey => {
          const svg = document.querySelector('[data-carte] + svg'), r = svg.getBoundingClientRect();
          return svg.dispatchEvent(new WheelEvent('wheel', { deltaY: -60, ctrlKey, clientX: r.x + r.width / 4, clientY: r.y + r.height / 4, bubbles: true, cancelable: true }));
        }
        """, ctrl);

    [Fact]
    public async Task Au_clavier_la_carte_est_une_seule_halte_et_les_fleches_disent_chaque_nom()
    {
        var page = await OuvrirAsync(script: true);
        await page.AllerAsync("/mali/carte");
        var noms = await page.Locator("[data-carte] + svg a title").AllTextContentsAsync();
        Assert.Equal(1, await page.Locator("[data-carte] + svg a[tabindex='0']").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Toute la carte" }).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-carte] > :last-child")).ToHaveTextAsync(noms[0]);
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("[data-carte] > :last-child")).ToHaveTextAsync(noms[1]);
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("[data-carte] > :last-child")).ToHaveTextAsync(noms[^1]);
        Assert.Equal(1, await page.Locator("[data-carte] + svg a[tabindex='0']").CountAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(0, await page.Locator("[data-carte] + svg a:focus").CountAsync());
    }

    [Fact]
    public async Task Le_survol_dit_le_nom_et_glisser_ne_suit_aucun_lien()
    {
        var page = await OuvrirAsync(script: true);
        await page.AllerAsync("/mali/carte");
        var marque = page.Locator("[data-carte] + svg a").Last;
        await marque.HoverAsync(new() { Force = true });
        await Expect(page.Locator("[data-carte] > :last-child")).ToHaveTextAsync((await marque.Locator("title").TextContentAsync())!);
        await page.CliquerBoutonAsync("Plus près");
        var avant = await CadreAsync(page);
        var boite = (await page.Locator("[data-carte] + svg").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(boite.X + (boite.Width / 2), boite.Y + (boite.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(boite.X + (boite.Width / 2) + 40, boite.Y + (boite.Height / 2) + 20, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        var apres = await CadreAsync(page);
        Assert.True(apres[0] < avant[0] && apres[1] < avant[1], $"{string.Join(' ', avant)} -> {string.Join(' ', apres)}");
        Assert.EndsWith("/mali/carte", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_script_rien_ne_manque_et_rien_ne_traine()
    {
        var page = await OuvrirAsync();
        await page.AllerAsync("/mali/carte");
        await Expect(page.Locator("[data-carte]")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Main).Locator("svg a").First).ToBeVisibleAsync();
        Assert.True(await page.GetByRole(AriaRole.Row).CountAsync() > 5);
    }

    private static async Task<double[]> CadreAsync(IPage page)
        => [.. (await page.Locator("[data-carte] + svg").GetAttributeAsync("viewBox"))!.Split(' ', ',').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}
