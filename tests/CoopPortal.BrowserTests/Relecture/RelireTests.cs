using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Contribution;
using CoopPortal.BrowserTests.Support;
using CoopPortal.Core.Tenancy;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Relecture;

/// <summary>L'animatrice lit ce qui changerait, publie, ou renvoie avec un mot.</summary>
public sealed class RelireTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    [Theory]
    [InlineData(Telephone)]
    [InlineData(Bureau)]
    public async Task Elle_lit_les_changements_en_mots_et_publie(int largeur)
    {
        var espace = await Portail.NouvelEspaceAsync();
        await ProposerAsync(espace);
        var visiteur = await OuvrirAsync();
        await visiteur.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala");
        await Expect(visiteur.GetByText("Perspective nouvelle")).ToHaveCountAsync(0);

        var page = await EntrerAsync(espace, "animatrice", largeur);
        await page.CliquerLienAsync("À traiter");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Proposé par Alençon (démonstration)");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        var changements = page.Locator("section.changement");
        await Expect(changements).ToHaveCountAsync(2);
        await Expect(changements.Filter(new() { HasTextRegex = new Regex("45\\s000\\s€") })).ToContainTextAsync("Budget annuel de coopération décentralisée");
        await page.CliquerBoutonAsync("Publier les 2 changements");
        await Expect(page.Message()).ToContainTextAsync("est en ligne");

        await visiteur.ReloadAsync();
        await Expect(visiteur.GetByText("Perspective nouvelle")).ToBeVisibleAsync();
        await Expect(visiteur.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("02 33 00 00 01");

        await page.Locator(".outils summary").Filter(new() { HasText = "Outils" }).ClickAsync();
        await page.CliquerLienAsync("Versions");
        var numeros = await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Version \\d+$") }).AllInnerTextsAsync();
        Assert.True(numeros.Count >= 2, "La page des versions n'en liste pas au moins deux.");
        await Expect(page.GetByText(new Regex($"{numeros[0]}, en ligne"))).ToBeVisibleAsync();
        await page.CliquerLienAsync(numeros[1]);
        await page.AllerAsync($"/{espace.Key}/journal");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Animatrice (démonstration)." }).First).ToContainTextAsync("publiée");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Alençon (démonstration)." }).Filter(new() { HasText = "Changements proposés" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Elle_renvoie_avec_un_mot_que_l_auteur_lit()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var auteur = await ProposerAsync(espace);
        var page = await EntrerAsync(espace, "animatrice");
        await page.CliquerLienAsync("À traiter");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await page.CliquerBoutonAsync("Renvoyer à compléter");
        await Expect(page.GetByLabel("Commentaire pour l’auteur")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByLabel("Commentaire pour l’auteur").FillAsync("De quelle année est ce budget ?");
        await page.CliquerBoutonAsync("Renvoyer à compléter");
        await Expect(page.Message()).ToBeVisibleAsync();

        await auteur.OuvrirCourrielAsync(espace.Adresse("alencon"), "Votre fiche est à compléter");
        await Expect(auteur.Locator("pre")).ToContainTextAsync(new Regex("De quelle année est ce budget"));
        await auteur.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await Expect(auteur.GetByRole(AriaRole.Main)).ToContainTextAsync(new Regex("À compléter.*De quelle année est ce budget"));
        await Expect(auteur.Budget()).ToHaveValueAsync("45 000 € par an");
        await auteur.Budget().FillAsync("45 000 € en 2026");
        await auteur.CliquerBoutonAsync("Envoyer à l’animatrice");
        await Expect(auteur.Message()).ToContainTextAsync("Envoyé à l’animatrice");

        await page.AllerAsync($"/{espace.Key}/relecture");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(new Regex("45\\s000\\s€ en 2026"));
    }

    [Fact]
    public async Task Un_texte_hostile_se_lit_et_ne_s_execute_pas()
    {
        const string Hostile = "<script>document.title='pris'</script><img src=x onerror=\"document.title='pris'\">";
        var espace = await Portail.NouvelEspaceAsync();
        await ProposerAsync(espace, Hostile);
        var page = await EntrerAsync(espace, "animatrice", script: true);
        await page.CliquerLienAsync("À traiter");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await Expect(page.Locator("section.changement").Filter(new() { HasText = "<script>" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Publier") }).ClickAsync();
        await Expect(page.Locator("main script, main img")).ToHaveCountAsync(0);
        Assert.DoesNotContain("pris", await page.TitleAsync(), StringComparison.Ordinal);
    }

    private async Task<IPage> ProposerAsync(Tenant espace, string perspectives = "Perspective nouvelle")
    {
        var page = await EntrerAsync(espace, "alencon");
        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await page.EcrireTelephoneAsync("02 33 00 00 01");
        await page.Budget().FillAsync("45 000 € par an");
        await page.GetByLabel("Perspectives").FillAsync(perspectives);
        await page.CliquerBoutonAsync("Envoyer à l’animatrice");
        await Expect(page.Message()).ToContainTextAsync("Le reste est envoyé à l’animatrice");
        return page;
    }
}
