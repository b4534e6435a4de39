using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Campagnes;

/// <summary>Du bouton de l'animatrice au bouton de la commune : un rappel part, une page s'ouvre, une réponse suffit.</summary>
public sealed class RappelTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private static readonly DateTimeOffset _nuit = new(2027, 1, 15, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Telephone)]
    [InlineData(Bureau)]
    public async Task Un_rappel_se_repond_en_deux_gestes(int largeur)
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        Assert.False((await Portail.RappelerAsync(espace, _nuit)).EnMarche);

        var animatrice = await EntrerAsync(espace, "animatrice");
        await animatrice.CliquerLienAsync("Campagne");
        await animatrice.CliquerLienAsync("Voir les rappels ordinaires");
        await animatrice.CliquerBoutonAsync("Mettre les rappels en marche");
        await Expect(animatrice.Message()).ToBeVisibleAsync();
        await Expect(animatrice.GetByRole(AriaRole.Heading, new() { Name = "Les rappels sont en marche" })).ToBeVisibleAsync();
        var bilan = await Portail.RappelerAsync(espace, _nuit);
        // Alençon et Koutiala seules ont un mandat validé : aucune adresse reprise du livre ne reçoit rien.
        Assert.Equal((true, 2), (bilan.EnMarche, bilan.Courriels));
        Assert.Equal(0, (await Portail.RappelerAsync(espace, _nuit)).Courriels);

        var page = await OuvrirAsync(largeur);
        await page.OuvrirCourrielAsync(espace.Adresse("alencon"), "toujours juste");
        await page.CliquerDansLeCourrielAsync("Rien n’a changé");
        await Expect(page.Titre()).ToHaveTextAsync(new Regex("Votre fiche est-elle toujours juste"));
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Vous répondez pour Alençon");

        // Les messageries ouvrent les liens avant les gens : l'ouvrir, même deux fois, ne dit rien à leur place.
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Rien n’a changé" })).ToBeVisibleAsync();
        var visiteur = await OuvrirAsync();
        await visiteur.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala");
        await Expect(visiteur.Locator(".tete")).Not.ToContainTextAsync("Vérifiée");

        await page.CliquerBoutonAsync("Rien n’a changé");
        await Expect(page.Titre()).ToHaveTextAsync("C’est noté");
        await visiteur.ReloadAsync();
        await Expect(visiteur.Locator(".tete .moitie").First).ToContainTextAsync(new Regex("Vérifiée par .* aujourd’hui"));
        await animatrice.AllerAsync($"/{espace.Key}/campagne");
        await Expect(animatrice.Locator(".chiffres")).ToContainTextAsync(new Regex("1\\s*confirmée"));
    }
}
