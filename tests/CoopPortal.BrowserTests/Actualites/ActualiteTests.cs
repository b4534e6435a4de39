using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Actualites;

/// <summary>L'animatrice écrit une nouvelle, la relit, la publie ; le public la lit sur l'accueil de l'espace.</summary>
public sealed class ActualiteTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    [Theory]
    [InlineData(Telephone)]
    [InlineData(Bureau)]
    public async Task Une_actualite_s_ecrit_se_relit_et_parait(int largeur)
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var page = await EntrerAsync(espace, "animatrice", largeur);
        await page.AllerAsync($"/{espace.Key}/actualites");
        await page.CliquerLienAsync("Écrire une actualité");
        await page.GetByLabel("Titre", new() { Exact = true }).FillAsync("Rencontre annuelle à Bamako");
        await page.GetByLabel("Résumé").FillAsync("Deux journées pour préparer les conventions.");
        await page.GetByLabel("Texte", new() { Exact = true }).FillAsync("Les inscriptions sont **ouvertes**.\n\n- jeudi\n- vendredi");
        await page.CliquerBoutonAsync("Aperçu");
        var apercu = page.GetByRole(AriaRole.Region, new() { Name = "Aperçu" });
        await Expect(apercu.Locator("strong")).ToHaveTextAsync("ouvertes");
        await Expect(apercu.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);

        var visiteur = await OuvrirAsync(largeur);
        await visiteur.AllerAsync($"/{espace.Key}/");
        await Expect(visiteur.GetByText("Rencontre annuelle à Bamako")).ToHaveCountAsync(0);
        await page.CliquerBoutonAsync("Publier");
        await Expect(page.Message()).ToBeVisibleAsync();

        await visiteur.ReloadAsync();
        await visiteur.CliquerLienAsync("Rencontre annuelle à Bamako");
        await Expect(visiteur.Titre()).ToHaveTextAsync("Rencontre annuelle à Bamako");
        await Expect(visiteur.GetByText("Deux journées pour préparer les conventions.")).ToBeVisibleAsync();
        await visiteur.AllerAsync("/mali/actualites");
        await Expect(visiteur.GetByText("Rencontre annuelle à Bamako")).ToHaveCountAsync(0);
    }
}
