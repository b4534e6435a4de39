using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contestations;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Contestations;

public abstract class ContesterTests(Portal portal)
{
    private const string Phrase = "La commune de Kolimba conteste ce montant.";
    private const string Motif = "Le conseil n’a voté que la moitié.";

    [Fact]
    public async Task Une_contestation_se_dit_a_cote_de_la_reponse_et_son_motif_aux_membres_seulement()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        using var visiteur = portal.Browser();
        await ContesterAsync(bureau, partenaire, "budgets.cooperationDecentralisee", Motif);

        var publique = await TexteAsync(visiteur, bureau.Fiche);
        Assert.Contains(Phrase, publique, StringComparison.Ordinal);
        Assert.DoesNotContain(Motif, publique, StringComparison.Ordinal);
        Assert.Contains(Motif, await TexteAsync(francaise, bureau.Fiche), StringComparison.Ordinal);
        Assert.Contains(Motif, (await bureau.FormulaireAsync(francaise)).Texte, StringComparison.Ordinal);
        var proposition = await bureau.ProposerAsync(francaise, ("perspectives", "Un lycée."));
        Assert.Contains(Phrase, (await bureau.RelireAsync(animatrice, proposition)).Texte, StringComparison.Ordinal);
        Assert.Contains("« Budget", (await JournalAsync(bureau))[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(await JournalAsync(bureau), p => p.Contains(Motif, StringComparison.Ordinal));
    }

    [Fact]
    public async Task L_equipe_et_l_autre_cote_en_recoivent_un_courriel_et_personne_d_autre()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var partenaire = await bureau.PartenaireAsync();
        using var francaise = await bureau.FrancaiseAsync();
        var animatrice = await portal.PersonneAsync(bureau.Tenant, Role.Animateur);
        await portal.PersonneAsync(bureau.Tenant, Role.Contributeur);
        await ContesterAsync(bureau, partenaire, "perspectives", Motif);
        var courriels = await bureau.DansAsync(db => db.Mails.AsNoTracking().Where(m => m.CauseKey.StartsWith("contestation:")).ToListAsync());
        Assert.Equal(2, courriels.Count);
        Assert.Contains(courriels, c => c.To == animatrice.Email);
        var lu = Assert.Single(await portal.CourriersAsync(bureau.Tenant, animatrice.Email!), c => c.Subject.StartsWith("Une réponse est contestée", StringComparison.Ordinal));
        Assert.Contains(Motif, lu.Texte, StringComparison.Ordinal);
        Assert.Contains(bureau.Fiche + "/contester", lu.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_seule_par_reponse_et_par_cote_meme_postee_deux_fois()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        var formulaire = (await Feuillet.LireAsync(partenaire, bureau.Fiche + "/contester")).Avec("acte", "contester").Avec("sujet", "perspectives").Avec("motif", Motif);
        var avant = await bureau.EtatAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var reponse = await formulaire.EnvoyerAsync(partenaire);
            Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        }

        await ContesterAsync(bureau, francaise, "perspectives", "Nous non plus.");
        Assert.Equal(["francais", "partenaire"], await bureau.DansAsync(db => db.Set<Contestation>().Select(c => c.Cote).OrderBy(c => c).ToListAsync()));
        Assert.Equal(avant.Journal + 2, (await bureau.EtatAsync()).Journal);
    }

    [Fact]
    public async Task Sa_collectivite_la_retire_l_animatrice_la_regle_et_l_autre_cote_ne_peut_ni_l_un_ni_l_autre()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await ContesterAsync(bureau, partenaire, "perspectives", Motif);
        var id = await bureau.DansAsync(db => db.Set<Contestation>().Select(c => c.Id).SingleAsync());
        await ActeAsync(bureau, francaise, "retirer", id);
        await ActeAsync(bureau, francaise, "regler", id);
        Assert.Contains("conteste", await TexteAsync(francaise, bureau.Fiche), StringComparison.Ordinal);
        await ActeAsync(bureau, partenaire, "retirer", id);
        Assert.DoesNotContain("conteste ce texte", await TexteAsync(francaise, bureau.Fiche), StringComparison.Ordinal);

        await ContesterAsync(bureau, partenaire, "perspectives", Motif);
        var seconde = await bureau.DansAsync(db => db.Set<Contestation>().Where(c => c.RetireeLe == null).Select(c => c.Id).SingleAsync());
        await ActeAsync(bureau, animatrice, "regler", seconde);
        Assert.NotNull(await bureau.DansAsync(db => db.Set<Contestation>().Where(c => c.Id == seconde).Select(c => c.RegleeLe).SingleAsync()));
    }

    [Fact]
    public async Task Une_publication_qui_change_la_reponse_la_regle_et_une_autre_non()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await ContesterAsync(bureau, partenaire, "budgets.cooperationDecentralisee", Motif);
        await ContesterAsync(bureau, partenaire, "actions|a1", Motif);
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise, ("perspectives", "Un lycée.")));
        Assert.Equal(2, await OuvertesAsync(bureau));
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise, ("budgets.cooperationDecentralisee", "10 000 €")));
        Assert.Equal(1, await OuvertesAsync(bureau));
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise, ("actions[a1].intitule", "Deux puits")));
        Assert.Equal(0, await OuvertesAsync(bureau));
    }

    [Fact]
    public async Task On_ne_conteste_ni_sa_propre_part_ni_ce_qu_on_ne_voit_pas_ni_sans_dire_pourquoi()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var partenaire = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var formulaire = (await Feuillet.LireAsync(partenaire, bureau.Fiche + "/contester")).Avec("acte", "contester");
        foreach (var (sujet, motif) in new[] { ("motivations.partenaire", Motif), ("coteFrancais.contacts", Motif), ("coteFrancais.contacts|c1", Motif), ("inconnu", Motif), ("perspectives", " "), ("perspectives", new string('x', Contestation.MotifMaximum + 1)) })
        {
            using var reponse = await formulaire.Avec("sujet", sujet).Avec("motif", motif).EnvoyerAsync(partenaire);
            Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
            Assert.Contains("class=\"erreur\"", await reponse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Contester cette réponse", await TexteAsync(animatrice, bureau.Fiche + "/contester"), StringComparison.Ordinal);
        Assert.Equal(0, await OuvertesAsync(bureau));
        var autre = await bureau.AutreFicheAsync(Bureau.FicheInventee("Hautecombe", "Tensala"));
        using var etrangere = await partenaire.GetAsync(autre.Fiche + "/contester");
        Assert.Equal(HttpStatusCode.NotFound, etrangere.StatusCode);
    }

    private static async Task ContesterAsync(Bureau bureau, HttpClient browser, string sujet, string motif)
    {
        var formulaire = await Feuillet.LireAsync(browser, bureau.Fiche + "/contester");
        using var reponse = await SansId(formulaire).Avec("acte", "contester").Avec("sujet", sujet).Avec("motif", motif).EnvoyerAsync(browser);
        Assert.True(reponse.StatusCode == HttpStatusCode.Redirect, await reponse.Content.ReadAsStringAsync());
    }

    private static async Task ActeAsync(Bureau bureau, HttpClient browser, string acte, Guid id)
    {
        var formulaire = await Feuillet.LireAsync(browser, bureau.Fiche + "/contester");
        using var reponse = await formulaire.Avec("acte", acte).Avec("id", id.ToString()).EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
    }

    private static Feuillet SansId(Feuillet formulaire) => formulaire.Avec("id");

    private static Task<int> OuvertesAsync(Bureau bureau) => bureau.DansAsync(db => db.Set<Contestation>().CountAsync(c => c.RetireeLe == null && c.RegleeLe == null));

    private static Task<List<string>> JournalAsync(Bureau bureau) => bureau.DansAsync(db => db.Journal.Where(j => j.Act == "Contestation").OrderBy(j => j.Id).Select(j => j.Sentence).ToListAsync());

    private static async Task<string> TexteAsync(HttpClient browser, string page)
        => System.Text.RegularExpressions.Regex.Replace(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await browser.GetStringAsync(page)).QuerySelector("main")!.TextContent, @"[ \n\u00A0\u202F]+", " ");
}

public sealed class ContesterSqliteTests(SqlitePortal portal) : ContesterTests(portal);

public sealed class ContesterPgTests(PgPortal portal) : ContesterTests(portal);
