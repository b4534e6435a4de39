using CoopPortal.BrowserTests.Contribution;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Accessibilite;

/// <summary>Sans souris : le lien d'évitement, un foyer toujours visible, un formulaire qu'on remplit et qu'on envoie.</summary>
public sealed class ClavierTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/mali/fiches")]
    [InlineData("/mali/fiches/alencon-koutiala")]
    public async Task Le_lien_d_evitement_mene_au_contenu(string chemin)
    {
        var page = await OuvrirAsync();
        await page.AllerAsync(chemin);
        await page.Keyboard.PressAsync("Tab");
        var evitement = page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" });
        await Expect(evitement).ToBeFocusedAsync();
        await Expect(evitement).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/mali/fiches?q=koutiala", ColorScheme.Light)]
    [InlineData("/mali/fiches?q=koutiala", ColorScheme.Dark)]
    [InlineData("/mali/fiches/alencon-koutiala", ColorScheme.Dark)]
    [InlineData("/mali/connexion", ColorScheme.Light)]
    public async Task Le_foyer_se_voit_sur_chaque_etape(string chemin, ColorScheme couleurs)
    {
        var page = await OuvrirAsync(script: true);
        await page.EmulateMediaAsync(new() { ColorScheme = couleurs });
        await page.AllerAsync(chemin);
        var etapes = 0;
        while (etapes < 40)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
            {
                break;
            }

            etapes++;
            var cache = await page.EvaluateAsync<string?>("""
                () => {
                  const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
                  const trace = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
                  return trace && r.width > 1 && r.height > 1 && r.bottom > 0 && r.top < innerHeight ? null : e.outerHTML.slice(0, 120);
                }
                """);
            Assert.True(cache is null, $"{chemin}, étape {etapes} : le foyer ne se voit pas sur {cache}");
        }

        Assert.InRange(etapes, 5, 40);
    }

    [Fact]
    public async Task Le_formulaire_se_remplit_sans_souris_et_Entree_n_envoie_jamais()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var page = await OuvrirAsync();
        await page.AllerAsync($"/{espace.Key}/connexion");
        await JusquaAsync(page, page.GetByLabel("Votre adresse de courriel"));
        await page.Keyboard.TypeAsync(espace.Adresse("alencon"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Titre()).ToHaveTextAsync("Regardez votre courrier");
        await page.OuvrirCourrielAsync(espace.Adresse("alencon"), "Votre lien de connexion");
        await page.CliquerDansLeCourrielAsync("Ouvrir la page de connexion");
        await JusquaAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Me connecter" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Se connecter" })).ToHaveCountAsync(0);

        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await JusquaAsync(page, page.PremierContact().Locator("summary"));
        await page.Keyboard.PressAsync("Enter");
        await JusquaAsync(page, page.Telephone());
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("02 33 00 00 02");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Enregistré à ")).ToBeVisibleAsync();
        await Expect(page.Telephone()).ToHaveValueAsync("02 33 00 00 02");

        await page.Budget().FocusAsync();
        await JusquaAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Envoyer à l’animatrice" }));
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Message()).ToContainTextAsync("« Les contacts » : en ligne dès maintenant.");
    }

    private static async Task JusquaAsync(IPage page, ILocator but)
    {
        for (var pas = 0; pas < 120; pas++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await but.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"La touche Tab n'atteint pas {but}.");
    }
}
