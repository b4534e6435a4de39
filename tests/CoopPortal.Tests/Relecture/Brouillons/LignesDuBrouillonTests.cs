using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Brouillons;

/// <summary>Les lignes d'une fiche, comme le navigateur les manie : avec les boutons, ou par l'ordre que le script envoie.</summary>
public abstract class LignesDuBrouillonTests(Portal portal)
{
    [Fact]
    public async Task Sans_script_une_ligne_se_deplace_se_retire_et_se_remet_a_sa_place()
    {
        var bureau = await OuvrirAsync();
        using var browser = await bureau.FrancaiseAsync();
        await PresserAsync(bureau, browser, "descendre", "actions[a1]", "#actions-a1", "Ligne déplacée : 2 sur 3.");
        Assert.Equal("a2,a1,a3", await OrdreAsync(bureau));
        await PresserAsync(bureau, browser, "retirer", "actions[a1]", "#actions", "Ligne retirée.");
        Assert.Equal("a2,a3", await OrdreAsync(bureau));
        Assert.Contains("Ligne retirée : Un puits.", (await bureau.FormulaireAsync(browser)).Texte, StringComparison.Ordinal);
        await PresserAsync(bureau, browser, "retablir", "actions[a1]", "#actions-a1", "remise à sa place");
        Assert.Equal("a2,a1,a3", await OrdreAsync(bureau));
        var remise = (await DocumentAsync(bureau)).RowsAt("actions").Single(r => r.TextAt("id") == "a1");
        Assert.Equal(("Un puits", "2004"), (remise.TextAt("intitule"), remise.TextAt("periode.texte")));
        Assert.DoesNotContain("Ligne retirée :", (await bureau.FormulaireAsync(browser)).Texte, StringComparison.Ordinal);
        Assert.Equal(0, await RetireesAsync(bureau));
    }

    [Fact]
    public async Task Le_script_remet_une_ligne_avec_ce_que_le_formulaire_n_en_montre_pas()
    {
        var bureau = await OuvrirAsync();
        using var browser = await bureau.FrancaiseAsync();
        var form = await bureau.FormulaireAsync(browser);
        var premiere = await TaperAsync(bureau, browser, form, ("actions.#", "a2,a3"));
        Assert.Equal("a2,a3", await OrdreAsync(bureau));
        form = form.Avec("revision", premiere["revision"]!.ToString());
        await TaperAsync(bureau, browser, form, ("actions.#", "a1,a2,a3"), ("actions[a1].intitule", "Un puits"));
        var remise = (await DocumentAsync(bureau)).RowsAt("actions").First();
        Assert.Equal(("a1", "2004", "trace"), (remise.TextAt("id"), remise.TextAt("periode.texte"), remise.TextAt("ailleurs")));
        Assert.Equal(0, await RetireesAsync(bureau));
    }

    [Fact]
    public async Task Une_ligne_retiree_ne_part_pas_avec_l_envoi_et_une_ligne_vide_n_en_est_pas_une()
    {
        var bureau = await OuvrirAsync();
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await PresserAsync(bureau, browser, "ajouter", "actions", "#actions-n", null);
        var vide = (await DocumentAsync(bureau)).RowsAt("actions").Last().TextAt("id");
        await PresserAsync(bureau, browser, "retirer", $"actions[{vide}]", "#actions", "La ligne vide est retirée.");
        Assert.Equal(0, await RetireesAsync(bureau));
        await PresserAsync(bureau, browser, "retirer", "coteFrancais.contacts[c1]", "#coteFrancais", "Ligne retirée.");
        Assert.Equal(1, await RetireesAsync(bureau));
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un marché."));
        var envoyee = await bureau.DansAsync(db => db.Set<Soumission>().Where(s => s.Id == proposition).Select(s => s.Document).SingleAsync());
        Assert.DoesNotContain(Bureau.Nom, envoyee, StringComparison.Ordinal);
        Assert.Equal(0, await RetireesAsync(bureau));
        await bureau.PublierAsync(animatrice, proposition);
        Assert.Null(await bureau.BrouillonAsync());
        Assert.DoesNotContain(Bureau.Nom, (await bureau.EnLigneAsync()).ToJsonString(DocumentJson.Options), StringComparison.Ordinal);
        Assert.DoesNotContain("Ligne retirée :", (await bureau.FormulaireAsync(browser)).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ce_qu_une_personne_retire_une_collegue_peut_le_remettre_et_l_autre_cote_ne_le_voit_pas()
    {
        var bureau = await OuvrirAsync();
        using var camille = await bureau.FrancaiseAsync();
        using var dominique = await bureau.MandateeAsync(Cotes.Francais, "Dominique");
        using var awa = await bureau.PartenaireAsync();
        await PresserAsync(bureau, camille, "retirer", $"coteFrancais.contacts[c1]", "#coteFrancais", "Ligne retirée.");
        Assert.DoesNotContain(Bureau.Nom, (await bureau.FormulaireAsync(awa)).Texte, StringComparison.Ordinal);
        await PresserAsync(bureau, awa, "retablir", "coteFrancais.contacts[c1]", "", null);
        Assert.Empty((await DocumentAsync(bureau)).RowsAt("coteFrancais.contacts"));
        await PresserAsync(bureau, dominique, "retablir", "coteFrancais.contacts[c1]", "#coteFrancais.contacts-c1", "remise");
        Assert.Equal(Bureau.Telephone, (await DocumentAsync(bureau)).RowsAt("coteFrancais.contacts").Single().TextAt("telephone"));
    }

    [Fact]
    public async Task La_reponse_au_script_dit_ce_qui_est_lu_et_ce_qui_manque_comme_la_page()
    {
        var bureau = await OuvrirAsync();
        using var browser = await bureau.FrancaiseAsync();
        var lu = await TaperAsync(bureau, browser, await bureau.FormulaireAsync(browser), ("actions.#", "a1,a2,a3"), ("actions[a2].periode", "mai 1994"), ("budgets.relationsInternationales", "15 000 F"), ("documents", "Un carnet."));
        Assert.Equal(["actions[a2].periode", "budgets.relationsInternationales"], lu["compris"]!.AsObject().Select(c => c.Key).Order(StringComparer.Ordinal));
        Assert.True(lu["compris"]!["actions[a2].periode"]!["sure"]!.GetValue<bool>());
        Assert.False(lu["compris"]!["budgets.relationsInternationales"]!["sure"]!.GetValue<bool>());
        var page = (await bureau.FormulaireAsync(browser)).Texte;
        Assert.Contains(lu["manques"]!["phrase"]!.GetValue<string>(), page, StringComparison.Ordinal);
        Assert.Contains("Les documents" + lu["manques"]!["sections"]!["documents"]!["mots"]!.GetValue<string>(), page, StringComparison.Ordinal);
        Assert.True(lu["manques"]!["sections"]!["perspectives"]!["complet"]!.GetValue<bool>());
        Assert.Contains("Nous lisons : mai 1994", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_section_seule_ne_porte_que_ses_champs_et_laisse_le_reste()
    {
        var bureau = await OuvrirAsync();
        using var browser = await bureau.FrancaiseAsync();
        var avant = await DocumentAsync(bureau);
        var section = await Feuillet.LireAsync(browser, bureau.Modifier + "?section=contacts");
        Assert.DoesNotContain(section.Champs, c => c.Key.StartsWith("actions", StringComparison.Ordinal) || c.Key == "perspectives");
        using var suite = await section.Avec("coteFrancais.contacts[c1].telephone", "0100000000").Avec("aller", "presentation").EnvoyerAsync(browser);
        Assert.EndsWith("/modifier?section=presentation", suite.Headers.Location!.ToString(), StringComparison.Ordinal);
        var apres = await DocumentAsync(bureau);
        Assert.Equal("0100000000", apres.RowsAt("coteFrancais.contacts").Single().TextAt("telephone"));
        apres.RowsAt("coteFrancais.contacts").Single()["telephone"] = Bureau.Telephone;
        Assert.True(JsonTree.Same(avant, apres));
        using var toutes = await section.Avec("aller", "").EnvoyerAsync(browser);
        Assert.EndsWith("/modifier", toutes.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains((await Feuillet.LireAsync(browser, bureau.Modifier + "?section=inventee")).Champs, c => c.Key == "perspectives");
    }

    [Fact]
    public async Task D_une_section_seule_l_envoi_montre_la_faute_d_une_autre()
    {
        var bureau = await OuvrirAsync();
        using var browser = await bureau.FrancaiseAsync();
        using var garde = await (await bureau.FormulaireAsync(browser)).Avec("titre", "").Avec("acte", "enregistrer").EnvoyerAsync(browser);
        var section = await Feuillet.LireAsync(browser, bureau.Modifier + "?section=documents");
        Assert.Contains("à corriger", section.Texte, StringComparison.Ordinal);
        using var refus = await section.Avec("acte", "soumettre").EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.OK, refus.StatusCode);
        Assert.Contains("« Titre » ne peut pas rester vide.", (await Feuillet.LireAsync(bureau.Modifier, refus)).Texte, StringComparison.Ordinal);
    }

    private async Task<Bureau> OuvrirAsync()
    {
        var bureau = await Bureau.OuvrirAsync(portal, Bureau.FicheInventee() with
        {
            Actions =
            [
                new ActionMenee { Id = "a1", Intitule = "Un puits", Periode = new DateEnMots("2004", "2004") },
                new ActionMenee { Id = "a2", Intitule = "Une école" },
                new ActionMenee { Id = "a3", Intitule = "Un marché" },
            ],
        });
        // Un brouillon où une ligne porte ce que le formulaire ne montre pas.
        var document = await bureau.EnLigneAsync();
        document.RowsAt("actions").First()["ailleurs"] = "trace";
        await bureau.DansAsync(async db =>
        {
            db.Add(new Brouillon { ItemId = bureau.Item.Id, Cote = Cotes.Francais, Document = document.ToJsonString(DocumentJson.Options), BaseVersion = 1, Revision = 1, SavedBy = "Essai", SavedAt = portal.Clock.GetUtcNow().UtcDateTime });
            return await db.SaveChangesAsync();
        });
        return bureau;
    }

    private static async Task PresserAsync(Bureau bureau, HttpClient browser, string bouton, string cible, string ancre, string? message)
    {
        using var reponse = await (await bureau.FormulaireAsync(browser)).Avec(bouton, cible).EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Contains("/modifier" + ancre, reponse.Headers.Location!.ToString(), StringComparison.Ordinal);
        if (message is not null)
        {
            Assert.Contains(message, (await bureau.FormulaireAsync(browser)).Texte, StringComparison.Ordinal);
        }
    }

    /// <summary>Ce que le script envoie : les seules réponses changées.</summary>
    private static async Task<JsonNode> TaperAsync(Bureau bureau, HttpClient browser, Feuillet form, params (string Nom, string Valeur)[] reponses)
    {
        var champs = new[] { "__RequestVerificationToken", "revision", "version" }.Select(n => KeyValuePair.Create(n, form[n]!)).Concat(reponses.Select(r => KeyValuePair.Create(r.Nom, r.Valeur)));
        using var demande = new HttpRequestMessage(HttpMethod.Post, bureau.Modifier) { Content = new FormUrlEncodedContent(champs) };
        demande.Headers.Add("X-Brouillon", "auto");
        using var reponse = await browser.SendAsync(demande);
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        return JsonNode.Parse(await reponse.Content.ReadAsStringAsync())!;
    }

    private static async Task<JsonObject> DocumentAsync(Bureau bureau) => DocumentJson.Parse((await bureau.BrouillonAsync())!.Document);

    private static async Task<string> OrdreAsync(Bureau bureau) => string.Join(',', (await DocumentAsync(bureau)).RowsAt("actions").Select(r => r.TextAt("id")));

    private static async Task<int> RetireesAsync(Bureau bureau) => LignesRetirees.De(await DocumentAsync(bureau)).Count;
}

public sealed class LignesDuBrouillonSqliteTests(SqlitePortal portal) : LignesDuBrouillonTests(portal);

public sealed class LignesDuBrouillonPgTests(PgPortal portal) : LignesDuBrouillonTests(portal);
