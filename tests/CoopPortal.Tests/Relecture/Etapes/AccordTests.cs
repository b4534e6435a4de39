using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Platform;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Etapes;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Relecture.Etapes;

public abstract class AccordTests(Portal portal)
{
    [Fact]
    public async Task L_autre_partie_donne_son_accord_par_le_lien_puis_l_animatrice_publie()
    {
        var (bureau, animatrice, browser) = await OuvrirAsync(RegleDEtapes.AutrePartie);
        var awa = await MandaterAsync(bureau, Cotes.Partenaire, "Awa", "service");
        var message = await bureau.MessageAsync(browser, ("perspectives", "Un puits."));
        Assert.Contains("Nous demandons d’abord l’accord de la partie sénégalaise : 1 personne reçoit un courriel.", message, StringComparison.Ordinal);
        var proposition = await bureau.DerniereEnAttenteAsync();
        using var tooSoon = await (await bureau.RelireAsync(animatrice, proposition)).Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Conflict, tooSoon.StatusCode);
        Assert.Contains("L’accord de la partie sénégalaise manque encore", WebUtility.HtmlDecode(await tooSoon.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var lien = await LienAsync(bureau, awa);
        using var anonymous = portal.Browser();
        var before = await bureau.EtatAsync();
        Assert.Contains("Continuer. → Un puits.", await anonymous.TexteAsync(lien), StringComparison.Ordinal);
        Assert.Equal(before, await bureau.EtatAsync());
        using var given = await anonymous.SubmitAsync(lien, [new("acte", "accorder")]);
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        var after = await bureau.EtatAsync();
        Assert.Equal(before with { Journal = before.Journal + 1 }, after);
        Assert.Equal(DOu.Lien, await bureau.DansAsync(db => db.Journal.Where(j => j.Act == nameof(Approbation)).Select(j => j.DOu).SingleAsync()));
        Assert.Contains("C’est noté", await anonymous.TexteAsync(lien), StringComparison.Ordinal);
        await bureau.PublierAsync(animatrice, proposition);
        Assert.Equal("Un puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    [Fact]
    public async Task Donner_deux_fois_le_meme_accord_n_en_note_qu_un()
    {
        var (bureau, _, browser) = await OuvrirAsync(RegleDEtapes.AutrePartie);
        var awa = await MandaterAsync(bureau, Cotes.Partenaire, "Awa", "service");
        await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        var lien = await LienAsync(bureau, awa);
        using var anonymous = portal.Browser();
        var hidden = Forms.Hidden(await anonymous.GetStringAsync(lien)).Append(KeyValuePair.Create("acte", "accorder")).ToList();
        var before = await bureau.EtatAsync();
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var content = new FormUrlEncodedContent(hidden);
            return await anonymous.PostAsync(lien, content);
        }));
        Assert.All(responses, r => Assert.Equal(HttpStatusCode.Redirect, r.StatusCode));
        Assert.Equal(before with { Journal = before.Journal + 1 }, await bureau.EtatAsync());
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<Approbation>().CountAsync()));
    }

    [Fact]
    public async Task Demander_un_changement_renvoie_la_proposition_avec_ces_mots()
    {
        var (bureau, _, browser) = await OuvrirAsync(RegleDEtapes.AutrePartie);
        var awa = await MandaterAsync(bureau, Cotes.Partenaire, "Awa", "service");
        await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        var lien = await LienAsync(bureau, awa);
        using var anonymous = portal.Browser();
        using var wordless = await anonymous.SubmitAsync(lien, [new("acte", "changer"), new("commentaire", " ")]);
        Assert.Equal(HttpStatusCode.OK, wordless.StatusCode);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<Decision>().CountAsync()));
        using var sent = await anonymous.SubmitAsync(lien, [new("acte", "changer"), new("commentaire", "Dites plutôt deux puits.")]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var form = await bureau.FormulaireAsync(browser);
        Assert.Contains("Awa : Dites plutôt deux puits.", form.Texte, StringComparison.Ordinal);
        Assert.Equal("Un puits.", form["perspectives"]);
        Assert.Contains("Vous avez demandé un changement", await anonymous.TexteAsync(lien), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_elu_de_la_meme_partie_est_demande_et_pas_l_agent()
    {
        var (bureau, animatrice, browser) = await OuvrirAsync(RegleDEtapes.Elu, qualite: "service");
        var elu = await MandaterAsync(bureau, Cotes.Francais, "Odile", "executif");
        var agent = await MandaterAsync(bureau, Cotes.Francais, "Paul", "service");
        var autre = await MandaterAsync(bureau, Cotes.Partenaire, "Awa", "executif");
        await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        Assert.Equal([elu.Id], await bureau.DansAsync(db => db.Set<LienDApprobation>().Select(l => l.AccountId).ToListAsync()));
        Assert.DoesNotContain(await portal.CourriersAsync(bureau.Tenant, agent.Email!), c => c.Subject.Contains("accord", StringComparison.Ordinal));
        Assert.DoesNotContain(await portal.CourriersAsync(bureau.Tenant, autre.Email!), c => c.Subject.Contains("accord", StringComparison.Ordinal));
        Assert.Contains("Demandé à Odile", await animatrice.TexteAsync(bureau.Adresse($"/relecture/{await bureau.DerniereEnAttenteAsync()}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_elu_qui_ecrit_lui_meme_n_a_pas_a_se_demander_son_accord()
    {
        var (bureau, animatrice, browser) = await OuvrirAsync(RegleDEtapes.Elu);
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")));
        Assert.Equal("Un puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    [Fact]
    public async Task Sans_personne_a_qui_demander_l_animatrice_passe_l_etape_et_le_journal_le_dit()
    {
        var (bureau, animatrice, browser) = await OuvrirAsync(RegleDEtapes.AutrePartie);
        var message = await bureau.MessageAsync(browser, ("perspectives", "Un puits."));
        Assert.Contains("l’équipe voit à qui le demander", message, StringComparison.Ordinal);
        var proposition = await bureau.DerniereEnAttenteAsync();
        Assert.Contains("Personne n’a de mandat validé", await animatrice.TexteAsync(bureau.Adresse($"/relecture/{proposition}")), StringComparison.Ordinal);
        Assert.Contains("L’étape est passée", await bureau.GesteAsync(animatrice, proposition, "passer"), StringComparison.Ordinal);
        Assert.Contains("Il n’y avait pas d’étape", await bureau.GesteAsync(animatrice, proposition, "passer"), StringComparison.Ordinal);
        Assert.Equal(1, await bureau.DansAsync(db => db.Journal.CountAsync(j => j.Act == nameof(PassageDEtape))));
        await bureau.PublierAsync(animatrice, proposition);
    }

    [Theory]
    [InlineData("expire", HttpStatusCode.Gone, "a expiré")]
    [InlineData("redemande", HttpStatusCode.Gone, "a été remplacé")]
    [InlineData("remplacee", HttpStatusCode.Gone, "plus rien à décider")]
    [InlineData("mandat", HttpStatusCode.Gone, "a pris fin")]
    [InlineData("altere", HttpStatusCode.NotFound, "n’ouvre rien ici")]
    [InlineData("ailleurs", HttpStatusCode.NotFound, "n’ouvre rien ici")]
    public async Task Un_lien_qui_ne_vaut_plus_le_dit_et_n_agit_pas(string cas, HttpStatusCode code, string mots)
    {
        var (bureau, animatrice, browser) = await OuvrirAsync(RegleDEtapes.AutrePartie);
        var awa = await MandaterAsync(bureau, Cotes.Partenaire, "Awa", "service");
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        var lien = await LienAsync(bureau, awa);
        using var anonymous = portal.Browser();
        var hidden = Forms.Hidden(await anonymous.GetStringAsync(lien)).Append(KeyValuePair.Create("acte", "accorder")).ToList();
        var voisin = await Bureau.OuvrirAsync(portal);
        var adresse = cas switch
        {
            "altere" => lien[..^1] + (lien[^1] == 'A' ? 'B' : 'A'),
            "ailleurs" => voisin.Adresse(lien[lien.IndexOf("/accord/", StringComparison.Ordinal)..]),
            _ => lien,
        };
        switch (cas)
        {
            case "expire":
                await bureau.DansAsync(db => db.Set<LienDApprobation>().ExecuteUpdateAsync(s => s.SetProperty(l => l.ExpireLe, portal.Clock.GetUtcNow().UtcDateTime)));
                break;
            case "redemande":
                Assert.Contains("demandé à 1 personne", await bureau.GesteAsync(animatrice, proposition, "redemander"), StringComparison.Ordinal);
                break;
            case "remplacee":
                await bureau.ProposerAsync(browser, ("perspectives", "Trois puits."));
                break;
            case "mandat":
                await bureau.DansAsync(db => db.Set<Mandat>().Where(m => m.AccountId == awa.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.RevoqueLe, portal.Clock.GetUtcNow().UtcDateTime)));
                break;
        }

        using var page = await anonymous.GetAsync(adresse);
        Assert.Equal(code, page.StatusCode);
        Assert.Contains(mots, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var content = new FormUrlEncodedContent(hidden);
        using var post = await anonymous.PostAsync(adresse, content);
        // Le jeton antifalsification est celui d'un espace : ailleurs, il ne vaut rien non plus.
        Assert.Equal(cas == "ailleurs" ? HttpStatusCode.BadRequest : code, post.StatusCode);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<Approbation>().CountAsync()));
    }

    [Fact]
    public async Task La_partie_d_en_face_ne_lit_pas_les_contacts_de_l_autre()
    {
        var (bureau, _, browser) = await OuvrirAsync(RegleDEtapes.AutrePartie);
        var awa = await MandaterAsync(bureau, Cotes.Partenaire, "Awa", "service");
        // Un contact disputé en ligne attend l'animation avec le reste : c'est le seul qui passe par un accord.
        await bureau.ProposerAsync(browser, ("perspectives", "Un puits."), ("coteFrancais.contacts[c1].telephone", "0155443322"));
        using var anonymous = portal.Browser();
        var page = await anonymous.GetStringAsync(await LienAsync(bureau, awa));
        Assert.DoesNotContain("0155443322", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Bureau.Nom, page, StringComparison.Ordinal);
    }

    private async Task<(Bureau Bureau, HttpClient Animatrice, HttpClient Auteur)> OuvrirAsync(RegleDEtapes regle, string qualite = "elu")
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var animatrice = await bureau.AnimatriceAsync();
        await bureau.ReglerAsync(animatrice, regle);
        var auteur = await MandaterAsync(bureau, Cotes.Francais, "Camille", qualite);
        return (bureau, animatrice, await portal.ConnecterAsync(bureau.Tenant, auteur));
    }

    private async Task<Account> MandaterAsync(Bureau bureau, string cote, string nom, string qualite)
    {
        var account = await portal.PersonneAsync(bureau.Tenant, Role.Contributeur, nom);
        var collectivite = await bureau.DansAsync(db => db.Owners.Where(o => o.ItemId == bureau.Item.Id && o.Cote == cote).Select(o => o.CollectiviteId).SingleAsync());
        await portal.InTenantAsync(bureau.Tenant, s => s.GetRequiredService<ValidationDeMandat>().CreerEtValiderAsync(new CoopPortal.Comptes.Mandats.Proposition(account.Email!, nom, collectivite, qualite), Entree.Animation, CancellationToken.None));
        return account;
    }

    private async Task<string> LienAsync(Bureau bureau, Account personne)
    {
        var courriel = Assert.Single(await portal.CourriersAsync(bureau.Tenant, personne.Email!), c => c.Subject.StartsWith("Votre accord est demandé", StringComparison.Ordinal));
        return new Uri(Regex.Match(courriel.Texte, "https?://[^ \\r\\n\"]+/accord/[A-Za-z0-9_-]+").Value).AbsolutePath;
    }
}

public sealed class AccordSqliteTests(SqlitePortal portal) : AccordTests(portal);

public sealed class AccordPgTests(PgPortal portal) : AccordTests(portal);
