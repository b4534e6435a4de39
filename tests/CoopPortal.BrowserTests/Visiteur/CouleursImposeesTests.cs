using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace CoopPortal.BrowserTests.Visiteur;

/// <summary>Avec les couleurs que la personne impose, ce qui se lit par une forme ou par un fond se lit encore.</summary>
public sealed class CouleursImposeesTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    [Theory]
    [InlineData("/mali/", ".bouton")]
    [InlineData("/mali/fiches/alencon-koutiala", "#a-vous .bouton")]
    [InlineData("/mali/fiches?q=eau", "mark")]
    public async Task Aucun_mot_n_a_la_couleur_de_son_fond(string chemin, string quoi)
    {
        foreach (var couleurs in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var page = await AllerAsync(chemin, couleurs);
            var (texte, fond, page_) = (await StyleAsync(page, quoi, "color"), await StyleAsync(page, quoi, "background-color"), await StyleAsync(page, "body", "background-color"));
            Assert.NotEqual(texte, fond);
            // Le navigateur pose un fond de page sous chaque mot : une encre de cette couleur disparaîtrait aussi.
            Assert.True(quoi == "mark" || texte != page_, $"{chemin} {quoi} {texte}");
        }
    }

    [Theory]
    [InlineData("/mali/qui-fait-quoi-ou", ".trame-1", "background-image")]
    [InlineData("/mali/", ".bandeau [aria-current], .reperes .carres", "forced-color-adjust")]
    public async Task Un_fond_qui_dit_quelque_chose_reste(string chemin, string quoi, string propriete)
        => Assert.NotEqual(propriete == "background-image" ? "none" : "auto", await StyleAsync(await AllerAsync(chemin, ColorScheme.Light), quoi, propriete));

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Le_fil_la_carte_et_la_frise_se_detachent_du_fond(ColorScheme couleurs)
    {
        var fiches = await AllerAsync("/mali/fiches", couleurs);
        Assert.NotEqual(await StyleAsync(fiches, "body", "background-color"), await StyleAsync(fiches, ".fil path + path", "stroke"));
        var carte = await AllerAsync("/mali/carte", couleurs);
        var fond = await StyleAsync(carte, "body", "background-color");
        Assert.NotEqual(fond, await StyleAsync(carte, "symbol#f-croix path:last-child", "stroke"));
        Assert.NotEqual(fond, await StyleAsync(carte, "pattern#t1 path", "stroke"));
        Assert.NotEqual(fond, await StyleAsync(carte, "[data-carte] + svg text", "fill"));
        var fiche = await AllerAsync("/mali/fiches/alencon-koutiala", couleurs);
        Assert.Equal("dashed", await fiche.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.frise b'), '::after').borderLeftStyle"));
        Assert.NotEqual(fond, await StyleAsync(fiche, ".couture .o", "border-left-color"));
    }

    private async Task<IPage> AllerAsync(string chemin, ColorScheme couleurs)
    {
        var page = await OuvrirAsync(script: true);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = couleurs });
        await page.AllerAsync(chemin);
        return page;
    }

    private static Task<string> StyleAsync(IPage page, string quoi, string propriete)
        => page.EvaluateAsync<string>("([quoi, propriete]) => getComputedStyle(document.querySelector(quoi)).getPropertyValue(propriete)", new[] { quoi, propriete });
}
