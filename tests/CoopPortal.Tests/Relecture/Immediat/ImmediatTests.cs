using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Immediat;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Immediat;

public abstract class ImmediatTests(Portal portal)
{
    private const string Telephone = "coteFrancais.contacts[c1].telephone";

    [Fact]
    public async Task Un_contact_parait_des_l_envoi_et_rien_n_attend()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var message = await bureau.MessageAsync(browser, (Telephone, "0155443322"));
        Assert.Contains("« Les contacts » : en ligne dès maintenant", message, StringComparison.Ordinal);
        Assert.Equal("0155443322", await EnLigneAsync(bureau));
        Assert.Null(await bureau.BrouillonAsync());
        var apres = await bureau.EtatAsync();
        Assert.Equal((2, 1, 1), (apres.Versions, apres.Soumissions, apres.Decisions));
        // Une archive ne devient pas une fiche relue parce qu'un téléphone y est corrigé.
        Assert.NotNull(await bureau.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == bureau.Item.Id).Select(f => f.Archive).SingleAsync()));
        Assert.Equal("2008-03-01", (await bureau.EnLigneAsync()).TextAt("dateMiseAJour"));
    }

    [Fact]
    public async Task Envoyer_deux_fois_le_meme_formulaire_ne_publie_qu_une_fois()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var form = (await bureau.FormulaireAsync(browser)).Avec("acte", "soumettre").Avec(Telephone, "0155443322");
        var responses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.EnvoyerAsync(browser)));
        Assert.All(responses, r => Assert.True(r.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{r.StatusCode}"));
        Assert.Equal("0155443322", await EnLigneAsync(bureau));
        Assert.Equal(2, (await bureau.EtatAsync()).Versions);
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<AVerifier>().CountAsync()));
    }

    [Fact]
    public async Task Avec_un_texte_le_contact_parait_et_le_texte_attend_sans_perte_ni_double()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var message = await bureau.MessageAsync(browser, (Telephone, "0155443322"), ("perspectives", "Un puits."));
        Assert.Contains("Le reste est envoyé à l’animatrice", message, StringComparison.Ordinal);
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("Continuer.", "0155443322"), (online.TextAt("perspectives"), await EnLigneAsync(bureau)));
        var form = await bureau.FormulaireAsync(browser);
        Assert.Equal(("Un puits.", "0155443322"), (form["perspectives"], form[Telephone]));
        var review = await bureau.RelireAsync(animatrice, await bureau.DerniereEnAttenteAsync());
        Assert.Contains("Un puits.", review.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("0155443322", review.Texte, StringComparison.Ordinal);
        await bureau.PublierAsync(animatrice, await bureau.DerniereEnAttenteAsync());
        online = await bureau.EnLigneAsync();
        Assert.Equal(("Un puits.", "0155443322"), (online.TextAt("perspectives"), await EnLigneAsync(bureau)));
        Assert.Single(online.RowsAt("coteFrancais.contacts"));
        Assert.Null(await bureau.BrouillonAsync());
    }

    [Fact]
    public async Task Un_contact_change_des_deux_mains_attend_l_animatrice()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        // La rédaction change le même téléphone pendant que la contributrice a son brouillon.
        await (await bureau.FormulaireAsync(browser)).Avec("acte", "enregistrer").Avec(Telephone, "0155443322").EnvoyerAsync(browser);
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(animatrice, (Telephone, "0100000000")));
        await bureau.MessageAsync(browser);
        Assert.Equal("0100000000", await EnLigneAsync(bureau));
        var review = await bureau.RelireAsync(animatrice, await bureau.DerniereEnAttenteAsync());
        Assert.Contains("0155443322", review.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defaire_remet_les_reponses_d_avant_en_une_nouvelle_version()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.MessageAsync(browser, (Telephone, "0155443322"));
        var file = await animatrice.TexteAsync(bureau.Adresse("/relecture"));
        Assert.Contains("À vérifier après coup", file, StringComparison.Ordinal);
        Assert.Contains("0155443322", file, StringComparison.Ordinal);
        var before = await bureau.EtatAsync();
        Assert.Contains("de nouveau en ligne", await RepondreAsync(bureau, animatrice, "defaire"), StringComparison.Ordinal);
        Assert.Equal(Bureau.Telephone, await EnLigneAsync(bureau));
        Assert.Contains("déjà fait", await RepondreAsync(bureau, animatrice, "defaire"), StringComparison.Ordinal);
        var after = await bureau.EtatAsync();
        Assert.Equal((before.Versions + 1, before.Courriels + 1, before.Journal + 1), (after.Versions, after.Courriels, after.Journal));
        Assert.DoesNotContain("À vérifier après coup", await animatrice.TexteAsync(bureau.Adresse("/relecture")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defaire_garde_ce_qui_a_change_depuis()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.MessageAsync(browser, (Telephone, "0155443322"), ("coteFrancais.contacts[c1].fonction", "Maire"));
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(animatrice, (Telephone, "0100000000"), ("perspectives", "Un puits.")));
        Assert.Contains("1 réponse, changée depuis, reste", await RepondreAsync(bureau, animatrice, "defaire"), StringComparison.Ordinal);
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("0100000000", "Un puits.", null), (await EnLigneAsync(bureau), online.TextAt("perspectives"), online.RowsAt("coteFrancais.contacts").Single().TextAt("fonction")));
    }

    [Fact]
    public async Task Vu_clot_sans_rien_changer()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.MessageAsync(browser, (Telephone, "0155443322"));
        var before = await bureau.EtatAsync();
        Assert.Contains("vu", await RepondreAsync(bureau, animatrice, "vu"), StringComparison.Ordinal);
        Assert.Equal(before with { Journal = before.Journal + 1 }, await bureau.EtatAsync());
        Assert.Equal("0155443322", await EnLigneAsync(bureau));
    }

    [Fact]
    public async Task Sans_relecture_tout_parait_dès_l_envoi()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.ReglerAsync(animatrice, RegleDEtapes.Aucune);
        Assert.Equal("Vos changements sont en ligne.", await bureau.MessageAsync(browser, ("perspectives", "Un puits.")));
        Assert.Equal("Un puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
        Assert.Null(await bureau.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == bureau.Item.Id).Select(f => f.Archive).SingleAsync()));
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<Soumission>().CountAsync(s => s.Document != null)));
    }

    [Fact]
    public async Task Enregistrer_sans_rien_changer_ne_demande_rien()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var before = await bureau.EtatAsync();
        Assert.Contains("rien à envoyer", await bureau.MessageAsync(browser), StringComparison.Ordinal);
        var after = await bureau.EtatAsync();
        Assert.Equal((before.Versions, before.Soumissions, before.Journal, before.Courriels), (after.Versions, after.Soumissions, after.Journal, after.Courriels));
    }

    private static async Task<string?> EnLigneAsync(Bureau bureau) => (await bureau.EnLigneAsync()).RowsAt("coteFrancais.contacts").Single().TextAt("telephone");

    private static async Task<string> RepondreAsync(Bureau bureau, HttpClient animatrice, string geste)
    {
        var id = await bureau.DansAsync(db => db.Set<AVerifier>().OrderBy(v => v.Le).Select(v => v.Id).FirstAsync());
        using var response = await animatrice.SubmitAsync(bureau.Adresse("/relecture/reglages"), [new("geste", geste)], bureau.Adresse($"/relecture/apres/{id}"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await bureau.SuivreAsync(animatrice, response);
    }
}

public sealed class ImmediatSqliteTests(SqlitePortal portal) : ImmediatTests(portal);

public sealed class ImmediatPgTests(PgPortal portal) : ImmediatTests(portal);
