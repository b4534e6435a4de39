using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Contribution;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static CoopPortal.BrowserTests.Support.Mesures;
using static Microsoft.Playwright.Assertions;

namespace CoopPortal.BrowserTests.Accessibilite;

/// <summary>Les pages derrière la connexion, avec de la matière dedans : accessibles et dans la largeur.</summary>
public sealed class PagesDeTravailTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private static readonly DateTimeOffset _nuit = new(2027, 1, 15, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Celles_de_la_contributrice()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var page = await EntrerAsync(espace, "alencon", script: true);
        var racine = $"/{espace.Key}";
        await ParcourirAsync(page, $"{racine}/moi", $"{racine}/moi/mot-de-passe", $"{racine}/mandats/demander", $"{racine}/connexion", $"{racine}/fiches/alencon-koutiala", $"{racine}/fiches/alencon-koutiala/modifier", $"{racine}/fiches/alencon-koutiala/modifier?section=actions", $"{racine}/fiches/alencon-koutiala/contester", $"{racine}/fiches/alencon-koutiala/communs", $"{racine}/fiches/alencon-koutiala/abri", $"{racine}/fiches/alencon-koutiala/visibilite", $"{racine}/fiches/alencon-koutiala/suspension", "/courrier");

        await page.AllerAsync($"{racine}/fiches/alencon-koutiala/modifier");
        await page.GetByLabel("Titre", new() { Exact = true }).FillAsync("");
        await page.CliquerBoutonAsync("Envoyer à l’animatrice");
        await Expect(page.GetByLabel("Titre", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
        await VerifierAsync(page);
        await page.GetByLabel("Titre", new() { Exact = true }).FillAsync("Alençon / Koutiala");
        await page.Budget().FillAsync("45 000 € par an");
        await page.CliquerBoutonAsync("Envoyer à l’animatrice");
        await VerifierAsync(page);
        await page.OuvrirCourrielAsync(espace.Adresse("alencon"), "Votre lien de connexion");
        await VerifierAsync(page);
    }

    [Fact]
    public async Task Celles_de_ce_qui_depend_d_une_fiche()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var racine = $"/{espace.Key}";
        var page = await EntrerAsync(espace, "alencon", script: true);
        var animatrice = await EntrerAsync(espace, "animatrice");
        foreach (var (genre, titre, autre) in new[] { ("conventions", "Convention-cadre", "Échéance"), ("missions", "Délégation de la jeunesse", "Début"), ("projets", "Trois forages", "Année de début") })
        {
            await page.AllerAsync($"{racine}/fiches/alencon-koutiala/ajouter/{genre}");
            await VerifierAsync(page);
            await page.GetByLabel("Intitulé", new() { Exact = true }).FillAsync(titre);
            await page.CliquerBoutonAsync("Continuer");
            await page.GetByLabel(autre, new() { Exact = false }).First.FillAsync("2026");
            if (genre == "missions")
            {
                await page.GetByLabel("Où en est-elle ?").SelectOptionAsync("prevue");
            }

            await VerifierAsync(page);
            await page.CliquerBoutonAsync("Envoyer à l’animatrice");
            await VerifierAsync(page);
            await animatrice.AllerAsync($"{racine}/relecture");
            await animatrice.CliquerLienAsync(titre);
            await animatrice.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Publier") }).ClickAsync();
        }

        await ParcourirAsync(page, $"{racine}/conventions", $"{racine}/conventions/convention-cadre", $"{racine}/missions", $"{racine}/missions/delegation-de-la-jeunesse", $"{racine}/projets/trois-forages", $"{racine}/moi", $"{racine}/fiches/alencon-koutiala");
    }

    [Fact]
    public async Task Celles_de_l_animatrice()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var racine = $"/{espace.Key}";
        var contributrice = await EntrerAsync(espace, "alencon");
        await contributrice.AllerAsync($"{racine}/fiches/alencon-koutiala/modifier");
        await contributrice.Budget().FillAsync("45 000 € par an");
        await contributrice.EcrireTelephoneAsync("02 33 00 00 01");
        await contributrice.CliquerBoutonAsync("Envoyer à l’animatrice");

        var page = await EntrerAsync(espace, "animatrice", script: true);
        await page.AllerAsync($"{racine}/campagne");
        await page.CliquerBoutonAsync("Mettre les rappels en marche");
        await Portail.RappelerAsync(espace, _nuit);
        await ParcourirAsync(page, $"{racine}/atelier", $"{racine}/envois", $"{racine}/campagne", $"{racine}/relecture", $"{racine}/journal", $"{racine}/abris", $"{racine}/situation/ecrire", $"{racine}/personnes", $"{racine}/mandats", $"{racine}/actualites/ecrire", $"{racine}/agenda/ecrire", $"{racine}/signalements", $"{racine}/fiches/alencon-koutiala/versions?numero=2", $"{racine}/journal?acte=Publication", $"{racine}/relecture/reglages", $"{racine}/fiches/alencon-koutiala/notes", $"{racine}/fiches/alencon-koutiala/retirer", $"{racine}/fiches/alencon-koutiala/message", $"{racine}/liens?tous=true", $"{racine}/reponses", $"{racine}/remplacements");
        await page.AllerAsync($"{racine}/envois");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Votre fiche est-elle toujours juste") }).First.ClickAsync();
        await VerifierAsync(page);
        await page.AllerAsync($"{racine}/relecture");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await VerifierAsync(page);
        await page.CliquerBoutonAsync("Renvoyer à compléter");
        await VerifierAsync(page);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Publier") }).ClickAsync();
        await VerifierAsync(page);

        await page.AllerAsync($"{racine}/actualites/ecrire");
        await page.GetByLabel("Titre", new() { Exact = true }).FillAsync("Rencontre annuelle");
        await page.GetByLabel("Résumé").FillAsync("Deux journées à Bamako.");
        await page.GetByLabel("Texte", new() { Exact = true }).FillAsync("Les inscriptions sont **ouvertes**.");
        await page.CliquerBoutonAsync("Aperçu");
        await VerifierAsync(page);
        await page.CliquerBoutonAsync("Publier");
        await VerifierAsync(page);
        await ParcourirAsync(page, $"{racine}/", $"{racine}/actualites");
    }

    [Fact]
    public async Task Celles_du_suivi()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var racine = $"/{espace.Key}";
        var page = await EntrerAsync(espace, "animatrice", script: true);
        await ParcourirAsync(page, $"{racine}/campagnes/aujourdhui/tableau", $"{racine}/campagnes/aujourdhui/liste?etat=silencieuse", $"{racine}/campagnes/aujourdhui/appels", $"{racine}/campagnes/aujourdhui/appels/alencon-koutiala", $"{racine}/annuaire", $"{racine}/mandats", $"{racine}/lettres", $"{racine}/lettres/ecrire");
        await page.AllerAsync($"{racine}/campagnes/aujourdhui/liste?etat=silencieuse");
        await page.CliquerBoutonAsync("Écrire à toute la liste");
        await VerifierAsync(page);
        await page.GetByLabel("Objet").FillAsync("Assises de mai");
        await page.GetByLabel("Votre lettre").FillAsync("Nous nous retrouvons à Ségou.");
        await page.CliquerBoutonAsync("Relire avant d’envoyer");
        await VerifierAsync(page);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Envoyer à") }).ClickAsync();
        await Expect(page.Message()).ToContainTextAsync("La lettre part à");
        await VerifierAsync(page);
    }

    [Fact]
    public async Task Celles_des_campagnes()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var racine = $"/{espace.Key}";
        var page = await EntrerAsync(espace, "animatrice", script: true);
        await ParcourirAsync(page, $"{racine}/campagnes", $"{racine}/moi/rythme", $"{racine}/essai-de-rappel", $"{racine}/campagnes/nouvelle");
        await page.GetByLabel("Premier paragraphe").FillAsync("Chère {ville}");
        await page.CliquerBoutonAsync("Enregistrer et voir qui recevrait quoi");
        await Expect(page.GetByText("ce repère n’existe pas")).ToBeVisibleAsync();
        await VerifierAsync(page);
        await page.GetByLabel("Premier paragraphe").FillAsync("");
        await page.CliquerBoutonAsync("Enregistrer et voir qui recevrait quoi");
        await VerifierAsync(page);
        var campagne = page.Url;
        await page.CliquerLienAsync("Voir le courriel");
        await VerifierAsync(page);
        await page.CliquerBoutonAsync("M’envoyer un essai");
        await Expect(page.Message()).ToContainTextAsync("Un essai est parti");
        await page.AllerAsync(campagne);
        await page.CliquerBoutonAsync("Ouvrir la campagne");
        await Expect(page.Message()).ToContainTextAsync("La campagne est ouverte");
        await VerifierAsync(page);
    }

    [Fact]
    public async Task Celles_du_renvoi()
    {
        var espace = await Portail.NouvelEspaceAsync();
        var racine = $"/{espace.Key}";
        var contributrice = await EntrerAsync(espace, "alencon", script: true);
        await contributrice.AllerAsync($"{racine}/fiches/alencon-koutiala/modifier");
        await contributrice.Budget().FillAsync("4 500 000 € par an");
        await contributrice.EcrireTelephoneAsync("+223 20 22 33 44");
        await contributrice.CliquerBoutonAsync("Envoyer à l’animatrice");

        var page = await EntrerAsync(espace, "animatrice", script: true);
        await page.AllerAsync($"{racine}/relecture?q=introuvable");
        await VerifierAsync(page);
        await page.AllerAsync($"{racine}/relecture?q=alencon");
        await page.OuvrirLaPropositionAsync("Alençon / Koutiala");
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
        await VerifierAsync(page);
        await page.Locator("section.changement").Filter(new() { HasText = "4 500 000" }).GetByLabel("Votre commentaire").FillAsync("Un zéro de trop ?");
        await page.CliquerBoutonAsync("Renvoyer à compléter");
        await VerifierAsync(page);

        await contributrice.AllerAsync($"{racine}/fiches/alencon-koutiala/modifier");
        await Expect(contributrice.GetByText("Un zéro de trop ?")).ToBeVisibleAsync();
        await VerifierAsync(contributrice);
        await contributrice.CliquerBoutonAsync("C’est réglé");
        await Expect(contributrice.GetByText("Réglé par")).ToBeVisibleAsync();
        await VerifierAsync(contributrice);
    }

    [Fact]
    public async Task Celles_du_comptoir()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var page = await EntrerAsync(espace, "animatrice", script: true);
        await page.AllerAsync($"/{espace.Key}/imports");
        await VerifierAsync(page);
        await page.GetByLabel("Fichiers à lire").SetInputFilesAsync(Depot.Partage("seeds", "repertoire-mali-2008.txt"));
        await page.CliquerBoutonAsync("Déposer et lire");
        await Expect(page.Message()).ToContainTextAsync("Rien n’est encore en ligne");
        await VerifierAsync(page);
        await page.GetByText("Ce que le livre dit deux fois").ClickAsync();
        await VerifierAsync(page);
        await page.Locator("#propositions ~ .registre").GetByRole(AriaRole.Link, new() { Name = "Alençon / Koutiala" }).ClickAsync();
        await VerifierAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accepter et publier" }).ClickAsync();
        await Expect(page.Message()).ToBeVisibleAsync();
        await page.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala");
        await Expect(page.GetByText("lignes 322-592")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Celles_du_rappel()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false);
        var animatrice = await EntrerAsync(espace, "animatrice");
        await animatrice.AllerAsync($"/{espace.Key}/campagne");
        await animatrice.CliquerBoutonAsync("Mettre les rappels en marche");
        await Portail.RappelerAsync(espace, _nuit);
        var page = await OuvrirAsync(script: true);
        await page.OuvrirCourrielAsync(espace.Adresse("alencon"), "toujours juste");
        await VerifierAsync(page);
        var courriel = page.Url;
        await page.CliquerDansLeCourrielAsync("Ne plus recevoir ces rappels");
        await VerifierAsync(page);
        await page.AllerAsync(courriel);
        await page.CliquerDansLeCourrielAsync("Rien n’a changé");
        await VerifierAsync(page);
        await page.CliquerBoutonAsync("Rien n’a changé");
        await Expect(page.Titre()).ToHaveTextAsync("C’est noté");
        await VerifierAsync(page);
    }

    [Fact]
    public async Task Celles_qu_un_lien_ouvre_et_ce_qui_en_revient()
    {
        var espace = await Portail.NouvelEspaceAsync(livre: false, elections: true);
        var animatrice = await EntrerAsync(espace, "animatrice", script: true);
        await animatrice.AllerAsync($"/{espace.Key}/campagne");
        await animatrice.CliquerBoutonAsync("Mettre les rappels en marche");
        await Portail.RappelerAsync(espace, _nuit);
        var page = await OuvrirAsync(script: true);
        await page.OuvrirCourrielAsync(espace.Adresse("alencon"), "toujours juste");
        await page.CliquerDansLeCourrielAsync("Rien n’a changé");
        var lien = page.Url;
        await page.CliquerBoutonAsync("Rien n’a changé");
        await Expect(page.Titre()).ToContainTextAsync("Qui est le maire");
        await VerifierAsync(page);
        await page.CliquerBoutonAsync("Le dire, et ouvrir la fiche");
        await VerifierAsync(page);
        await page.GotoAsync(lien + "/a-sa-place");
        await page.CliquerBoutonAsync("Envoyer ma réponse");
        await VerifierAsync(page);
        await page.GetByLabel("Non, voici ce qui a changé").CheckAsync();
        await page.GetByLabel("Ce qui a changé, avec vos mots").FillAsync("Le comité a changé de président.");
        await page.GetByLabel("Votre nom").FillAsync("Kadi Essai");
        await page.GetByLabel("Votre fonction").FillAsync("Secrétaire");
        await page.CliquerBoutonAsync("Envoyer ma réponse");
        await VerifierAsync(page);
        await page.GotoAsync(lien + "/plus-moi");
        await VerifierAsync(page);
        await page.GetByLabel("Son nom").FillAsync("Awa Suivante");
        await page.CliquerBoutonAsync("Ce n’est plus moi");
        await VerifierAsync(page);

        await animatrice.AllerAsync($"/{espace.Key}/fiches/alencon-koutiala/message");
        await animatrice.CliquerBoutonAsync("Préparer le message");
        await VerifierAsync(animatrice);
        var message = Regex.Match(await animatrice.GetByLabel("Le message").InputValueAsync(), "https?://\\S+").Value;
        await ParcourirAsync(animatrice, $"/{espace.Key}/liens", $"/{espace.Key}/reponses", $"/{espace.Key}/remplacements");
        await page.GotoAsync(message);
        await VerifierAsync(page);
        await page.CliquerBoutonAsync("Ouvrir");
        await VerifierAsync(page);
    }
}
