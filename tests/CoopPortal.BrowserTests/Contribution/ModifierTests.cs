using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Contribution;

/// <summary>La personne qui répond pour Alençon ouvre sa fiche, la corrige, la garde et l'envoie.</summary>
public sealed class ModifierTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private const string Fiche = "fiches/alencon-koutiala";
    private static readonly string[] _simples =
    [
        "titre", "statut", "debutContacts", "formalisation.texte", "budgets.cooperationDecentralisee", "budgets.relationsInternationales",
        "partenairesTechniques", "partenairesFinanciers", "motivations.generale", "motivations.francaise", "perspectives", "documents",
    ];

    private static readonly Dictionary<string, string[]> _listes = new(StringComparer.Ordinal)
    {
        ["coteFrancais.collectivites"] = ["nom", "genre", "habitants", "territoire", "codeInsee"],
        ["coteFrancais.contacts"] = ["role", "nom", "fonction", "adresse", "telephone", "fax", "courriel", "siteWeb", "doute"],
        ["formalisation.actes"] = ["genre", "date"],
        ["actions"] = ["domaine", "intitule", "periode", "budget"],
    };

    [Fact]
    public async Task Tout_ce_que_la_fiche_sait_est_deja_dans_le_formulaire()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var fiche = await FicheExportee.DeAsync(Portail, espace, "alencon-koutiala");
        var page = await EntrerAsync(espace, "alencon");
        await page.AllerAsync($"/{espace.Key}/{Fiche}/modifier");

        var formulaire = await Formulaire.LireAsync(page);
        Assert.All(_simples, cle => Assert.Equal((cle, Formulaire.Mots(Chemin(fiche, cle))), (cle, formulaire.Valeur(cle))));
        foreach (var (cle, champs) in _listes)
        {
            var attendues = Chemin(fiche, cle)!.AsArray();
            var lignes = formulaire.Lignes(cle);
            Assert.Equal(attendues.Count, lignes.Count);
            foreach (var (attendue, ligne) in attendues.Zip(lignes))
            {
                Assert.All(champs, champ => Assert.Equal(($"{ligne}.{champ}", Formulaire.Mots(attendue![champ])), ($"{ligne}.{champ}", formulaire.Valeur($"{ligne}.{champ}"))));
            }
        }

        Assert.Equal(fiche["domaines"]!.AsArray().Select(d => (string)d!).Order(StringComparer.Ordinal), formulaire.Valeurs("domaines"));
        await Expect(page.Locator(".erreur, [aria-invalid=true]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Telephone)]
    [InlineData(Bureau)]
    public async Task Elle_corrige_garde_revient_et_envoie(int largeur)
    {
        var espace = await Portail.NouvelEspaceAsync();
        var visiteur = await OuvrirAsync();
        await visiteur.AllerAsync($"/{espace.Key}/{Fiche}");
        await Expect(visiteur.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(new Regex("45\\s000\\s€"));

        var page = await EntrerAsync(espace, "alencon", largeur);
        await Expect(page.Titre()).ToHaveTextAsync("Alençon (démonstration)");
        await page.CliquerLienAsync("Modifier la fiche Alençon / Koutiala");
        await Expect(page.Titre()).ToHaveTextAsync("Votre fiche");
        await page.EcrireTelephoneAsync("02 33 00 00 01");
        await page.Budget().FillAsync("45 000 € par an");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();

        await Expect(page.GetByText("Enregistré à ")).ToBeVisibleAsync();
        await page.CliquerLienAsync("Reprendre plus tard");
        await page.CliquerLienAsync("Modifier la fiche Alençon / Koutiala");
        await Expect(page.Telephone()).ToHaveValueAsync("02 33 00 00 01");
        await Expect(page.Budget()).ToHaveValueAsync("45 000 € par an");
        await Expect(page.GetByText(new Regex("45\\s000\\s€")).First).ToBeVisibleAsync();

        await page.CliquerBoutonAsync("Envoyer à l’animatrice");
        await Expect(page.Message()).ToContainTextAsync("« Les contacts » : en ligne dès maintenant. Le reste est envoyé à l’animatrice.");
        await visiteur.ReloadAsync();
        await Expect(visiteur.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(new Regex("45\\s000\\s€"));
        await Expect(visiteur.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("02 33 00 00 01");
    }

    [Fact]
    public async Task Les_fiches_des_autres_et_les_autres_espaces_lui_restent_fermes()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var page = await EntrerAsync(espace, "alencon");
        await page.AllerAsync($"/{espace.Key}/fiches/montreuil-yelimane");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Modifier" })).ToHaveCountAsync(0);
        await page.AllerAsync($"/{espace.Key}/fiches/montreuil-yelimane/modifier", HttpStatusCode.NotFound);
        foreach (var reserve in (string[])["relecture", "journal", "campagne", "personnes", "mandats", "actualites/ecrire"])
        {
            await page.AllerAsync($"/{espace.Key}/{reserve}", HttpStatusCode.Forbidden);
        }

        await page.AllerAsync("/burkina-faso/");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Se connecter" })).ToBeVisibleAsync();
        await page.AllerAsync("/burkina-faso/moi");
        await Expect(page.Titre()).ToContainTextAsync("Se connecter");
        await page.AllerAsync("/mali/moi");
        await Expect(page.Titre()).ToContainTextAsync("Se connecter");
    }

    private static JsonNode? Chemin(JsonNode racine, string cle)
        => cle.Split('.').Aggregate((JsonNode?)racine, (noeud, morceau) => noeud?[morceau]);
}

/// <summary>Les deux cases que la contributrice change.</summary>
internal static class Cases
{
    public static ILocator Telephone(this IPage page) => page.PremierContact().GetByLabel("Téléphone");

    /// <summary>Déplie le premier contact, comme on le fait pour y écrire, et change son téléphone.</summary>
    public static async Task EcrireTelephoneAsync(this IPage page, string numero)
    {
        await page.PremierContact().Locator("summary").ClickAsync();
        await page.Telephone().FillAsync(numero);
    }

    public static ILocator PremierContact(this IPage page) => page.Locator("details[id^='coteFrancais.contacts-']").First;

    public static ILocator Budget(this IPage page) => page.GetByLabel("Budget annuel de coopération décentralisée");
}
