using System.Net;
using CoopPortal.Core.Tenancy;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Support;

/// <summary>Les gestes de tout le monde : aller quelque part, entrer, lire son courrier.</summary>
internal static class Gestes
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    public static string Adresse(this Tenant espace, string qui) => $"{qui}@{espace.Key}.example";

    public static async Task AllerAsync(this IPage page, string chemin, HttpStatusCode attendu = HttpStatusCode.OK)
    {
        var reponse = await page.GotoAsync(chemin);
        Xunit.Assert.Equal((chemin, (int)attendu), (chemin, reponse!.Status));
    }

    public static Task CliquerLienAsync(this IPage page, string nom) => page.GetByRole(AriaRole.Link, new() { Name = nom, Exact = true }).ClickAsync();

    /// <summary>Dans « À traiter », la même fiche peut aussi être parmi les mises en ligne à vérifier : c'est la proposition qu'on ouvre.</summary>
    public static Task OuvrirLaPropositionAsync(this IPage page, string nom) => page.Locator("main a[href*='/relecture/']", new() { HasText = nom }).First.ClickAsync();

    public static Task CliquerBoutonAsync(this IPage page, string nom) => page.GetByRole(AriaRole.Button, new() { Name = nom, Exact = true }).ClickAsync();

    public static ILocator Titre(this IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>La ligne d'état qui suit un acte.</summary>
    public static ILocator Message(this IPage page) => page.GetByRole(AriaRole.Status);

    public static async Task EntrerAsync(this IPage page, Tenant espace, string qui)
    {
        var adresse = espace.Adresse(qui);
        await page.AllerAsync($"/{espace.Key}/connexion");
        await page.GetByLabel("Votre adresse de courriel").FillAsync(adresse);
        await page.CliquerBoutonAsync("Recevoir un lien");
        await Expect(page.Titre()).ToHaveTextAsync("Regardez votre courrier");
        await page.OuvrirCourrielAsync(adresse, "Votre lien de connexion");
        await page.CliquerDansLeCourrielAsync("Ouvrir la page de connexion");
        await page.CliquerBoutonAsync("Me connecter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Se connecter" })).ToHaveCountAsync(0);
    }

    /// <summary>Ouvre le courriel le plus récent de cette adresse ; le courrier part en arrière-plan, la page se relit jusqu'à ce qu'il y soit.</summary>
    public static async Task OuvrirCourrielAsync(this IPage page, string adresse, string objet)
    {
        var limite = TimeProvider.System.GetUtcNow() + _patience;
        var courriel = page.GetByRole(AriaRole.Row).Filter(new() { HasText = adresse }).GetByRole(AriaRole.Link).Filter(new() { HasText = objet }).First;
        do
        {
            await page.AllerAsync("/courrier");
        }
        while (!await courriel.IsVisibleAsync() && TimeProvider.System.GetUtcNow() < limite);
        await courriel.ClickAsync();
        await Expect(page.Titre()).ToContainTextAsync(objet);
    }

    /// <summary>Suit un lien du courriel ouvert, là où la messagerie l'affiche.</summary>
    public static async Task CliquerDansLeCourrielAsync(this IPage page, string lien)
    {
        var depart = page.Url;
        await page.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { Name = lien, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => url != depart);
    }
}
