using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static CoopPortal.BrowserTests.Support.Mesures;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Accessibilite;

/// <summary>L'atelier du questionnaire, question après question : accessible et dans la largeur.</summary>
public sealed class PagesDuQuestionnaireTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    [Fact]
    public async Task De_la_question_a_la_version()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var racine = $"/{espace.Key}";
        var page = await EntrerAsync(espace, "animatrice", script: true);
        await ParcourirAsync(page, $"{racine}/questionnaire", $"{racine}/fiches-a-completer", $"{racine}/questionnaire/question?type=Partenariat&cle=coteFrancais.contacts", $"{racine}/fiches/alencon-koutiala/confirmer", $"{racine}/fiches/alencon-koutiala");
        await page.AllerAsync($"{racine}/questionnaire/question?type=Partenariat&section=presentation");
        await VerifierAsync(page);
        await page.CliquerBoutonAsync("Ajouter");
        await VerifierAsync(page);
        await page.GetByLabel("La question").FillAsync("Langues du partenariat");
        await page.CliquerBoutonAsync("Ajouter");
        await VerifierAsync(page);
        await page.AllerAsync($"{racine}/questionnaire/question?type=Partenariat&cle=coteFrancais.contacts&colonne=telephone");
        await page.GetByLabel("Qui voit la réponse").SelectOptionAsync("Public");
        await page.CliquerBoutonAsync("Enregistrer");
        await VerifierAsync(page);
        await ParcourirAsync(page, $"{racine}/questionnaire/apercu", $"{racine}/fiches/alencon-koutiala?apercu=visiteur", $"{racine}/questionnaire/publier?type=Partenariat");
        await page.GetByLabel("Pourquoi ce changement ?").FillAsync("Demandé par les communes");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Publier la version") }).ClickAsync();
        await Expect(page.Message()).ToContainTextAsync("est en vigueur");
        await ParcourirAsync(page, $"{racine}/questionnaire/versions", $"{racine}/questionnaire/section?type=Partenariat");
    }
}
