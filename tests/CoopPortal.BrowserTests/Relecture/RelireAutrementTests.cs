using CoopPortal.BrowserTests.Contribution;
using CoopPortal.BrowserTests.Support;
using CoopPortal.Core.Tenancy;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Relecture;

/// <summary>Relire en trois clics, au clavier seul, en corrigeant, en n'en publiant qu'une part ; et sans rien perdre si la page se ferme.</summary>
public sealed class RelireAutrementTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private const string Mot = "Quel est ce montant ?";

    [Theory]
    [InlineData(Telephone, false)]
    [InlineData(Bureau, true)]
    public async Task De_l_accueil_a_la_publication_en_trois_clics(int largeur, bool script)
    {
        var espace = await Portail.NouvelEspaceAsync();
        await ProposerAsync(espace);
        var page = await EntrerAsync(espace, "animatrice", largeur, script);
        await page.AllerAsync($"/{espace.Key}/");
        var clics = 0;
        async Task CliquerAsync(ILocator quoi)
        {
            clics++;
            await quoi.ClickAsync();
        }

        await CliquerAsync(page.GetByRole(AriaRole.Link, new() { Name = "À traiter", Exact = true }));
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("45 000 € par an");
        await CliquerAsync(page.GetByRole(AriaRole.Link, new() { Name = "Alençon / Koutiala", Exact = true }));
        await CliquerAsync(page.GetByRole(AriaRole.Button, new() { Name = "Publier les 2 changements" }));
        await Expect(page.Message()).ToContainTextAsync("est en ligne");
        Assert.InRange(clics, 1, 3);
    }

    [Fact]
    public async Task Au_clavier_seul_on_corrige_on_decoche_et_on_publie()
    {
        var espace = await Portail.NouvelEspaceAsync();
        await ProposerAsync(espace);
        var page = await EntrerAsync(espace, "animatrice");
        await page.AllerAsync($"/{espace.Key}/relecture");
        await JusquaAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Alençon / Koutiala", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/relecture/*");
        var perspectives = page.Locator("section.changement").Filter(new() { HasText = "Perspective nouvelle" });
        await JusquaAsync(page, page.GetByRole(AriaRole.Checkbox, new() { Name = "Publier la section La présentation" }));
        await page.Keyboard.PressAsync("Space");
        await JusquaAsync(page, perspectives.Locator("summary").First);
        await page.Keyboard.PressAsync("Enter");
        await JusquaAsync(page, page.Locator("[name=perspectives]"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Perspective corrigée");
        await JusquaAsync(page, page.GetByLabel("Commentaire pour l’auteur"));
        await page.Keyboard.TypeAsync(Mot);
        await RevenirAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Publier les 2 changements" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Message()).ToContainTextAsync("Le reste revient à l’auteur");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Perspective corrigée");

        var auteur = await EntrerAsync(espace, "alencon");
        await auteur.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await Expect(auteur.GetByRole(AriaRole.Main)).ToContainTextAsync(Mot);
        await Expect(auteur.Budget()).ToHaveValueAsync("45 000 € par an");
    }

    [Fact]
    public async Task Une_page_fermee_rend_ce_qui_y_etait_tape()
    {
        var espace = await Portail.NouvelEspaceAsync();
        await ProposerAsync(espace);
        var page = await EntrerAsync(espace, "animatrice", script: true);
        await page.AllerAsync($"/{espace.Key}/relecture");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await page.GetByLabel("Commentaire pour l’auteur").FillAsync(Mot);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Publier la section Les perspectives" }).UncheckAsync();
        await page.AllerAsync($"/{espace.Key}/relecture");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await Expect(page.GetByLabel("Commentaire pour l’auteur")).ToHaveValueAsync(Mot);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Publier la section Les perspectives" })).Not.ToBeCheckedAsync();
        await Expect(page.GetByText("est remis ci-dessous")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Le_commentaire_se_lit_a_cote_de_sa_reponse_et_recoit_la_sienne()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var auteur = await ProposerAsync(espace);
        var page = await EntrerAsync(espace, "animatrice", Telephone);
        await page.AllerAsync($"/{espace.Key}/relecture");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        var budget = page.Locator("section.changement").Filter(new() { HasText = "45 000" });
        await budget.GetByText("Commenter").ClickAsync();
        await budget.GetByLabel("Votre commentaire").FillAsync(Mot);
        await page.CliquerBoutonAsync("Renvoyer à compléter");
        await Expect(page.Message()).ToContainTextAsync("Renvoyée");

        await auteur.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await auteur.GetByLabel("Votre réponse").FillAsync("Celui de 2026.");
        await auteur.CliquerBoutonAsync("C’est réglé");
        await Expect(auteur.GetByText("Réglé par")).ToBeVisibleAsync();
        await auteur.CliquerBoutonAsync("Envoyer à l’animatrice");
        await page.AllerAsync($"/{espace.Key}/relecture");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Celui de 2026.");
        await page.TenirDansAsync(320, Telephone);
    }

    private static Task JusquaAsync(IPage page, ILocator but) => AvancerAsync(page, but, "Tab");

    private static Task RevenirAsync(IPage page, ILocator but) => AvancerAsync(page, but, "Shift+Tab");

    private static async Task AvancerAsync(IPage page, ILocator but, string touche)
    {
        for (var pas = 0; pas < 120; pas++)
        {
            await page.Keyboard.PressAsync(touche);
            if (await but.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"La touche {touche} n'atteint pas {but}.");
    }

    private async Task<IPage> ProposerAsync(Tenant espace)
    {
        var page = await EntrerAsync(espace, "alencon");
        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await page.Budget().FillAsync("45 000 € par an");
        await page.GetByLabel("Perspectives").FillAsync("Perspective nouvelle");
        await page.CliquerBoutonAsync("Envoyer à l’animatrice");
        await Expect(page.Message()).ToContainTextAsync("Envoyé à l’animatrice");
        return page;
    }
}
