using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Relecture.Retraits;

public abstract class RetraitTests(Portal portal)
{
    private const string Raison = "Les deux communes n’ont plus de lien.";

    [Theory]
    [InlineData("Retrait", "Fiche retirée du répertoire")]
    [InlineData("Archive", "Fiche archivée")]
    public async Task Retiree_elle_se_lit_sous_sa_raison_et_quitte_les_listes(string genre, string bandeau)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        using var visitor = portal.Browser();
        var before = await bureau.EtatAsync();
        await RetirerAsync(bureau, animatrice, genre);
        var page = await visitor.TexteAsync(bureau.Fiche);
        Assert.Contains(bandeau, page, StringComparison.Ordinal);
        Assert.Contains(Raison, page, StringComparison.Ordinal);
        Assert.Contains("Continuer.", page, StringComparison.Ordinal);
        Assert.Contains("noindex", await visitor.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.DoesNotContain("/signaler", await visitor.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.DoesNotContain(Bureau.Titre, await visitor.GetStringAsync(bureau.Adresse("/fiches?q=valbrune")), StringComparison.Ordinal);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<FicheIndex>().CountAsync(f => f.ItemId == bureau.Item.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(bureau.Modifier)).StatusCode);
        var after = await bureau.EtatAsync();
        Assert.Equal((before.Versions, before.Journal + 1, before.Courriels + 1), (after.Versions, after.Journal, after.Courriels));
    }

    [Fact]
    public async Task Retirer_deux_fois_ne_fait_rien_de_plus_et_remettre_rend_la_meme_version_et_ses_confirmations()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        var verifiee = portal.Clock.GetUtcNow().UtcDateTime.AddDays(-3);
        await bureau.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == bureau.Item.Id).ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifieFrancaisLe, verifiee).SetProperty(f => f.Archive, (string?)null)));
        await RetirerAsync(bureau, animatrice, "Retrait");
        var retiree = await bureau.EtatAsync();
        await RemettreAsync(bureau, animatrice);
        await RemettreAsync(bureau, animatrice);
        var remise = await bureau.EtatAsync();
        Assert.Equal((retiree.Versions, retiree.Journal + 1), (remise.Versions, remise.Journal));
        var index = await bureau.DansAsync(db => db.Set<FicheIndex>().AsNoTracking().SingleAsync(f => f.ItemId == bureau.Item.Id));
        Assert.Equal((verifiee, null, (string?)null), (index.VerifieFrancaisLe, index.VerifiePartenaireLe, index.Archive));
        using var visitor = portal.Browser();
        Assert.DoesNotContain(Raison, WebUtility.HtmlDecode(await visitor.GetStringAsync(bureau.Fiche)), StringComparison.Ordinal);
        // Retirée une seconde fois : un nouvel acte, l'ancien reste noté.
        await RetirerAsync(bureau, animatrice, "Archive");
        Assert.Equal((2, 1), (await bureau.DansAsync(db => db.Retraits.CountAsync()), await bureau.DansAsync(db => db.Retraits.CountAsync(r => r.EnCours == 1))));
    }

    [Fact]
    public async Task Une_proposition_qui_attendait_ne_la_remet_pas_en_ligne()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        await RetirerAsync(bureau, animatrice, "Retrait");
        using var refused = await (await bureau.RelireAsync(animatrice, proposition)).Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("remettez-la", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await RemettreAsync(bureau, animatrice);
        await bureau.PublierAsync(animatrice, proposition);
        Assert.Equal("Un puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    [Fact]
    public async Task Une_reprise_ne_la_remet_pas_en_ligne()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        await RetirerAsync(bureau, animatrice, "Retrait");
        var issue = await portal.InTenantAsync(bureau.Tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            return await s.GetRequiredService<Depot>().DeposerAsync(Bureau.FicheInventee() with { Perspectives = "Autre livre." }, Entree.Animation, VersionKind.Import, "Essai", CancellationToken.None);
        });
        Assert.Equal(IssueDuDepot.Tenue, issue);
        Assert.Null(await bureau.DansAsync(db => db.Items.Where(i => i.Id == bureau.Item.Id).Select(i => i.PublishedVersion).SingleAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Sans_raison_rien_n_est_retire(string raison)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var response = await animatrice.SubmitAsync(bureau.Fiche + "/retirer", [new("acte", "retirer"), new("genre", "Retrait"), new("raison", raison)]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Dites pourquoi", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await bureau.DansAsync(db => db.Retraits.CountAsync()));
    }

    private static async Task RetirerAsync(Bureau bureau, HttpClient animatrice, string genre)
    {
        using var response = await animatrice.SubmitAsync(bureau.Fiche + "/retirer", [new("acte", "retirer"), new("genre", genre), new("raison", Raison)]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static async Task RemettreAsync(Bureau bureau, HttpClient animatrice)
    {
        using var response = await animatrice.SubmitAsync(bureau.Fiche + "/retirer", [new("acte", "remettre")]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}

public sealed class RetraitSqliteTests(SqlitePortal portal) : RetraitTests(portal);

public sealed class RetraitPgTests(PgPortal portal) : RetraitTests(portal);
