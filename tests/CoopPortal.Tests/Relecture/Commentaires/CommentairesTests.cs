using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Relecture.Commentaires;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Commentaires;

/// <summary>Un commentaire part avec le renvoi, se lit à côté de sa réponse, reçoit la sienne, et ne se perd pas d'une proposition à l'autre.</summary>
public abstract class CommentairesTests(Portal portal)
{
    private const string Intitule = "actions[a1].intitule";

    [Fact]
    public async Task Il_va_a_sa_reponse_revient_avec_la_sienne_et_se_clot_a_la_publication()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await RenvoyerAsync(bureau, animatrice, await bureau.ProposerAsync(browser, (Intitule, "Deux puits")), ($"mot[{Intitule}]", "À quels endroits ?"));

        var form = await bureau.FormulaireAsync(browser);
        Assert.Contains("À quels endroits ?", form.Texte, StringComparison.Ordinal);
        var id = await SeulAsync(bureau);
        using (var settled = await form.Avec($"reponse[{id}]", "À Kolimba et à Sembé.").Avec("regler", id.ToString()).EnvoyerAsync(browser))
        {
            Assert.EndsWith($"#remarque-{id}", settled.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Contains("Réglé par Camille.", (await bureau.FormulaireAsync(browser)).Texte, StringComparison.Ordinal);
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un troisième."));
        var review = await bureau.RelireAsync(animatrice, proposition);
        Assert.Contains("Camille répond : À Kolimba et à Sembé.", review.Texte, StringComparison.Ordinal);
        Assert.Contains("Camille dit que c’est réglé.", review.Texte, StringComparison.Ordinal);
        await bureau.PublierAsync(animatrice, proposition);
        Assert.DoesNotContain("À quels endroits", (await bureau.FormulaireAsync(browser)).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_courriel_du_renvoi_dit_chaque_demande()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var auteur = await portal.PersonneAsync(bureau.Tenant, Role.Animateur, "Camille");
        using var browser = await portal.ConnecterAsync(bureau.Tenant, auteur);
        using var animatrice = await bureau.AnimatriceAsync();
        await RenvoyerAsync(bureau, animatrice, await bureau.ProposerAsync(browser, (Intitule, "Deux puits"), ("perspectives", "Un marché.")), ($"mot[{Intitule}]", "À quels endroits ?"), ("mot[perspectives]", "À quelle date ?"));
        var courriel = Assert.Single(await portal.CourriersAsync(bureau.Tenant, auteur.Email!));
        Assert.Contains("À quels endroits ?", courriel.Texte, StringComparison.Ordinal);
        Assert.Contains("Perspectives : À quelle date ?", courriel.Texte, StringComparison.Ordinal);
        Assert.Contains("À quels endroits ?", WebUtility.HtmlDecode(courriel.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_proposition_qui_en_remplace_une_autre_retrouve_ses_commentaires_sans_les_doubler()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await RenvoyerAsync(bureau, animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un marché.")), ("mot[perspectives]", "À quelle date ?"));
        await bureau.ProposerAsync(browser, ("perspectives", "Un marché couvert."));
        var seconde = await bureau.ProposerAsync(browser, ("perspectives", "Un marché couvert en 2027."));
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<Commentaire>().CountAsync()));
        Assert.Contains("À quelle date ?", (await bureau.RelireAsync(animatrice, seconde)).Texte, StringComparison.Ordinal);
        await RenvoyerAsync(bureau, animatrice, seconde, ("mot[perspectives]", "Où ?"));
        var form = await bureau.FormulaireAsync(browser);
        Assert.Contains("À quelle date ?", form.Texte, StringComparison.Ordinal);
        Assert.Contains("Où ?", form.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deux_personnes_repondent_sans_s_effacer()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        using var dominique = await bureau.MandateeAsync("francais", "Dominique");
        using var animatrice = await bureau.AnimatriceAsync();
        await RenvoyerAsync(bureau, animatrice, await bureau.ProposerAsync(camille, ("perspectives", "Un marché.")), ("mot[perspectives]", "À quelle date ?"));
        var id = await SeulAsync(bureau);
        var (un, deux) = (await bureau.FormulaireAsync(camille), await bureau.FormulaireAsync(dominique));
        using (await un.Avec($"reponse[{id}]", "En 2027.").Avec("acte", "enregistrer").EnvoyerAsync(camille))
        using (await deux.Avec($"reponse[{id}]", "Au printemps.").Avec("acte", "enregistrer").EnvoyerAsync(dominique))
        using (await un.Avec($"reponse[{id}]", "En 2027, je crois.").Avec("acte", "enregistrer").EnvoyerAsync(camille))
        {
            var form = await bureau.FormulaireAsync(camille);
            Assert.Equal("En 2027, je crois.", form[$"reponse[{id}]"]);
            Assert.Contains("Dominique : Au printemps.", form.Texte, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Personne_ne_repond_a_un_commentaire_de_l_autre_cote()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await RenvoyerAsync(bureau, animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un marché.")), ("mot[perspectives]", "À quelle date ?"));
        var id = await SeulAsync(bureau);
        var form = await bureau.FormulaireAsync(partner);
        Assert.DoesNotContain("À quelle date ?", form.Texte, StringComparison.Ordinal);
        using var ignored = await form.Avec($"reponse[{id}]", "Jamais.").Avec("regler", id.ToString()).EnvoyerAsync(partner);
        Assert.Equal((0, 0), await bureau.DansAsync(async db => (await db.Set<Reponse>().CountAsync(), await db.Set<Commentaire>().CountAsync(c => c.RegleLe != null))));
    }

    [Fact]
    public async Task Un_commentaire_trop_long_revient_a_l_animatrice()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var review = await bureau.RelireAsync(animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un marché.")));
        using var refused = await review.Avec("mot[perspectives]", new string('a', Commentaire.Longueur + 1)).Avec("acte", "renvoyer").EnvoyerAsync(animatrice);
        var shown = await Feuillet.LireAsync(review.Page, refused);
        Assert.Contains("caractères au plus", shown.Texte, StringComparison.Ordinal);
        Assert.Equal(Commentaire.Longueur + 1, shown["mot[perspectives]"]!.Length);
        Assert.Equal(0, (await bureau.EtatAsync()).Decisions);
    }

    private static Task<Guid> SeulAsync(Bureau bureau) => bureau.DansAsync(db => db.Set<Commentaire>().Select(c => c.Id).SingleAsync());

    private static async Task RenvoyerAsync(Bureau bureau, HttpClient animatrice, Guid proposition, params (string Nom, string Mot)[] mots)
    {
        var review = await bureau.RelireAsync(animatrice, proposition);
        review = mots.Aggregate(review, (r, m) => r.Avec(m.Nom, m.Mot));
        using var response = await review.Avec("acte", "renvoyer").EnvoyerAsync(animatrice);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }
}

public sealed class CommentairesSqliteTests(SqlitePortal portal) : CommentairesTests(portal);

public sealed class CommentairesPgTests(PgPortal portal) : CommentairesTests(portal);
