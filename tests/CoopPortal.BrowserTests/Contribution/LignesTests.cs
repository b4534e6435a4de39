using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Contribution;

/// <summary>Les lignes, les suggestions, ce qui est compris et ce qui manque : au clavier, au doigt, avec et sans script.</summary>
public sealed class LignesTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private const string Intitule = "Un marché couvert";

    [Theory]
    [InlineData(Telephone, true)]
    [InlineData(Bureau, true)]
    [InlineData(Telephone, false)]
    [InlineData(Bureau, false)]
    public async Task Au_clavier_de_ma_page_a_l_envoi(int largeur, bool script)
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var page = await EntrerAsync(espace, "alencon", largeur, script);
        await page.AllerAsync($"/{espace.Key}/moi");
        await JusquaAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Modifier la fiche Alençon / Koutiala", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Titre()).ToHaveTextAsync("Votre fiche");

        await JusquaAsync(page, page.Budget());
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("45 000 €");
        if (script)
        {
            await Expect(page.GetByText(new Regex("Nous lisons : 45\\s000\\s€"))).ToBeVisibleAsync();
        }

        await AjouterAsync(page, Intitule);
        await AjouterAsync(page, "Une bibliothèque");
        await OuvrirAsync(page, Ligne(page, Intitule));
        await PresserAsync(page, Ligne(page, Intitule), "Descendre");
        await Expect(Actions(page).Nth(1)).ToContainTextAsync(Intitule);
        await OuvrirAsync(page, Ligne(page, Intitule));
        await PresserAsync(page, Ligne(page, Intitule), "Retirer cette ligne");
        await Expect(Actions(page)).ToHaveCountAsync(1);
        await Expect(page.GetByText("Ligne retirée : ").First).ToBeVisibleAsync();
        await JusquaAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }), ici: true);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Actions(page)).ToHaveCountAsync(2);
        await Expect(Intitules(page).Nth(1)).ToHaveValueAsync(Intitule);

        await JusquaAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Envoyer à l’animatrice" }));
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Message()).ToContainTextAsync("Envoyé à l’animatrice");
    }

    [Fact]
    public async Task Ce_qui_est_fait_aux_lignes_est_dans_le_brouillon_et_la_page_reste_sans_faute()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var page = await EntrerAsync(espace, "alencon", Telephone, script: true);
        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await AjouterAsync(page, Intitule);
        await Expect(page.Locator("#etat-du-brouillon")).ToHaveTextAsync(new Regex("^Enregistré à "));
        await Expect(page.Locator("[data-manque=actions]").First).Not.ToHaveTextAsync("vide");
        await page.SansFauteAsync();
        await page.TenirDansAsync(320, Telephone, Bureau);
        await page.ReloadAsync();
        await Expect(Intitules(page).First).ToHaveValueAsync(Intitule);
        await page.Locator("#etat-du-brouillon").WaitForAsync();
        await Actions(page).First.GetByRole(AriaRole.Button, new() { Name = "Retirer cette ligne" }).ClickAsync();
        await Expect(Actions(page)).ToHaveCountAsync(0);
        await page.GetByText("Ligne retirée : ").WaitForAsync();
        await page.SansFauteAsync();
        await Expect(page.Locator("#etat-du-brouillon")).ToHaveTextAsync(new Regex("^Enregistré à "));
        await page.WaitForFunctionAsync("() => !localStorage.getItem(`brouillon ${location.pathname}`)");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }).ClickAsync();
        await Expect(Intitules(page).First).ToHaveValueAsync(Intitule);
    }

    [Fact]
    public async Task Hors_connexion_une_ligne_ajoutee_revient_avec_la_connexion()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var page = await EntrerAsync(espace, "alencon", script: true);
        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await page.Context.ClearCookiesAsync();
        await AjouterAsync(page, Intitule);
        await Expect(page.Locator("#alerte-du-brouillon")).ToContainTextAsync("Vous n’êtes plus connecté");
        await page.EntrerAsync(espace, "alencon");
        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await Expect(Intitules(page).Last).ToHaveValueAsync(Intitule);
        await Expect(page.Locator("#etat-du-brouillon")).ToHaveTextAsync(new Regex("^Enregistré à "));
        await page.ReloadAsync();
        await Expect(Intitules(page).Last).ToHaveValueAsync(Intitule);
    }

    [Fact]
    public async Task Un_lieu_se_propose_et_remplit_sa_region()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var page = await EntrerAsync(espace, "koutiala", script: true);
        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier?section=collectivites");
        var ligne = page.Locator("details[id^='cotePartenaire.collectivites-']").First;
        await ligne.Locator("[name$='.region']").FillAsync("");
        var lieu = ligne.Locator("[name$='.territoire']");
        await lieu.FillAsync("");
        await lieu.PressSequentiallyAsync("yelli");
        await Expect(ligne.Locator("datalist option[value='Cercle de Yélimané']")).ToHaveCountAsync(1);
        await lieu.FillAsync("Cercle de Yélimané");
        await Expect(ligne.Locator("[name$='.region']")).ToHaveValueAsync("Kayes");
    }

    [Fact]
    public async Task L_autre_cote_se_voit_pendant_qu_on_ecrit()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var koutiala = await EntrerAsync(espace, "koutiala");
        await koutiala.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier?section=contacts");
        var page = await EntrerAsync(espace, "alencon", Telephone, script: true);
        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/modifier");
        await Expect(page.Locator("#autres-presents")).ToContainTextAsync("Koutiala modifie");
        await Expect(page.Locator("#autres-presents")).ToContainTextAsync("Les contacts");
        await page.SansFauteAsync();
    }

    /// <summary>Changer un téléphone et envoyer : six clics au plus, saisie non comptée.</summary>
    [Fact]
    public async Task Changer_un_telephone_et_envoyer_se_fait_en_peu_de_clics()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var page = await EntrerAsync(espace, "alencon", Telephone, script: true);
        await page.AllerAsync($"/{espace.Key}/moi");
        var clics = 0;
        foreach (var but in new[]
        {
            page.GetByRole(AriaRole.Link, new() { Name = "Modifier la fiche Alençon / Koutiala", Exact = true }),
            page.PremierContact().Locator("summary"),
            page.Telephone(),
            page.GetByRole(AriaRole.Button, new() { Name = "Envoyer à l’animatrice" }),
        })
        {
            await but.ClickAsync();
            clics++;
            if (clics == 3)
            {
                await page.Telephone().FillAsync("02 33 00 00 09");
            }
        }

        await Expect(page.Message()).ToContainTextAsync("« Les contacts » : en ligne dès maintenant.");
        TestContext.Current.TestOutputHelper?.WriteLine($"changer un téléphone et envoyer : {clics} clics");
        Assert.InRange(clics, 1, 6);
    }

    private static ILocator Actions(IPage page) => page.Locator("[data-lignes=actions] > details");

    private static ILocator Intitules(IPage page) => Actions(page).Locator("[name$='.intitule']");

    private static ILocator Ligne(IPage page, string intitule) => Actions(page).Filter(new() { Has = page.Locator("summary", new() { HasText = intitule }) });

    private static async Task AjouterAsync(IPage page, string intitule)
    {
        var combien = await Actions(page).CountAsync();
        await JusquaAsync(page, page.Locator("[data-lignes=actions] > p > button[name=ajouter]"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(Actions(page)).ToHaveCountAsync(combien + 1);
        await JusquaAsync(page, Intitules(page).Last, ici: true);
        await page.Keyboard.TypeAsync(intitule);
    }

    private static async Task OuvrirAsync(IPage page, ILocator ligne)
    {
        if (await ligne.GetAttributeAsync("open") is null)
        {
            await JusquaAsync(page, ligne.Locator("summary"));
            await page.Keyboard.PressAsync("Enter");
        }
    }

    private static async Task PresserAsync(IPage page, ILocator ligne, string bouton)
    {
        await JusquaAsync(page, ligne.GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForLoadStateAsync();
    }

    private static async Task JusquaAsync(IPage page, ILocator but, bool ici = false)
    {
        for (var pas = 0; pas < 220; pas++)
        {
            if ((pas > 0 || ici) && await but.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"La touche Tab n'atteint pas {but}.");
    }
}
