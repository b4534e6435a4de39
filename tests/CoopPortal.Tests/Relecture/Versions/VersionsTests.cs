using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Relecture.Versions;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Versions;

public abstract class VersionsTests(Portal portal)
{
    [Fact]
    public async Task Un_cote_ne_lit_pas_les_contacts_de_l_autre_dans_les_versions()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var french = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(partner, ("cotePartenaire.contacts[d1].telephone", "779988776"), ("perspectives", "Un marché.")));
        // Le contact est paru dès l'envoi, en version 2 ; le texte, à la publication.
        var page = bureau.Fiche + "/versions?de=1&a=3";
        var theirs = WebUtility.HtmlDecode(await french.GetStringAsync(page));
        Assert.Contains("Un marché.", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("779988776", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain(Bureau.NomPartenaire, theirs, StringComparison.Ordinal);
        Assert.Contains("779988776", await partner.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains("779988776", await animatrice.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deux_versions_au_choix_se_comparent_dans_les_deux_sens()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")));
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Deux puits.")));
        Assert.Contains("Continuer. → Deux puits.", await browser.TexteAsync(bureau.Fiche + "/versions?de=1&a=3"), StringComparison.Ordinal);
        Assert.Contains("Deux puits. → Continuer.", await browser.TexteAsync(bureau.Fiche + "/versions?de=3&a=1"), StringComparison.Ordinal);
        Assert.Contains("sont les mêmes dans les deux", await browser.TexteAsync(bureau.Fiche + "/versions?de=2&a=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_ancienne_version_se_reprend_en_brouillon_et_pas_en_ligne()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits."), ("motivations.francaise", "Autres mots.")));
        Assert.Contains("C’est votre brouillon", await ReprendreAsync(bureau, browser, 1), StringComparison.Ordinal);
        Assert.Equal("Un puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
        var form = await bureau.FormulaireAsync(browser);
        Assert.Equal(("Continuer.", "Apprendre ensemble.", Bureau.Telephone), (form["perspectives"], form["motivations.francaise"], form["coteFrancais.contacts[c1].telephone"]));
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(browser));
        Assert.Equal("Continuer.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
        Assert.Equal(3, (await bureau.EtatAsync()).Versions);
    }

    [Fact]
    public async Task Le_brouillon_present_n_est_remplace_qu_apres_accord_et_se_retrouve()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")));
        await (await bureau.FormulaireAsync(browser)).Avec("acte", "enregistrer").Avec("documents", "Un carnet.").EnvoyerAsync(browser);
        var page = bureau.Fiche + "/versions";
        using var asked = await browser.SubmitAsync(page, [new("numero", "1")], page + "?handler=Reprendre");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("Un brouillon est déjà là.", WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("Un carnet.", (await bureau.FormulaireAsync(browser))["documents"]);
        await ReprendreAsync(bureau, browser, 1, ("cote", "true"));
        var form = await bureau.FormulaireAsync(browser);
        Assert.Equal(("Continuer.", ""), (form["perspectives"], form["documents"]));

        var id = await bureau.DansAsync(db => db.Set<BrouillonMisDeCote>().Select(b => b.Id).SingleAsync());
        using var back = await browser.SubmitAsync(page, [new("id", id.ToString())], page + "?handler=Rendre");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        form = await bureau.FormulaireAsync(browser);
        Assert.Equal(("Un puits.", "Un carnet."), (form["perspectives"], form["documents"]));
        Assert.Equal("Continuer.", await bureau.DansAsync(async db => DocumentJson.Parse((await db.Set<BrouillonMisDeCote>().SingleAsync()).Document).TextAt("perspectives")));
    }

    [Fact]
    public async Task Un_cote_ne_reprend_que_ce_qu_il_peut_ecrire()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var french = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(partner, ("motivations.partenaire", "Leurs mots."), ("perspectives", "Un marché.")));
        await ReprendreAsync(bureau, french, 1);
        var draft = DocumentJson.Parse((await bureau.BrouillonAsync())!.Document);
        Assert.Equal(("Continuer.", "Leurs mots."), (draft.TextAt("perspectives"), draft.TextAt("motivations.partenaire")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99")]
    [InlineData("99999999999999")]
    [InlineData("abc")]
    public async Task Un_numero_qui_n_existe_pas_montre_la_liste(string numero)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var response = await browser.GetAsync($"{bureau.Fiche}/versions?numero={numero}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Version 1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> ReprendreAsync(Bureau bureau, HttpClient browser, int numero, params (string Nom, string Valeur)[] champs)
    {
        var page = bureau.Fiche + "/versions";
        using var response = await browser.SubmitAsync(page, [new("numero", $"{numero}"), .. champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur))], page + "?handler=Reprendre");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await bureau.SuivreAsync(browser, response);
    }
}

public sealed class VersionsSqliteTests(SqlitePortal portal) : VersionsTests(portal);

public sealed class VersionsPgTests(PgPortal portal) : VersionsTests(portal);
