using System.Net;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.PlusMoi;

public abstract class PlusMoiTests(Portal portal)
{
    private const string Nommee = "Yacine Quatrevents";

    [Fact]
    public async Task Le_mandat_le_lien_et_les_rappels_s_arretent_et_une_tache_s_ouvre()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, jeton) = await terrain.PretAsync();
        var rappel = await terrain.RappelEnAttenteAsync(compte);
        // La plateforme est commune aux essais : un nom à celui-ci seul.
        var nommee = $"{Nommee} {Guid.NewGuid():N}";
        using var fait = await terrain.EnvoyerAsync($"/lien/{jeton}/plus-moi", null, ("Nom", nommee), ("Telephone", "76 00 00 01"));
        Assert.Equal(HttpStatusCode.Redirect, fait.StatusCode);

        Assert.NotNull(await terrain.DansAsync(db => db.Set<Mandat>().Select(m => m.RevoqueLe).SingleAsync()));
        Assert.All(await terrain.DansAsync(db => db.Set<LienFiche>().Select(l => l.RevoqueLe).ToListAsync()), r => Assert.NotNull(r));
        Assert.Equal(MailState.Withdrawn, (await terrain.CourrielAsync(rappel)).State);
        var depart = await terrain.DansAsync(db => db.Set<Depart>().SingleAsync());
        Assert.Equal((fiche.ItemId, collectivite, compte.Id, nommee, (string?)null), (depart.FicheId, depart.CollectiviteId, depart.AccountId, depart.SuccesseurNom, depart.SuccesseurCourriel));
        var tache = await terrain.DansAsync(db => db.Set<ContactARemplacer>().SingleAsync());
        Assert.Equal((fiche.ItemId, RaisonDeRemplacer.Depart, 1), (tache.FicheId, tache.Raison, tache.Ouverte!.Value));
        Assert.DoesNotContain(await terrain.DansAsync(db => db.Journal.Select(j => j.Sentence).ToListAsync()), s => s.Contains(nommee, StringComparison.Ordinal));
        Assert.DoesNotContain(await portal.SurLaPlateformeAsync(db => db.Users.Select(u => u.DisplayName).ToListAsync()), n => n == nommee);

        using var browser = portal.Browser();
        using var recu = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}/plus-moi"));
        Assert.Equal(HttpStatusCode.OK, recu.StatusCode);
        Assert.Contains("C’est noté", await Terrain.LireAsync(recu), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"))).StatusCode);
    }

    [Fact]
    public async Task La_personne_en_recoit_l_avis_qui_ne_nomme_pas_qui_la_remplace()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, compte, _, jeton) = await terrain.PretAsync();
        using var _ = await terrain.EnvoyerAsync($"/lien/{jeton}/plus-moi", null, ("Nom", Nommee), ("Courriel", "suivante@exemple.test"));
        var avis = Assert.Single(await portal.CourriersAsync(terrain.Tenant, compte.Email!));
        Assert.StartsWith("Vous ne répondez plus pour", avis.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(Nommee, avis.Texte, StringComparison.Ordinal);
        Assert.Empty(await portal.CourriersAsync(terrain.Tenant, "suivante@exemple.test"));
    }

    [Fact]
    public async Task Dit_deux_fois_il_ne_se_note_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, compte, _, jeton) = await terrain.PretAsync();
        var page = terrain.Adresse($"/lien/{jeton}/plus-moi");
        using var browser = portal.Browser();
        var hidden = Forms.Hidden(await browser.GetStringAsync(page));
        foreach (var _ in (int[])[1, 2])
        {
            using var content = new FormUrlEncodedContent(hidden);
            using var response = await browser.PostAsync(page, content);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        Assert.Equal(1, await terrain.DansAsync(db => db.Set<Depart>().CountAsync()));
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<ContactARemplacer>().CountAsync()));
        Assert.Single(await portal.CourriersAsync(terrain.Tenant, compte.Email!));
    }

    [Theory]
    [InlineData("Courriel", "pas une adresse", "n’a pas la forme attendue")]
    [InlineData("Telephone", "sans chiffre", "Écrivez ses chiffres")]
    public async Task Un_champ_mal_ecrit_ne_fait_rien_perdre(string champ, string valeur, string mots)
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        using var response = await terrain.EnvoyerAsync($"/lien/{jeton}/plus-moi", null, ("Nom", Nommee), (champ, valeur));
        var texte = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains(mots, texte, StringComparison.Ordinal);
        Assert.Contains(valeur, texte, StringComparison.Ordinal);
        Assert.Contains(Nommee, texte, StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Depart>().CountAsync()));
        Assert.Null(await terrain.DansAsync(db => db.Set<Mandat>().Select(m => m.RevoqueLe).SingleAsync()));
    }

    [Theory]
    [InlineData("expire")]
    [InlineData("revoque")]
    [InlineData("repondu puis expire")]
    public async Task Un_lien_qui_ne_vaut_plus_ne_rend_aucun_mandat(string cas)
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, bon) = await terrain.PretAsync();
        var now = terrain.Now.UtcDateTime;
        var jeton = cas == "revoque" ? await terrain.LienAsync(fiche, compte, collectivite, revoque: now) : await terrain.LienAsync(fiche, compte, collectivite, expire: now);
        if (cas == "repondu puis expire")
        {
            await terrain.DansAsync(db => db.Set<LienFiche>().Where(l => l.Empreinte == LienFiche.Hacher(jeton)).ExecuteUpdateAsync(s => s.SetProperty(l => l.UtiliseLe, now)));
        }

        using var browser = portal.Browser();
        var hidden = Forms.Hidden(await browser.GetStringAsync(terrain.Adresse($"/lien/{bon}/plus-moi")));
        using var content = new FormUrlEncodedContent(hidden);
        using var response = await browser.PostAsync(terrain.Adresse($"/lien/{jeton}/plus-moi"), content);
        Assert.Contains("Ce lien ne vaut plus", await Terrain.LireAsync(response), StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Depart>().CountAsync()));
        Assert.Null(await terrain.DansAsync(db => db.Set<Mandat>().Select(m => m.RevoqueLe).SingleAsync()));
    }

    [Fact]
    public async Task L_animatrice_voit_qui_est_nomme_et_l_invite()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, collectivite, jeton) = await terrain.PretAsync();
        var adresse = $"suivante-{Guid.NewGuid():N}@exemple.test";
        using var _ = await terrain.EnvoyerAsync($"/lien/{jeton}/plus-moi", null, ("Nom", Nommee), ("Courriel", adresse), ("Fonction", "Adjointe"));
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse("/remplacements");
        var html = WebUtility.HtmlDecode(await animatrice.GetStringAsync(page));
        Assert.Contains(Nommee, html, StringComparison.Ordinal);
        Assert.Contains(fiche.Titre, html, StringComparison.Ordinal);

        using var refusee = await animatrice.SubmitAsync(page, [Entree.Champ("nom", ""), Entree.Champ("courriel", adresse), Entree.Champ("qualite", "elu")], page + "?handler=Inviter");
        Assert.Equal(HttpStatusCode.OK, refusee.StatusCode);
        Assert.Empty(await portal.CourriersAsync(terrain.Tenant, adresse));

        using var invitee = await animatrice.SubmitAsync(page, [Entree.Champ("nom", Nommee), Entree.Champ("courriel", adresse), Entree.Champ("qualite", "elu")], page + "?handler=Inviter");
        Assert.Equal(HttpStatusCode.Redirect, invitee.StatusCode);
        Assert.Single(await portal.CourriersAsync(terrain.Tenant, adresse));
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<Mandat>().CountAsync(m => m.RevoqueLe == null && m.ValideLe != null && m.CollectiviteId == collectivite)));
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<ContactARemplacer>().CountAsync(c => c.Ouverte != null)));
        Assert.NotNull(await terrain.DansAsync(db => db.Set<Depart>().Select(d => d.TraiteLe).SingleAsync()));
        Assert.Contains("Personne à remplacer", WebUtility.HtmlDecode(await animatrice.GetStringAsync(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regler_autrement_ferme_la_tache_une_seule_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        using var _ = await terrain.EnvoyerAsync($"/lien/{jeton}/plus-moi", null);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse("/remplacements");
        var hidden = Forms.Hidden(await animatrice.GetStringAsync(page));
        foreach (var attendu in (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.OK])
        {
            using var content = new FormUrlEncodedContent(hidden);
            using var response = await animatrice.PostAsync(page + "?handler=Regler", content);
            Assert.Equal(attendu, response.StatusCode);
        }

        Assert.Equal(1, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == "Remplacement" && j.ItemId == fiche.ItemId)));
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
    }
}

public sealed class PlusMoiSqliteTests(SqlitePortal portal) : PlusMoiTests(portal);

public sealed class PlusMoiPgTests(PgPortal portal) : PlusMoiTests(portal);
