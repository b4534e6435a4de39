using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Fiches.Questionnaires;

public abstract class EditeurTests(Portal portal)
{
    [Fact]
    public async Task Une_question_ajoutee_n_est_posee_qu_une_fois_publiee_et_sa_reponse_se_lit()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.AjouterAsync("presentation", "Langues du partenariat", ("Kind", "Texte"), ("Visibilite", "Public"), ("Cote", "Commun"));
        using var francaise = await atelier.Bureau.FrancaiseAsync();
        Assert.DoesNotContain("Langues du partenariat", (await atelier.Bureau.FormulaireAsync(francaise)).Texte, StringComparison.Ordinal);
        Assert.Contains("Langues du partenariat", await atelier.LireAsync(atelier.Page("/apercu")), StringComparison.Ordinal);

        await atelier.PublieAsync();
        var champ = (await atelier.EnVigueurAsync()).Champs.Single(c => c.Libelle == "Langues du partenariat");
        Assert.Equal(("ajouts.languesDuPartenariat", 2), (champ.Cle, champ.Depuis!.Value));
        var proposition = await atelier.Bureau.ProposerAsync(francaise, ("ajouts.languesDuPartenariat", "Français et wolof"));
        await atelier.Bureau.PublierAsync(atelier.Animatrice, proposition);
        Assert.Equal("Français et wolof", (await atelier.Bureau.EnLigneAsync()).TextAt("ajouts.languesDuPartenariat"));
        using var visiteur = portal.Browser();
        Assert.Contains("Français et wolof", await atelier.LireAsync(atelier.Bureau.Fiche, visiteur), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publier_ecrit_une_version_avec_qui_quand_pourquoi_et_une_ligne_de_journal()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.CorrigerAsync("perspectives", ("Libelle", "La suite"), ("Aide", "Trois ans"));
        Assert.Contains("« Perspectives » se demande maintenant « La suite ».", await atelier.LireAsync(atelier.Page("/publier?type=Partenariat")), StringComparison.Ordinal);
        await atelier.PublieAsync("Plus simple à lire");
        var version = await atelier.DansAsync(db => db.Questionnaires.AsNoTracking().SingleAsync(q => q.Type == "Partenariat" && q.Number == 2));
        Assert.Equal(("Plus simple à lire", portal.Clock.GetUtcNow().UtcDateTime), (version.Reason, version.CreatedAt));
        Assert.NotEmpty(version.AuthorName);
        Assert.Equal(1, await atelier.DansAsync(db => db.Journal.CountAsync(j => j.Act == "Questionnaire" && j.Sentence.Contains("Version 2"))));
        Assert.Equal(0, await atelier.DansAsync(db => db.QuestionnairesBrouillons.CountAsync()));
        var liste = await atelier.LireAsync(atelier.Page("/versions"));
        Assert.Contains("Plus simple à lire", liste, StringComparison.Ordinal);
        Assert.Contains("« Perspectives » se demande maintenant « La suite ».", liste, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publier_deux_fois_ne_publie_qu_une_version()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.CorrigerAsync("perspectives", ("Libelle", "La suite"));
        var page = atelier.Page("/publier?type=Partenariat");
        var champs = Forms.Hidden(await atelier.Animatrice.GetStringAsync(page)).Append(new("Raison", "Une raison")).ToList();
        foreach (var _ in (int[])[1, 2])
        {
            using var content = new FormUrlEncodedContent(champs);
            using var response = await atelier.Animatrice.PostAsync(page, content);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        Assert.Equal(2, await atelier.DansAsync(db => db.Questionnaires.CountAsync(q => q.Type == "Partenariat")));
    }

    [Fact]
    public async Task Sans_raison_rien_n_est_publie_et_la_page_dit_quoi_faire()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.CorrigerAsync("perspectives", ("Libelle", "La suite"));
        using var response = await atelier.PublierAsync("");
        Assert.Contains("Dites pourquoi", await Atelier.TexteAsync(response), StringComparison.Ordinal);
        Assert.Equal(1, (await atelier.EnVigueurAsync()).Version);
    }

    [Fact]
    public async Task Une_question_retiree_n_est_plus_posee_et_ses_reponses_se_lisent_sous_leurs_mots()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        using (var response = await atelier.GesteAsync("retirer:perspectives"))
        {
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        await atelier.PublieAsync();
        Assert.Equal(2, (await atelier.EnVigueurAsync()).Champs.Single(c => c.Cle == "perspectives").Retire);
        using var francaise = await atelier.Bureau.FrancaiseAsync();
        Assert.DoesNotContain((await atelier.Bureau.FormulaireAsync(francaise)).Champs, c => c.Key == "perspectives");
        var proposition = await atelier.Bureau.ProposerAsync(francaise, ("documents", "Un bilan"));
        await atelier.Bureau.PublierAsync(atelier.Animatrice, proposition);
        using var visiteur = portal.Browser();
        var fiche = await atelier.LireAsync(atelier.Bureau.Fiche, visiteur);
        Assert.Contains("Perspectives (question retirée)", fiche, StringComparison.Ordinal);
        Assert.Contains("Continuer.", fiche, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_ordre_des_questions_et_des_sections_se_change_sans_script()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        foreach (var acte in new[] { "monter:statut", "monter-section:documents", "descendre-section:fiche" })
        {
            using var response = await atelier.GesteAsync(acte);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        var avant = await atelier.EnVigueurAsync();
        await atelier.PublieAsync();
        var apres = await atelier.EnVigueurAsync();
        Assert.Equal(["statut", "titre"], apres.Sections.Single(s => s.Cle == "fiche").Champs.Take(2).Select(c => c.Cle));
        Assert.Equal(["collectivites", "fiche"], apres.Sections.Take(2).Select(s => s.Cle));
        Assert.Equal(["documents", "perspectives"], apres.Sections.TakeLast(2).Select(s => s.Cle));
        Assert.Equal(avant.Champs.Select(c => c.Cle).Order(StringComparer.Ordinal), apres.Champs.Select(c => c.Cle).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("retirer:titre")]
    [InlineData("retirer:coteFrancais.collectivites")]
    [InlineData("retirer:inconnue")]
    [InlineData("")]
    public async Task Ce_sans_quoi_une_fiche_n_a_plus_de_nom_ne_se_retire_pas(string acte)
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        using var response = await atelier.GesteAsync(acte);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(0, await atelier.DansAsync(db => db.QuestionnairesBrouillons.CountAsync()));
    }

    [Fact]
    public async Task La_cle_le_genre_et_le_cote_d_une_question_d_origine_ne_changent_pas()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.CorrigerAsync("motivations.francaise", ("Libelle", "Vos raisons"), ("Kind", "Nombre"), ("Cote", "Commun"));
        await atelier.PublieAsync();
        var champ = (await atelier.EnVigueurAsync()).Champs.Single(c => c.Cle == "motivations.francaise");
        Assert.Equal(("Vos raisons", ChampKind.TexteLong, Cote.Francais), (champ.Libelle, champ.Kind, champ.Cote));
    }

    [Fact]
    public async Task Deux_animatrices_ne_s_effacent_pas_l_une_l_autre()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        using var autre = await atelier.Bureau.AnimatriceAsync();
        var ouvert = await Feuillet.LireAsync(autre, atelier.Page("/question?type=Partenariat&cle=documents"));
        await atelier.CorrigerAsync("perspectives", ("Libelle", "La suite"));
        using var refus = await ouvert.Avec("acte", "garder").Avec("Saisie.Libelle", "À lire").EnvoyerAsync(autre);
        Assert.Equal(HttpStatusCode.Conflict, refus.StatusCode);
        var garde = await Feuillet.LireAsync(ouvert.Page, refus);
        Assert.Equal("À lire", garde["Saisie.Libelle"]);
        using var accepte = await garde.Avec("acte", "garder").EnvoyerAsync(autre);
        Assert.Equal(HttpStatusCode.Redirect, accepte.StatusCode);
        await atelier.PublieAsync();
        var publie = await atelier.EnVigueurAsync();
        Assert.Equal(("La suite", "À lire"), (publie.Champs.Single(c => c.Cle == "perspectives").Libelle, publie.Champs.Single(c => c.Cle == "documents").Libelle));
    }

    [Fact]
    public async Task Ouvrir_des_coordonnees_a_tous_se_demande_deux_fois()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        const string colonne = "/question?type=Partenariat&cle=coteFrancais.contacts&colonne=telephone";
        using (var premiere = await atelier.EcrireAsync(colonne, ("Visibilite", "Public")))
        {
            Assert.Equal(HttpStatusCode.OK, premiere.StatusCode);
            Assert.Contains("moteurs de recherche compris", await Atelier.TexteAsync(premiere), StringComparison.Ordinal);
        }

        Assert.Equal(0, await atelier.DansAsync(db => db.QuestionnairesBrouillons.CountAsync()));
        using (var seconde = await atelier.EcrireAsync(colonne, ("Visibilite", "Public"), ("Ouvrir", "true")))
        {
            Assert.Equal(HttpStatusCode.Redirect, seconde.StatusCode);
        }

        using (var refus = await atelier.PublierAsync())
        {
            Assert.Equal(HttpStatusCode.OK, refus.StatusCode);
            Assert.Contains("Confirmez que ces coordonnées", await Atelier.TexteAsync(refus), StringComparison.Ordinal);
        }

        using var publie = await atelier.PublierAsync(ouvrir: true);
        Assert.Equal(HttpStatusCode.Redirect, publie.StatusCode);
        Assert.Equal(Visibilite.Public, (await atelier.EnVigueurAsync()).Champs.Single(c => c.Cle == "coteFrancais.contacts").Champs.Single(c => c.Cle == "telephone").Visibilite);
    }

    [Fact]
    public async Task Un_choix_et_un_tableau_s_ajoutent_sans_code()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.AjouterAsync("presentation", "Rythme", ("Kind", "Choix"), ("Nouvelles", "Chaque mois\nChaque année"));
        await atelier.AjouterAsync("documents", "Matériel envoyé", ("Kind", "Lignes"), ("Colonnes", "Nom\nAnnée"));
        await atelier.PublieAsync();
        var publie = await atelier.EnVigueurAsync();
        Assert.Equal(["chaque-mois", "chaque-annee"], publie.Champs.Single(c => c.Cle == "ajouts.rythme").Options.Select(o => o.Valeur));
        Assert.Equal(["nom", "annee"], publie.Champs.Single(c => c.Cle == "ajouts.materielEnvoye").Champs.Select(c => c.Cle));
        await atelier.CorrigerAsync("ajouts.rythme", ("Options[1].Libelle", ""), ("Nouvelles", "Rarement"));
        await atelier.PublieAsync();
        var options = (await atelier.EnVigueurAsync()).Champs.Single(c => c.Cle == "ajouts.rythme").Options;
        Assert.Equal([("chaque-mois", null), ("chaque-annee", 3), ("rarement", (int?)null)], options.Select(o => (o.Valeur, o.Retire)));
    }

    [Theory]
    [InlineData("Libelle", "", "Écrivez la question")]
    [InlineData("Libelle", "Documents", "porte déjà ces mots", "documents", "Études, bilans, évaluations")]
    [InlineData("Kind", "Contacts", "Choisissez un des genres")]
    [InlineData("Kind", "Choix", "au moins deux réponses")]
    [InlineData("Kind", "Lignes", "au moins une colonne")]
    public async Task Une_mauvaise_question_dit_quoi_faire_et_garde_ce_qui_est_tape(string champ, string valeur, string message, string section = "presentation", string? libelle = "Une question neuve")
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        using var response = await atelier.EcrireAsync($"/question?type=Partenariat&section={section}", [("Libelle", libelle!), ("Aide", "Mon aide"), .. champ == "Libelle" && section == "documents" ? [] : new[] { (champ, valeur) }]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var form = await Feuillet.LireAsync("question", response);
        Assert.Contains(message, form.Texte.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("Mon aide", form["Saisie.Aide"]);
        Assert.Equal(0, await atelier.DansAsync(db => db.QuestionnairesBrouillons.CountAsync()));
    }

    [Fact]
    public async Task Une_section_se_renomme_et_dit_quand_elle_se_relit()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        var avant = (await atelier.EnVigueurAsync()).Sections.Single(s => s.Cle == "documents").Relecture;
        var voulu = avant == MomentDeLecture.Avant ? MomentDeLecture.Apres : MomentDeLecture.Avant;
        using (var response = await atelier.Animatrice.SubmitAsync(atelier.Page("/section?type=Partenariat&cle=documents"), [new("Nom", "À lire"), new("Relecture", voulu.ToString())]))
        {
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        using (var vide = await atelier.Animatrice.SubmitAsync(atelier.Page("/section?type=Partenariat&cle=actions"), [new("Nom", " ")]))
        {
            Assert.Contains("Donnez un nom", await Atelier.TexteAsync(vide), StringComparison.Ordinal);
        }

        await atelier.PublieAsync();
        var apres = (await atelier.EnVigueurAsync()).Sections.Single(s => s.Cle == "documents");
        Assert.Equal(("À lire", voulu), (apres.Titre, apres.Relecture));
    }

    [Fact]
    public async Task Une_ancienne_version_de_fiche_se_compare_dans_les_mots_d_alors()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        using var francaise = await atelier.Bureau.FrancaiseAsync();
        await atelier.Bureau.PublierAsync(atelier.Animatrice, await atelier.Bureau.ProposerAsync(francaise, ("perspectives", "Autre chose.")));
        await atelier.CorrigerAsync("perspectives", ("Libelle", "La suite"));
        await atelier.PublieAsync();
        await atelier.Bureau.PublierAsync(atelier.Animatrice, await atelier.Bureau.ProposerAsync(francaise, ("perspectives", "Encore autre chose.")));
        Assert.Contains("Perspectives : ", await atelier.LireAsync(atelier.Bureau.Fiche + "/versions?numero=2"), StringComparison.Ordinal);
        Assert.Contains("La suite : ", await atelier.LireAsync(atelier.Bureau.Fiche + "/versions?numero=3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_question_devenue_obligatoire_est_a_faire_et_n_empeche_pas_d_envoyer()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.CorrigerAsync("documents", ("Obligatoire", "true"));
        await atelier.CorrigerAsync("perspectives", ("Obligatoire", "true"));
        await atelier.PublieAsync();
        Assert.Equal(1, await atelier.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == atelier.Bureau.Item.Id).Select(f => f.AFaire).SingleAsync()));
        using var francaise = await atelier.Bureau.FrancaiseAsync();
        await atelier.Bureau.ProposerAsync(francaise, ("debutContacts", "1995"));
        using var vide = await (await atelier.Bureau.FormulaireAsync(francaise)).Avec("perspectives", "").Avec("acte", "soumettre").EnvoyerAsync(francaise);
        Assert.Equal(HttpStatusCode.OK, vide.StatusCode);
        Assert.Contains("ne peut pas rester vide", await Atelier.TexteAsync(vide), StringComparison.Ordinal);
    }
}

public sealed class EditeurSqliteTests(SqlitePortal portal) : EditeurTests(portal);

public sealed class EditeurPgTests(PgPortal portal) : EditeurTests(portal);
