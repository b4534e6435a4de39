using System.Net;
using CoopPortal.Core.Access;
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

/// <summary>Relire une proposition : la corriger en place, n'en publier qu'une partie, sans rien perdre de ce qui est tapé.</summary>
public abstract class ExamenTests(Portal portal)
{
    private const string Telephone = "coteFrancais.contacts[c1].telephone";

    [Fact]
    public async Task Une_correction_en_place_est_publiee_et_dite_a_l_auteur()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var auteur = await portal.PersonneAsync(bureau.Tenant, Role.Animateur, "Camille");
        using var browser = await portal.ConnecterAsync(bureau.Tenant, auteur);
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puis."), ("budgets.cooperationDecentralisee", "30000 €")));
        using var done = await review.Avec("perspectives", "Un puits.").Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("Un puits.", "30000"), (online.TextAt("perspectives"), online.TextAt("budgets.cooperationDecentralisee.montant")));
        Assert.Equal("Proposition de Camille, corrigée par l’animation", await RaisonAsync(bureau));
        var courriel = Assert.Single(await portal.CourriersAsync(bureau.Tenant, auteur.Email!));
        Assert.Contains("vous aviez écrit « Un puis. », c’est en ligne ainsi : « Un puits. »", courriel.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("30000", courriel.Texte, StringComparison.Ordinal);
        Assert.Null(await bureau.BrouillonAsync("redaction"));
    }

    [Fact]
    public async Task Une_ligne_ajoutee_se_corrige_case_par_case()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var form = await bureau.FormulaireAsync(browser);
        var ordre = form["actions.#"]!;
        var proposition = await bureau.ProposerAsync(browser, ("actions.#", ordre + ",n1"), ("actions[n1].intitule", "Un marcher"), ("actions[n1].budget", "3 M FCFA"));
        var review = await bureau.RelireAsync(animatrice, proposition);
        Assert.Equal("Un marcher", review["actions[n1].intitule"]);
        await PublierAsync(bureau, animatrice, review.Avec("actions[n1].intitule", "Un marché"));
        var ligne = (await bureau.EnLigneAsync()).RowsAt("actions").Single(r => r.TextAt("id") == "n1");
        Assert.Equal(("Un marché", "3000000", "XOF"), (ligne.TextAt("intitule"), ligne.TextAt("budget.montant"), ligne.TextAt("budget.devise")));
        Assert.Equal(2, (await bureau.EnLigneAsync()).RowsAt("actions").Count());
    }

    [Fact]
    public async Task Si_la_fiche_bouge_pendant_la_relecture_corrections_et_mots_restent_a_l_ecran()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puis."), ("documents", "Un carnet.")));
        await RedigerAsync(bureau, "documents", "Un registre.");
        using var refused = await review.Avec("perspectives", "Un puits.").Avec("mot[perspectives]", "Merci.").Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var shown = await Feuillet.LireAsync(review.Page, refused);
        Assert.Equal(("Un puits.", "Merci."), (shown["perspectives"], shown["mot[perspectives]"]));
        Assert.Contains("En ligne : Un registre.", shown.Texte, StringComparison.Ordinal);
        // le champ « documents » du formulaire d'avant portait la proposition : il ne l'impose pas
        await PublierAsync(bureau, animatrice, shown.Avec("choix[documents]", "enligne"));
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("Un puits.", "Un registre."), (online.TextAt("perspectives"), online.TextAt("documents")));
    }

    [Fact]
    public async Task Une_correction_impossible_est_refusee_et_gardee()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("coteFrancais.collectivites[f1].habitants", "13 000")));
        var before = await bureau.EtatAsync();
        using var refused = await review.Avec("coteFrancais.collectivites[f1].habitants", "treize mille").Avec("acte", "publier").EnvoyerAsync(animatrice);
        var shown = await Feuillet.LireAsync(review.Page, refused);
        Assert.Contains("n’est pas un nombre", shown.Texte, StringComparison.Ordinal);
        Assert.Equal("treize mille", shown["coteFrancais.collectivites[f1].habitants"]);
        Assert.Equal(before, await bureau.EtatAsync());
    }

    [Fact]
    public async Task Corriger_jusqu_a_redire_ce_qui_est_en_ligne_reste_une_correction()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits."), ("documents", "Un carnet.")));
        using var again = await review.Avec("perspectives", "Continuer.").Avec("acte", "revoir").EnvoyerAsync(animatrice);
        var shown = await Feuillet.LireAsync(review.Page, again);
        Assert.Contains("garde ce qui est en ligne", shown.Texte, StringComparison.Ordinal);
        await PublierAsync(bureau, animatrice, shown);
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("Continuer.", "Un carnet."), (online.TextAt("perspectives"), online.TextAt("documents")));
    }

    [Fact]
    public async Task Une_partie_est_publiee_le_reste_revient_a_l_auteur_et_part_ensuite()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        await bureau.ToutRelireAvantAsync();
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits."), (Telephone, "0122334455"), ("documents", "Un carnet.")));
        var partie = review.Avec("gardee", "perspectives", "documents");
        using (var wordless = await partie.Avec("acte", "publier").EnvoyerAsync(animatrice))
        {
            Assert.Contains("« Les contacts » revient à l’auteur", (await Feuillet.LireAsync(review.Page, wordless)).Texte, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await bureau.EtatAsync()).Versions);
        await PublierAsync(bureau, animatrice, partie.Avec("commentaire", "Ce numéro ne répond pas."));
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("Un puits.", "Un carnet.", Bureau.Telephone), (online.TextAt("perspectives"), online.TextAt("documents"), online.RowsAt("coteFrancais.contacts").Single().TextAt("telephone")));

        var form = await bureau.FormulaireAsync(browser);
        Assert.Equal(("0122334455", "Un puits."), (form[Telephone], form["perspectives"]));
        Assert.Contains("Ce numéro ne répond pas.", form.Texte, StringComparison.Ordinal);
        var second = await bureau.ProposerAsync(browser, (Telephone, "0122334466"));
        Assert.Single((await bureau.RelireAsync(animatrice, second)).Champs, c => c.Key == "gardee");
        await bureau.PublierAsync(animatrice, second);
        online = await bureau.EnLigneAsync();
        Assert.Equal(("Un puits.", "0122334466"), (online.TextAt("perspectives"), online.RowsAt("coteFrancais.contacts").Single().TextAt("telephone")));
        Assert.Equal((3, 2), ((await bureau.EtatAsync()).Versions, (await bureau.EtatAsync()).Decisions));
        Assert.Null(await bureau.BrouillonAsync());
    }

    [Fact]
    public async Task Un_formulaire_ouvert_avant_la_publication_partielle_se_reunit_a_ce_qui_est_rendu()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puis."), ("documents", "Un carnet."));
        var ouvert = await bureau.FormulaireAsync(browser);
        await PublierAsync(bureau, animatrice, (await bureau.RelireAsync(animatrice, proposition)).Avec("perspectives", "Un puits.").Avec("gardee", "perspectives").Avec("commentaire", "Quel carnet ?"));
        using var saved = await ouvert.Avec("documents", "Un carnet de 2025.").Avec("acte", "enregistrer").EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var form = await bureau.FormulaireAsync(browser);
        Assert.Equal(("Un puits.", "Un carnet de 2025."), (form["perspectives"], form["documents"]));
    }

    [Fact]
    public async Task Sans_section_cochee_rien_ne_part()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")));
        var before = await bureau.EtatAsync();
        using var refused = await review.Avec("gardee").Avec("commentaire", "Non.").Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Contains("Aucune section n’est cochée", (await Feuillet.LireAsync(review.Page, refused)).Texte, StringComparison.Ordinal);
        Assert.Equal(before, await bureau.EtatAsync());
    }

    [Fact]
    public async Task Publier_puis_la_suivante_ouvre_la_plus_ancienne_qui_attend()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var first = await bureau.ProposerAsync(browser, ("motivations.francaise", "Un puits."));
        var second = await bureau.ProposerAsync(partner, ("motivations.partenaire", "Un marché."));
        using var done = await (await bureau.RelireAsync(animatrice, first)).Avec("acte", "publier-suivante").EnvoyerAsync(animatrice);
        Assert.EndsWith($"/relecture/{second}", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var last = await (await bureau.RelireAsync(animatrice, second)).Avec("acte", "publier-suivante").EnvoyerAsync(animatrice);
        Assert.EndsWith("/relecture", last.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_relectrice_corrige_et_renvoie_mais_ne_publie_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var relectrice = await portal.ConnecterAsync(bureau.Tenant, Role.Relecteur);
        var review = await bureau.RelireAsync(relectrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puis.")));
        using var refused = await review.Avec("perspectives", "Un puits.").Avec("acte", "publier").EnvoyerAsync(relectrice);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(0, (await bureau.EtatAsync()).Decisions);
        using var done = await review.Avec("perspectives", "Un puits.").Avec("acte", "renvoyer").EnvoyerAsync(relectrice);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var form = await bureau.FormulaireAsync(browser);
        Assert.Contains("Nous proposons d’écrire : Un puits.", form.Texte, StringComparison.Ordinal);
        Assert.Equal("Un puis.", form["perspectives"]);
    }

    private static async Task PublierAsync(Bureau bureau, HttpClient animatrice, Feuillet review)
    {
        using var response = await review.Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        Assert.EndsWith(bureau.Fiche, response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static Task<string> RaisonAsync(Bureau bureau) => bureau.DansAsync(db => db.Versions.Where(v => v.ItemId == bureau.Item.Id).OrderByDescending(v => v.Number).Select(v => v.Reason).FirstAsync());

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

public sealed class ExamenSqliteTests(SqlitePortal portal) : ExamenTests(portal);

public sealed class ExamenPgTests(PgPortal portal) : ExamenTests(portal);
