using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Brouillons;

public abstract class ModifierTests(Portal portal)
{
    [Fact]
    public async Task Le_meme_enregistrement_deux_fois_n_en_fait_qu_un()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var form = (await bureau.FormulaireAsync(browser)).Avec("perspectives", "Un second puits.").Avec("acte", "enregistrer");
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(browser)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(browser)).StatusCode);
        Assert.Equal(1, (await bureau.BrouillonAsync())!.Revision);
        Assert.Equal("Un second puits.", (await bureau.FormulaireAsync(browser))["perspectives"]);
        Assert.Equal("Continuer.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    [Fact]
    public async Task Le_meme_envoi_deux_fois_ne_fait_qu_une_proposition()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var form = (await bureau.FormulaireAsync(browser)).Avec("perspectives", "Un second puits.").Avec("acte", "soumettre");
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(browser)).StatusCode);
        var after = await bureau.EtatAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(browser)).StatusCode);
        Assert.Equal(after, await bureau.EtatAsync());
        Assert.Equal(1, after.Soumissions);
    }

    [Fact]
    public async Task Des_envois_simultanes_ne_laissent_qu_une_proposition_en_attente()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var form = (await bureau.FormulaireAsync(browser)).Avec("perspectives", "Un second puits.").Avec("acte", "soumettre");
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.EnvoyerAsync(browser)));
        Assert.All(responses, r => Assert.True(r.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, r.StatusCode.ToString()));
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<Soumission>().CountAsync(s => !db.Set<Decision>().Any(d => d.SoumissionId == s.Id))));
    }

    [Fact]
    public async Task Un_formulaire_perime_montre_les_deux_reponses_et_n_ecrase_rien()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        using var dominique = await bureau.MandateeAsync(Cotes.Francais, "Dominique");
        var first = (await bureau.FormulaireAsync(camille)).Avec("perspectives", "Une école à Kolimba.").Avec("acte", "enregistrer");
        var second = (await bureau.FormulaireAsync(dominique)).Avec("perspectives", "Un marché couvert.").Avec("documents", "Un carnet.").Avec("acte", "soumettre");
        Assert.Equal(HttpStatusCode.Redirect, (await first.EnvoyerAsync(camille)).StatusCode);

        using var refused = await second.EnvoyerAsync(dominique);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var shown = await Feuillet.LireAsync(bureau.Modifier, refused);
        Assert.Equal("Un marché couvert.", shown["perspectives"]);
        Assert.Equal("Un carnet.", shown["documents"]);
        Assert.Contains("Une école à Kolimba.", shown.Texte, StringComparison.Ordinal);
        Assert.Contains("Une école à Kolimba.", (await bureau.BrouillonAsync())!.Document, StringComparison.Ordinal);
        Assert.Equal(0, (await bureau.EtatAsync()).Soumissions);

        Assert.Equal(HttpStatusCode.Redirect, (await shown.Avec("acte", "enregistrer").EnvoyerAsync(dominique)).StatusCode);
        Assert.Contains("Un marché couvert.", (await bureau.BrouillonAsync())!.Document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deux_personnes_dans_des_reponses_differentes_sont_reunies_sans_question()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        using var dominique = await bureau.MandateeAsync(Cotes.Francais, "Dominique");
        var first = (await bureau.FormulaireAsync(camille)).Avec("perspectives", "Une école à Kolimba.").Avec("actions[a1].intitule", "Deux puits").Avec("acte", "enregistrer");
        var second = (await bureau.FormulaireAsync(dominique)).Avec("documents", "Un carnet.").Avec("actions[a1].domaine", "Eau").Avec("acte", "soumettre");
        Assert.Equal(HttpStatusCode.Redirect, (await first.EnvoyerAsync(camille)).StatusCode);
        using var reunis = await second.EnvoyerAsync(dominique);
        Assert.EndsWith("/modifier", reunis.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, (await bureau.EtatAsync()).Soumissions);

        var shown = await bureau.FormulaireAsync(dominique);
        Assert.Contains("Relisez, puis envoyez.", shown.Texte, StringComparison.Ordinal);
        Assert.Equal(("Une école à Kolimba.", "Un carnet.", "Deux puits", "Eau"), (shown["perspectives"], shown["documents"], shown["actions[a1].intitule"], shown["actions[a1].domaine"]));
    }

    [Fact]
    public async Task Un_formulaire_ouvert_avant_une_publication_ne_defait_pas_ce_qu_elle_a_mis_en_ligne()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var late = (await bureau.FormulaireAsync(camille)).Avec("documents", "Un carnet.").Avec("acte", "enregistrer");
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(animatrice, ("perspectives", "Une école à Kolimba.")));
        Assert.Equal(HttpStatusCode.Redirect, (await late.EnvoyerAsync(camille)).StatusCode);
        var shown = await bureau.FormulaireAsync(camille);
        Assert.Equal(("Une école à Kolimba.", "Un carnet."), (shown["perspectives"], shown["documents"]));
    }

    [Fact]
    public async Task Deux_enregistrements_au_meme_instant_laissent_voir_celui_qui_est_passe()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var form = (await bureau.FormulaireAsync(browser)).Avec("acte", "enregistrer");
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => form.Avec("perspectives", $"Essai numéro {i}.").EnvoyerAsync(browser)));
        Assert.Single(responses, r => r.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(1, (await bureau.BrouillonAsync())!.Revision);
        var kept = DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).TextAt("perspectives")!;
        foreach (var refused in responses.Where(r => r.StatusCode != HttpStatusCode.Redirect))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains(kept, (await Feuillet.LireAsync(bureau.Modifier, refused)).Texte, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ouvrir_et_envoyer_sans_rien_toucher_ne_propose_rien()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var response = await (await bureau.FormulaireAsync(browser)).Avec("acte", "soumettre").EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(0, (await bureau.EtatAsync()).Soumissions);
        Assert.Contains("rien à envoyer", WebUtility.HtmlDecode(await browser.GetStringAsync(bureau.Fiche)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_autre_cote_et_les_cles_inconnues_ne_s_ecrivent_pas_a_la_main()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var before = await bureau.EnLigneAsync();
        var proposition = await bureau.ProposerAsync(
            browser,
            ("perspectives", "Une bibliothèque."),
            ("motivations.partenaire", "forgé"),
            ("cotePartenaire.collectivites.#", "p1"),
            ("cotePartenaire.collectivites[p1].nom", "forgé"),
            ("cotePartenaire.contacts.#", "d1"),
            ("cotePartenaire.contacts[d1].telephone", "forgé"),
            ("provenance.source", "forgé"),
            ("dateMiseAJour", "1900-01-01"),
            ("genre", "forgé"),
            ("inconnu[x].y", "forgé"));
        await bureau.PublierAsync(animatrice, proposition);
        var after = await bureau.EnLigneAsync();
        Assert.DoesNotContain("forgé", after.ToJsonString(DocumentJson.Options), StringComparison.Ordinal);
        Assert.Equal("Une bibliothèque.", after.TextAt("perspectives"));
        Assert.True(JsonTree.Same(before.At("cotePartenaire"), after.At("cotePartenaire")));
        Assert.Equal("2026-11-22", after.TextAt("dateMiseAJour"));
    }

    [Fact]
    public async Task Les_identifiants_de_ligne_forges_n_apportent_rien()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var form = (await bureau.FormulaireAsync(browser)).Avec("acte", "enregistrer")
            .Avec("coteFrancais.contacts.#", "c1,d1,../x,<b>," + new string('z', 60))
            .Avec("coteFrancais.contacts[../x].nom", "forgé")
            .Avec("coteFrancais.contacts[<b>].nom", "forgé");
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(browser)).StatusCode);
        var rows = DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).RowsAt("coteFrancais.contacts").ToList();
        Assert.Equal(["c1", "d1"], rows.Select(r => r.TextAt("id")));
        Assert.Null(rows[1].TextAt("nom"));
        Assert.Equal(Bureau.Nom, rows[0].TextAt("nom"));
    }

    [Fact]
    public async Task Dix_mille_lignes_sont_bornees_et_la_personne_le_sait()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var form = (await bureau.FormulaireAsync(browser)).Avec("actions.#", "a1," + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"n{i}")));
        using var response = await form.Avec("acte", "soumettre").EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"Pas plus de {Controle.LignesMaximum} lignes", (await Feuillet.LireAsync(bureau.Modifier, response)).Texte, StringComparison.Ordinal);
        var kept = DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).RowsAt("actions").ToList();
        Assert.InRange(kept.Count, Controle.LignesMaximum + 1, Controle.LignesMaximum + 2);
        Assert.Equal("Un puits", kept[0].TextAt("intitule"));
        Assert.Equal(0, (await bureau.EtatAsync()).Soumissions);
    }

    [Theory]
    [InlineData("coteFrancais.collectivites[f1].habitants", "beaucoup", "n’est pas un nombre")]
    [InlineData("coteFrancais.collectivites[f1].habitants", "99999999999999999999", "n’est pas un nombre")]
    [InlineData("coteFrancais.collectivites[f1].nom", "", "ne peut pas rester vide")]
    [InlineData("coteFrancais.collectivites[f1].genre", "royaume", "Choisissez une des réponses")]
    [InlineData("perspectives", "Un\u0001 puits", "caractère illisible")]
    [InlineData("titre", "", "ne peut pas rester vide")]
    public async Task Une_reponse_a_corriger_est_gardee_signalee_et_ne_part_pas(string champ, string tape, string message)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var response = await (await bureau.FormulaireAsync(browser)).Avec(champ, tape).Avec("documents", "Un carnet.").Avec("acte", "soumettre").EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(message, (await Feuillet.LireAsync(bureau.Modifier, response)).Texte, StringComparison.Ordinal);
        Assert.Equal(0, (await bureau.EtatAsync()).Soumissions);
        var again = await bureau.FormulaireAsync(browser);
        Assert.Equal("Un carnet.", again["documents"]);
        Assert.Contains(message, again.Texte, StringComparison.Ordinal);
        var draft = DocumentJson.Parse((await bureau.BrouillonAsync())!.Document);
        Assert.Equal(tape.Length == 0 ? null : tape, champ.Contains("f1", StringComparison.Ordinal) ? draft.RowsAt("coteFrancais.collectivites").Single().TextAt(champ[(champ.IndexOf("].", StringComparison.Ordinal) + 2)..]) : draft.TextAt(champ));
    }

    [Theory]
    [InlineData("debutContacts", "le trente-deux des calendes")]
    [InlineData("budgets.cooperationDecentralisee", "à peu près rien, puis beaucoup")]
    public async Task Une_date_ou_un_montant_que_nous_ne_lisons_pas_garde_ses_mots_sans_rien_inventer(string champ, string tape)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var response = await (await bureau.FormulaireAsync(browser)).Avec(champ, tape).Avec("acte", "enregistrer").EnvoyerAsync(browser);
        var draft = DocumentJson.Parse((await bureau.BrouillonAsync())!.Document);
        Assert.Equal(tape, draft.TextAt(champ + ".texte"));
        Assert.Null(draft.TextAt(champ + ".date") ?? draft.TextAt(champ + ".montant"));
    }

    [Fact]
    public async Task Un_texte_trop_long_reste_entier_dans_le_brouillon_et_ne_part_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var tape = new string('é', Controle.TexteLongMaximum + 1);
        using var response = await (await bureau.FormulaireAsync(browser)).Avec("perspectives", tape).Avec("acte", "soumettre").EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("rien n’a été coupé", (await Feuillet.LireAsync(bureau.Modifier, response)).Texte, StringComparison.Ordinal);
        Assert.Equal(tape, DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).TextAt("perspectives"));
        Assert.Equal(0, (await bureau.EtatAsync()).Soumissions);
    }

    [Fact]
    public async Task Une_valeur_demesuree_est_refusee_lisiblement_et_rien_n_est_ecrit()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var response = await (await bureau.FormulaireAsync(browser)).Avec("perspectives", new string('a', 300_000)).Avec("acte", "enregistrer").EnvoyerAsync(browser);
        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, response.StatusCode.ToString());
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await bureau.BrouillonAsync());
    }

    [Fact]
    public async Task Un_caractere_nul_est_refuse_lisiblement()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var response = await (await bureau.FormulaireAsync(browser)).Avec("perspectives", "Un puits\0").Avec("acte", "enregistrer").EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_ligne_s_ajoute_et_se_retire_sans_script()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        await (await bureau.FormulaireAsync(browser)).Avec("ajouter", "actions").EnvoyerAsync(browser);
        var rows = DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).RowsAt("actions").ToList();
        Assert.Equal(2, rows.Count);
        await (await bureau.FormulaireAsync(browser)).Avec("retirer", "actions[a1]").EnvoyerAsync(browser);
        Assert.Equal(rows[1].TextAt("id"), DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).RowsAt("actions").Single().TextAt("id"));
        await (await bureau.FormulaireAsync(browser)).Avec("retirer", "cotePartenaire.contacts[d1]").EnvoyerAsync(browser);
        Assert.Single(DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).RowsAt("cotePartenaire.contacts"));
    }

    [Fact]
    public async Task Un_domaine_fin_reste_coche_et_un_domaine_forge_n_entre_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal, Bureau.FicheInventee() with { Domaines = ["sante", "formation-sante"] });
        using var browser = await bureau.FrancaiseAsync();
        await (await bureau.FormulaireAsync(browser)).Avec("domaines", "sante", "education", "<b>", new string('x', 500)).Avec("acte", "enregistrer").EnvoyerAsync(browser);
        var domaines = DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).At("domaines")!.AsArray().Select(d => d.Text()!);
        Assert.Equal(["education", "formation-sante", "sante"], domaines.Order(StringComparer.Ordinal));
    }
}

public sealed class ModifierSqliteTests(SqlitePortal portal) : ModifierTests(portal);

public sealed class ModifierPgTests(PgPortal portal) : ModifierTests(portal);
