using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Reponses;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Reponses;

/// <summary>Une personne sans mandat répond, par un lien transféré ou par un message copié : l'animatrice décide.</summary>
public abstract class ReponsesTests(Portal portal)
{
    private static readonly (string, string)[] _rien = [("Nom", "Kadi Essai"), ("Fonction", "Secrétaire"), ("Reponse", "rien")];
    private static readonly (string, string)[] _change = [("Nom", "Kadi Essai"), ("Fonction", "Secrétaire"), ("Reponse", "change"), ("Changements", "Le maire a changé")];

    [Fact]
    public async Task Par_un_lien_transfere_rien_n_est_confirme_avant_l_animatrice()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, collectivite, jeton) = await terrain.PretAsync();
        using var envoi = await terrain.EnvoyerAsync($"/lien/{jeton}/a-sa-place", null, _rien);
        Assert.Contains("C’est transmis", await Terrain.LireAsync(envoi), StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
        Assert.DoesNotContain(await terrain.DansAsync(db => db.Journal.Select(j => j.Sentence + j.Who).ToListAsync()), s => s.Contains("Kadi", StringComparison.Ordinal));

        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var valide = await animatrice.SubmitAsync(terrain.Adresse("/reponses"), [], terrain.Adresse("/reponses?handler=Valider"));
        Assert.Equal(HttpStatusCode.Redirect, valide.StatusCode);
        var confirmation = await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync());
        Assert.Equal((fiche.ItemId, 1, Cotes.Francais, collectivite, Confirmation.ParTiers, Voix.Tiers), (confirmation.ItemId, confirmation.Version, confirmation.Cote, confirmation.CollectiviteId, confirmation.Moyen, confirmation.Voix!.Value));
        using var visiteur = portal.Browser();
        var publique = await Terrain.LireAsync(await visiteur.GetAsync(terrain.Adresse($"/fiches/{fiche.Slug}")));
        Assert.Contains("Recueillie auprès d’une autre personne", publique, StringComparison.Ordinal);
        Assert.DoesNotContain("Kadi", publique, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_lien_transfere_reste_a_son_destinataire_et_ne_garde_qu_une_reponse_en_attente()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        foreach (var _ in (int[])[1, 2])
        {
            using var envoi = await terrain.EnvoyerAsync($"/lien/{jeton}/a-sa-place", null, _rien);
            Assert.Contains("C’est transmis", await Terrain.LireAsync(envoi), StringComparison.Ordinal);
        }

        Assert.Equal(1, await terrain.DansAsync(db => db.Set<ReponseAValider>().CountAsync()));
        using var sienne = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer");
        Assert.Equal(HttpStatusCode.Redirect, sienne.StatusCode);
        Assert.Equal(Voix.Collectivite, (await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync())).Voix);
    }

    [Theory]
    [InlineData("Nom", "", "Écrivez votre nom")]
    [InlineData("Fonction", " ", "Écrivez votre fonction")]
    [InlineData("Reponse", "peut-être", "Choisissez l’une des deux réponses")]
    [InlineData("Changements", "", "Écrivez ce qui a changé")]
    [InlineData("Telephone", "aucun", "Écrivez ses chiffres")]
    public async Task Une_reponse_incomplete_dit_ce_qui_manque_et_garde_le_reste(string champ, string valeur, string mots)
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        using var envoi = await terrain.EnvoyerAsync($"/lien/{jeton}/a-sa-place", null, [.. _change.Where(c => c.Item1 != champ), (champ, valeur)]);
        var html = WebUtility.HtmlDecode(await envoi.Content.ReadAsStringAsync());
        Assert.Contains(mots, html, StringComparison.Ordinal);
        Assert.Contains(champ == "Nom" ? "Secrétaire" : "Kadi Essai", html, StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<ReponseAValider>().CountAsync()));
    }

    [Fact]
    public async Task Ce_qui_a_change_se_lit_se_reporte_et_ne_confirme_rien()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        using var _ = await terrain.EnvoyerAsync($"/lien/{jeton}/a-sa-place", null, _change);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        Assert.Contains("Le maire a changé", WebUtility.HtmlDecode(await animatrice.GetStringAsync(terrain.Adresse("/reponses"))), StringComparison.Ordinal);
        using var reporte = await animatrice.SubmitAsync(terrain.Adresse("/reponses"), [], terrain.Adresse("/reponses?handler=Valider"));
        Assert.Equal(HttpStatusCode.Redirect, reporte.StatusCode);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
        Assert.True(await terrain.DansAsync(db => db.Set<ReponseAValider>().Select(r => r.Retenue).SingleAsync()));
    }

    [Fact]
    public async Task Une_fiche_changee_depuis_ne_se_confirme_plus()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        using var _ = await terrain.EnvoyerAsync($"/lien/{jeton}/a-sa-place", null, _rien);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var hidden = Forms.Hidden(await animatrice.GetStringAsync(terrain.Adresse("/reponses")));
        await terrain.RepublierAsync(fiche);
        using var content = new FormUrlEncodedContent(hidden);
        using var refus = await animatrice.PostAsync(terrain.Adresse("/reponses?handler=Valider"), content);
        Assert.Contains("La fiche a changé depuis", await Terrain.LireAsync(refus), StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<ReponseAValider>().CountAsync(r => r.Attend != null)));
        using var ecarte = await animatrice.SubmitAsync(terrain.Adresse("/reponses"), [], terrain.Adresse("/reponses?handler=Ecarter"));
        Assert.Equal(HttpStatusCode.Redirect, ecarte.StatusCode);
        Assert.False(await terrain.DansAsync(db => db.Set<ReponseAValider>().Select(r => r.Retenue).SingleAsync()));
    }

    [Fact]
    public async Task Un_message_copie_ne_dit_rien_avant_ouvrir_puis_sert_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var lien = await CopierAsync(terrain, fiche);
        using var browser = portal.Browser();
        using var lue = await browser.GetAsync(lien);
        var apercu = await lue.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, lue.StatusCode);
        Assert.DoesNotContain(WebUtility.HtmlEncode(fiche.NomFrancais), apercu, StringComparison.Ordinal);
        Assert.DoesNotContain(fiche.Slug, apercu, StringComparison.Ordinal);
        Assert.DoesNotContain("og:", apercu, StringComparison.Ordinal);
        Assert.Null(await terrain.DansAsync(db => db.Set<LienPartage>().Select(l => l.OuvertLe).SingleAsync()));

        using var ouverte = await browser.SubmitAsync(lien, [], lien + "?handler=Ouvrir");
        var html = await ouverte.Content.ReadAsStringAsync();
        Assert.Contains(fiche.NomFrancais, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.NotNull(await terrain.DansAsync(db => db.Set<LienPartage>().Select(l => l.OuvertLe).SingleAsync()));
        foreach (var _ in (int[])[1, 2])
        {
            using var content = new FormUrlEncodedContent([.. Forms.Hidden(html), .. _rien.Select(c => KeyValuePair.Create(c.Item1, c.Item2))]);
            using var envoi = await browser.PostAsync(lien + "?handler=Repondre", content);
            Assert.True(envoi.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK);
        }

        Assert.Equal(Voie.Message, (await terrain.DansAsync(db => db.Set<ReponseAValider>().SingleAsync())).Voie);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var valide = await animatrice.SubmitAsync(terrain.Adresse("/reponses"), [], terrain.Adresse("/reponses?handler=Valider"));
        Assert.Equal(Voix.Message, (await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync())).Voix);
    }

    [Fact]
    public async Task Le_message_tient_dans_un_sms_et_une_partie_n_ecrit_qu_a_l_autre()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        Assert.InRange(MessageACopier.Mots(terrain.Tenant).Length, 1, 160);
        // L'alphabet d'un SMS ordinaire : hors de lui, 70 signes seulement par message.
        Assert.DoesNotContain(MessageACopier.Mots(terrain.Tenant), c => c > 127 && !"éèùàòìçÉÇ".Contains(c, StringComparison.Ordinal));

        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        await portal.SurLaPlateformeAsync(db => db.Users.Where(u => u.Id == compte.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.SecurityStamp, "essai")));
        using var browser = await portal.ConnecterAsync(terrain.Tenant, compte);
        var page = terrain.Adresse($"/fiches/{fiche.Slug}/message");
        Assert.DoesNotContain(collectivite.ToString(), await browser.GetStringAsync(page), StringComparison.Ordinal);
        using var refus = await browser.SubmitAsync(page, [new("collectivite", collectivite.ToString())]);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<LienPartage>().CountAsync()));
    }

    [Fact]
    public async Task L_animatrice_liste_les_liens_et_les_retire()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, jeton) = await terrain.PretAsync();
        var second = await terrain.LienAsync(fiche, compte, collectivite);
        var copie = await CopierAsync(terrain, fiche);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse("/liens");
        var html = WebUtility.HtmlDecode(await animatrice.GetStringAsync(page));
        Assert.Equal(3, html.Split("Pas encore ouvert").Length - 1);
        Assert.Contains("Message copié par", html, StringComparison.Ordinal);
        Assert.DoesNotContain(jeton, html, StringComparison.Ordinal);

        foreach (var empreinte in await terrain.DansAsync(db => db.Set<LienPartage>().Select(l => l.Empreinte).ToListAsync()))
        {
            using var retire = await animatrice.SubmitAsync(page, [new("empreinte", empreinte)], page + "?handler=Retirer");
            Assert.Equal(HttpStatusCode.Redirect, retire.StatusCode);
        }

        using var tous = await animatrice.SubmitAsync(page, [new("compte", compte.Id.ToString())], page + "?handler=RetirerTous");
        Assert.Equal(HttpStatusCode.Redirect, tous.StatusCode);
        using var browser = portal.Browser();
        foreach (var lien in new[] { terrain.Adresse($"/lien/{jeton}"), terrain.Adresse($"/lien/{second}"), copie })
        {
            Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(lien)).StatusCode);
        }

        Assert.Contains("Aucun lien ici", WebUtility.HtmlDecode(await animatrice.GetStringAsync(page)), StringComparison.Ordinal);
        Assert.Contains("Retiré le", WebUtility.HtmlDecode(await animatrice.GetStringAsync(page + "?tous=true&q=camille")), StringComparison.Ordinal);
        Assert.NotNull(await terrain.DansAsync(db => db.Set<LienFiche>().Where(l => l.Empreinte == LienFiche.Hacher(jeton)).Select(l => l.RevoqueLe).SingleAsync()));
    }

    private async Task<string> CopierAsync(Terrain terrain, FicheIndex fiche)
    {
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var page = await animatrice.SubmitAsync(terrain.Adresse($"/fiches/{fiche.Slug}/message"), [new("collectivite", (await terrain.CollectiviteAsync(fiche.ItemId, Cotes.Partenaire)).ToString())]);
        var texte = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        return new Uri(Regex.Match(texte, "https?://[^ <]+/m/[A-Za-z0-9_-]+").Value).AbsolutePath;
    }
}

public sealed class ReponsesSqliteTests(SqlitePortal portal) : ReponsesTests(portal);

public sealed class ReponsesPgTests(PgPortal portal) : ReponsesTests(portal);
