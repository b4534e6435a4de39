using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Contribution;

/// <summary>Ce qui est tapé est gardé sans qu'on presse rien : connexion perdue, session finie, une autre personne au même moment.</summary>
public sealed class EnTapantTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private const string Modifier = "fiches/alencon-koutiala/modifier";

    [Fact]
    public async Task Le_brouillon_s_enregistre_pendant_qu_on_tape()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var page = await EntrerAsync(espace, "alencon", Telephone, script: true);
        await page.AllerAsync($"/{espace.Key}/{Modifier}");
        await Perspectives(page).FillAsync("Un second puits.");
        await Expect(Etat(page)).ToHaveTextAsync(new Regex("^Enregistré à "));
        await page.ReloadAsync();
        await Expect(Perspectives(page)).ToHaveValueAsync("Un second puits.");
        await Expect(Alerte(page)).ToBeHiddenAsync();
        await Mesures.SansFauteAsync(page);
    }

    [Fact]
    public async Task Sans_connexion_rien_n_est_perdu_et_tout_part_quand_elle_revient()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var page = await EntrerAsync(espace, "alencon", script: true);
        await page.AllerAsync($"/{espace.Key}/{Modifier}");
        await page.Context.SetOfflineAsync(true);
        await Perspectives(page).FillAsync("Un second puits.");
        await Expect(Alerte(page)).ToContainTextAsync("Pas de connexion");
        await page.Context.SetOfflineAsync(false);
        await Expect(Alerte(page)).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(Perspectives(page)).ToHaveValueAsync("Un second puits.");
    }

    [Fact]
    public async Task Apres_une_session_finie_ce_qui_etait_tape_revient_dans_le_formulaire()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var page = await EntrerAsync(espace, "alencon", script: true);
        await page.AllerAsync($"/{espace.Key}/{Modifier}");
        await page.Context.ClearCookiesAsync();
        await Perspectives(page).FillAsync("Un second puits.");
        await Expect(Alerte(page)).ToContainTextAsync("Vous n’êtes plus connecté");
        await page.EntrerAsync(espace, "alencon");
        await page.AllerAsync($"/{espace.Key}/{Modifier}");
        await Expect(Perspectives(page)).ToHaveValueAsync("Un second puits.");
        await Expect(Etat(page)).ToHaveTextAsync(new Regex("^Enregistré à "));
    }

    [Fact]
    public async Task Ce_qu_une_autre_personne_enregistre_arrive_dans_le_formulaire_ouvert()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var une = await EntrerAsync(espace, "alencon", script: true);
        var autre = await EntrerAsync(espace, "alencon", script: true);
        await une.AllerAsync($"/{espace.Key}/{Modifier}");
        await autre.AllerAsync($"/{espace.Key}/{Modifier}");
        await une.Locator("[name=documents]").FillAsync("Un carnet.");
        await Expect(Etat(une)).ToHaveTextAsync(new Regex("^Enregistré à "));
        await Perspectives(autre).FillAsync("Un second puits.");
        await Expect(autre.Locator("[name=documents]")).ToHaveValueAsync("Un carnet.");
        await Expect(Perspectives(autre)).ToHaveValueAsync("Un second puits.");

        await une.Locator("[name=perspectives]").FillAsync("Une école.");
        await Expect(Alerte(une)).ToContainTextAsync("Perspectives");
        await une.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await Expect(une.GetByText("Là-bas : Un second puits.")).ToBeVisibleAsync();
        await Expect(Perspectives(une)).ToHaveValueAsync("Une école.");
    }

    private static ILocator Perspectives(IPage page) => page.Locator("[name=perspectives]");

    private static ILocator Etat(IPage page) => page.Locator("#etat-du-brouillon");

    private static ILocator Alerte(IPage page) => page.Locator("#alerte-du-brouillon");
}
