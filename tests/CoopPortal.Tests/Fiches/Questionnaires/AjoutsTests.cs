using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Questionnaires;

/// <summary>Ce qu'un espace demande en plus traverse tout : document typé, échange, tableau, questionnaire en Word, recherche, réunion.</summary>
public abstract class AjoutsTests(Portal portal)
{
    private const string Langues = "ajouts.langues";

    [Fact]
    public void Le_document_type_ne_perd_ni_une_question_ni_une_colonne_ajoutee()
    {
        var tree = PartenariatJson.ToTree(Bureau.FicheInventee());
        tree.Put(Langues, "Wolof");
        tree.Put("ajouts.materiel", new JsonArray(new JsonObject { ["id"] = "m1", ["nom"] = "Pompe" }));
        foreach (var chemin in new[] { "coteFrancais.collectivites", "coteFrancais.contacts", "actions" })
        {
            tree.RowsAt(chemin).First().Put("ajoutNote", "gardée");
        }

        var retour = PartenariatJson.ToTree(PartenariatJson.FromTree(tree));
        Assert.True(JsonNode.DeepEquals(tree, retour), retour.ToJsonString(DocumentJson.Options));
    }

    [Fact]
    public async Task L_export_et_le_tableau_portent_la_reponse_et_sa_colonne()
    {
        using var atelier = await AvecLanguesAsync();
        await portal.InTenantAsync(atelier.Bureau.Tenant, async s =>
        {
            var exporte = (await s.GetRequiredService<ExportJson>().DocumentAsync(CancellationToken.None))["partenariats"]!.AsArray().Single()!.AsObject();
            Assert.Equal("Français, wolof", exporte.TextAt(Langues));
            Assert.Equal("776665544", exporte.RowsAt("coteFrancais.contacts").Single().TextAt("ajoutWhatsapp"));
            using var sortie = new StringWriter();
            await s.GetRequiredService<ExportCsv>().EcrireAsync(TableCsv.Partenariats, sortie, CancellationToken.None);
            var lignes = sortie.ToString().Split("\r\n");
            var colonne = Array.IndexOf(lignes[0].Split(';'), Langues);
            Assert.True(colonne > 0, lignes[0]);
            Assert.Contains("Français, wolof", lignes[1], StringComparison.Ordinal);
            using var contacts = new StringWriter();
            await s.GetRequiredService<ExportCsv>().EcrireAsync(TableCsv.Contacts, contacts, CancellationToken.None);
            Assert.Contains("ajoutWhatsapp", contacts.ToString().Split("\r\n")[0].Split(';'));
        });
    }

    [Fact]
    public async Task Une_colonne_ajoutee_aux_contacts_reste_dans_le_coffre_des_personnes()
    {
        using var atelier = await AvecLanguesAsync();
        var versions = await atelier.DansAsync(db => db.Versions.AsNoTracking().Where(v => v.ItemId == atelier.Bureau.Item.Id).Select(v => v.Document).ToListAsync());
        Assert.All(versions, v => Assert.DoesNotContain("776665544", v, StringComparison.Ordinal));
        Assert.Contains(versions, v => v.Contains("wolof", StringComparison.Ordinal));
    }

    [Fact]
    public async Task La_recherche_trouve_la_reponse_tant_qu_elle_est_publique()
    {
        using var atelier = await AvecLanguesAsync();
        using var visiteur = portal.Browser();
        var recherche = atelier.Bureau.Adresse("/fiches?q=wolof");
        Assert.Contains(Bureau.Titre.Split(" / ")[0], await atelier.LireAsync(recherche, visiteur), StringComparison.Ordinal);
        await atelier.CorrigerAsync(Langues, ("Visibilite", "Animateurs"));
        await atelier.PublieAsync();
        Assert.DoesNotContain(Bureau.Titre.Split(" / ")[0], await atelier.LireAsync(recherche, visiteur), StringComparison.Ordinal);
        Assert.DoesNotContain("wolof", await atelier.LireAsync(atelier.Bureau.Fiche, visiteur), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_questionnaire_en_Word_la_demande_et_la_reprend_et_ne_demande_plus_une_question_retiree()
    {
        using var atelier = await AvecLanguesAsync();
        using (await atelier.GesteAsync("retirer:perspectives"))
        {
        }

        await atelier.PublieAsync();
        var questionnaire = (await atelier.EnVigueurAsync()).Pose;
        var document = await atelier.Bureau.EnLigneAsync();
        var lu = LecteurQuestionnaire.Lire(QuestionnaireEnWord.Ecrire(questionnaire, document, new Reference(atelier.Bureau.Tenant.Key, atelier.Bureau.Item.Slug, 2), "Essai"));
        Assert.True(lu.Accepte);
        Assert.Contains(lu.Reponses, r => r.Code.Champ == Langues && r.Texte == "Français, wolof");
        Assert.DoesNotContain(lu.Reponses, r => r.Code.Champ == "perspectives");
    }

    [Fact]
    public async Task Deux_cotes_qui_repondent_a_deux_questions_ajoutees_ne_se_genent_pas()
    {
        using var atelier = await AvecLanguesAsync();
        await atelier.AjouterAsync("presentation", "Devise commune", ("Kind", "Texte"));
        await atelier.PublieAsync();
        using var francaise = await atelier.Bureau.FrancaiseAsync();
        using var partenaire = await atelier.Bureau.PartenaireAsync();
        var une = await atelier.Bureau.ProposerAsync(francaise, (Langues, "Sérère"));
        var autre = await atelier.Bureau.ProposerAsync(partenaire, ("ajouts.deviseCommune", "Ensemble"));
        await atelier.Bureau.PublierAsync(atelier.Animatrice, une);
        await atelier.Bureau.PublierAsync(atelier.Animatrice, autre);
        var enLigne = await atelier.Bureau.EnLigneAsync();
        Assert.Equal(("Sérère", "Ensemble"), (enLigne.TextAt(Langues), enLigne.TextAt("ajouts.deviseCommune")));
    }

    [Fact]
    public async Task Publier_date_les_sections_changees_et_dit_qui_a_propose()
    {
        using var atelier = await AvecLanguesAsync();
        var sections = await atelier.DansAsync(db => db.Set<SectionDeFiche>().AsNoTracking().Where(s => s.ItemId == atelier.Bureau.Item.Id).ToListAsync());
        Assert.Equal(["contacts", "presentation"], sections.Select(s => s.Section).Order(StringComparer.Ordinal));
        Assert.All(sections, s => Assert.Equal((Cotes.Francais, (Voix?)Voix.Collectivite, (DateTime?)null), (s.Cote, s.ModifieePar, s.VerifieeLe)));
        using var visiteur = portal.Browser();
        Assert.Contains("Modifiée par la commune de Valbrune", await atelier.LireAsync(atelier.Bureau.Fiche, visiteur), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_completude_se_montre_a_qui_tient_la_fiche_et_jamais_au_public()
    {
        using var atelier = await AvecLanguesAsync();
        using var francaise = await atelier.Bureau.FrancaiseAsync();
        var slug = atelier.Bureau.Item.Slug;
        foreach (var (adresse, browser) in new[] { (atelier.Bureau.Fiche, francaise), (atelier.Bureau.Modifier, francaise), (atelier.Bureau.Fiche, atelier.Animatrice) })
        {
            using var response = await browser.GetAsync(adresse);
            var html = await response.Content.ReadAsStringAsync();
            Assert.Contains("du questionnaire", html, StringComparison.Ordinal);
            Assert.InRange(html.Split($"/fiches/{slug}/modifier#").Length - 1, 1, 3);
        }

        Assert.Contains("Complète à", await atelier.LireAsync(atelier.Bureau.Adresse("/moi"), francaise), StringComparison.Ordinal);
        Assert.Contains(Bureau.Titre, await atelier.LireAsync(atelier.Bureau.Adresse("/fiches-a-completer")), StringComparison.Ordinal);
        using var visiteur = portal.Browser();
        Assert.DoesNotContain("du questionnaire", await atelier.LireAsync(atelier.Bureau.Fiche, visiteur), StringComparison.Ordinal);
        var attendu = (await atelier.EnVigueurAsync(), await atelier.Bureau.EnLigneAsync());
        Assert.Equal(
            CoopPortal.Fiches.Contracts.Completude.EtatDeCompletude.De(attendu.Item1, attendu.Item2).Pourcent,
            await atelier.DansAsync(db => db.Set<FicheIndex>().Where(f => f.Slug == slug).Select(f => f.Completude).SingleAsync()));
    }

    // Une question et une colonne ajoutées, répondues par la partie française et publiées.
    private async Task<Atelier> AvecLanguesAsync()
    {
        var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.AjouterAsync("presentation", "Langues", ("Kind", "Texte"), ("Visibilite", "Public"));
        using (var colonne = await atelier.EcrireAsync("/question?type=Partenariat&cle=coteFrancais.contacts&nouvelle=true", ("Libelle", "WhatsApp"), ("Kind", "Texte"), ("Visibilite", "Animateurs")))
        {
            Assert.Equal(System.Net.HttpStatusCode.Redirect, colonne.StatusCode);
        }

        await atelier.PublieAsync();
        using var francaise = await atelier.Bureau.FrancaiseAsync();
        await atelier.Bureau.PublierAsync(atelier.Animatrice, await atelier.Bureau.ProposerAsync(francaise, (Langues, "Français, wolof"), ("coteFrancais.contacts[c1].ajoutWhatsapp", "776665544")));
        return atelier;
    }
}

public sealed class AjoutsSqliteTests(SqlitePortal portal) : AjoutsTests(portal);

public sealed class AjoutsPgTests(PgPortal portal) : AjoutsTests(portal);
