using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Relecture.Publications;

public abstract class DecisionsTests(Portal portal)
{
    [Fact]
    public async Task La_page_publique_change_a_la_publication_et_pas_avant()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        using var visitor = portal.Browser();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un centre de santé."));
        Assert.DoesNotContain("Un centre de santé.", await visitor.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        var review = await bureau.RelireAsync(animatrice, proposition);
        Assert.Contains("Continuer. → Un centre de santé.", review.Texte, StringComparison.Ordinal);
        await bureau.PublierAsync(animatrice, proposition);
        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync(bureau.Fiche));
        Assert.Contains("Un centre de santé.", page, StringComparison.Ordinal);
        Assert.Equal("Continuer.", (await bureau.VersionAsync(1)).TextAt("perspectives"));
        Assert.Null(await bureau.BrouillonAsync());
    }

    [Fact]
    public async Task Publier_deux_fois_ne_publie_qu_une_fois()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var form = (await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")))).Avec("acte", "publier");
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(animatrice)).StatusCode);
        var after = await bureau.EtatAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(animatrice)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await form.Avec("acte", "renvoyer").Avec("commentaire", "Trop tard.").EnvoyerAsync(animatrice)).StatusCode);
        Assert.Equal(after, await bureau.EtatAsync());
        Assert.Equal((2, 1), (after.Versions, after.Decisions));
    }

    [Fact]
    public async Task Publier_de_quatre_mains_au_meme_instant_ne_publie_qu_une_fois()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var form = (await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")))).Avec("acte", "publier");
        var before = await bureau.EtatAsync();
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.EnvoyerAsync(animatrice)));
        Assert.All(responses, r => Assert.Equal(HttpStatusCode.Redirect, r.StatusCode));
        Assert.Single(responses, r => r.Headers.Location!.ToString().EndsWith(bureau.Fiche, StringComparison.Ordinal));
        var after = await bureau.EtatAsync();
        Assert.Equal((before.Versions + 1, before.Decisions + 1, before.Courriels + 1, before.Journal + 1), (after.Versions, after.Decisions, after.Courriels, after.Journal));
    }

    [Fact]
    public async Task Renvoyer_deux_fois_n_ecrit_qu_un_courriel_et_garde_tout()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")));
        using var wordless = await review.Avec("acte", "renvoyer").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.OK, wordless.StatusCode);
        Assert.Equal(0, (await bureau.EtatAsync()).Decisions);

        var form = review.Avec("acte", "renvoyer").Avec("commentaire", "Où, ce puits ?");
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(animatrice)).StatusCode);
        var after = await bureau.EtatAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await form.EnvoyerAsync(animatrice)).StatusCode);
        Assert.Equal(after, await bureau.EtatAsync());
        var again = await bureau.FormulaireAsync(browser);
        Assert.Contains("Où, ce puits ?", again.Texte, StringComparison.Ordinal);
        Assert.Equal("Un puits.", again["perspectives"]);
        Assert.Equal("Continuer.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    [Theory]
    [InlineData("Un caractère \u0001 caché")]
    [InlineData("Une sonnerie \a")]
    public async Task Un_commentaire_illisible_est_rendu_a_l_animatrice(string commentaire)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")));
        using var response = await review.Avec("acte", "renvoyer").Avec("commentaire", commentaire).EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("caractère illisible", (await Feuillet.LireAsync(review.Page, response)).Texte, StringComparison.Ordinal);
        Assert.Equal(0, (await bureau.EtatAsync()).Decisions);
    }

    [Fact]
    public async Task Contre_une_version_qui_a_bouge_rien_n_est_publie()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")));
        await RedigerAsync(bureau, "documents", "Un carnet.");
        var before = await bureau.EtatAsync();
        using var refused = await review.Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(before, await bureau.EtatAsync());
        var shown = await Feuillet.LireAsync(review.Page, refused);
        Assert.Equal("2", shown["version"]);
        Assert.Equal(HttpStatusCode.Redirect, (await shown.Avec("acte", "publier").EnvoyerAsync(animatrice)).StatusCode);
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("Un puits.", "Un carnet."), (online.TextAt("perspectives"), online.TextAt("documents")));
    }

    [Fact]
    public async Task Les_deux_cotes_partis_de_la_meme_version_sont_publies_sans_rien_perdre()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var french = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var first = await bureau.ProposerAsync(french, ("motivations.francaise", "Nos mots."), ("coteFrancais.contacts[c1].telephone", "0111111111"), ("documents", "Un carnet."));
        var second = await bureau.ProposerAsync(partner, ("motivations.partenaire", "Leurs mots."), ("cotePartenaire.collectivites[p1].habitants", "41 000"), ("perspectives", "Un marché."));
        Assert.NotEqual(first, second);
        await bureau.PublierAsync(animatrice, first);
        await bureau.PublierAsync(animatrice, second);
        var online = await bureau.EnLigneAsync();
        Assert.Equal("Nos mots.", online.TextAt("motivations.francaise"));
        Assert.Equal("Leurs mots.", online.TextAt("motivations.partenaire"));
        Assert.Equal("Un carnet.", online.TextAt("documents"));
        Assert.Equal("Un marché.", online.TextAt("perspectives"));
        Assert.Equal("0111111111", online.RowsAt("coteFrancais.contacts").Single().TextAt("telephone"));
        Assert.Equal("41000", online.RowsAt("cotePartenaire.collectivites").Single().TextAt("habitants"));
        Assert.Equal("20 000 €", online.TextAt("budgets.cooperationDecentralisee.texte"));
        // Le téléphone paraît dès l'envoi, puis une version par proposition publiée.
        Assert.Equal(4, (await bureau.EtatAsync()).Versions);
    }

    [Theory]
    [InlineData("enligne", "Une école.")]
    [InlineData("propose", "Un marché.")]
    public async Task Un_champ_commun_change_des_deux_cotes_se_choisit(string choix, string attendu)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var french = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var first = await bureau.ProposerAsync(french, ("perspectives", "Une école."));
        var second = await bureau.ProposerAsync(partner, ("perspectives", "Un marché."), ("documents", "Un carnet."));
        await bureau.PublierAsync(animatrice, first);
        var review = await bureau.RelireAsync(animatrice, second);
        Assert.Contains("En ligne : Une école.", review.Texte, StringComparison.Ordinal);
        Assert.Contains("Proposé : Un marché.", review.Texte, StringComparison.Ordinal);
        using var done = await review.Avec("choix[perspectives]", choix).Avec("choix[", "propose").Avec("choix[titre]", "propose").Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var online = await bureau.EnLigneAsync();
        Assert.Equal((attendu, "Un carnet.", Bureau.Titre), (online.TextAt("perspectives"), online.TextAt("documents"), online.TextAt("titre")));
    }

    [Theory]
    [InlineData("enligne", "Un four")]
    [InlineData("propose", "Un marché")]
    public async Task Une_case_d_une_ligne_commune_se_choisit_et_le_reste_de_la_ligne_se_reunit(string choix, string attendu)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var french = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var first = await bureau.ProposerAsync(french, ("actions[a1].intitule", "Un four"), ("actions[a1].periode", "2024"));
        var second = await bureau.ProposerAsync(partner, ("actions[a1].intitule", "Un marché"), ("actions[a1].domaine", "Commerce"));
        await bureau.PublierAsync(animatrice, first);
        var review = await bureau.RelireAsync(animatrice, second);
        Assert.Contains("En ligne : Un four", review.Texte, StringComparison.Ordinal);
        using var done = await review.Avec("choix[actions[a1].intitule]", choix).Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var row = Assert.Single((await bureau.EnLigneAsync()).RowsAt("actions"));
        Assert.Equal((attendu, "Commerce", "2024"), (row.TextAt("intitule"), row.TextAt("domaine"), row.TextAt("periode.date")));
    }

    [Fact]
    public async Task Ce_qui_est_tape_apres_l_envoi_survit_a_la_publication()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        await (await bureau.FormulaireAsync(browser)).Avec("documents", "Un carnet de route.").Avec("acte", "enregistrer").EnvoyerAsync(browser);
        await bureau.PublierAsync(animatrice, proposition);
        Assert.Null((await bureau.EnLigneAsync()).TextAt("documents"));
        Assert.Equal("Un carnet de route.", (await bureau.FormulaireAsync(browser))["documents"]);
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(browser));
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("Un puits.", "Un carnet de route."), (online.TextAt("perspectives"), online.TextAt("documents")));
    }

    [Fact]
    public async Task Une_nouvelle_proposition_remplace_celle_qui_attendait()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var first = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        var second = await bureau.ProposerAsync(browser, ("perspectives", "Deux puits."));
        using var gone = await animatrice.GetAsync(bureau.Adresse($"/relecture/{first}"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Null(await bureau.DansAsync(db => db.Set<Soumission>().Where(s => s.Id == first).Select(s => s.Document).SingleAsync()));
        await bureau.PublierAsync(animatrice, second);
        Assert.Equal("Deux puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    private static Task RedigerAsync(Bureau bureau, string champ, string mots) => bureau.Portal.InTenantAsync(bureau.Tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        var store = s.GetRequiredService<ContentStore>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var item = await db.Items.SingleAsync(i => i.Id == bureau.Item.Id);
        var document = (await store.PublishedAsync(Types.Partenariat, item.Slug, CancellationToken.None))!.Document;
        document.Put(champ, mots);
        await store.PublishAsync(item, document, Entree.Animation, VersionKind.Redaction, "essai", CancellationToken.None);
        await transaction.CommitAsync();
    });
}

public sealed class DecisionsSqliteTests(SqlitePortal portal) : DecisionsTests(portal);

public sealed class DecisionsPgTests(PgPortal portal) : DecisionsTests(portal);
