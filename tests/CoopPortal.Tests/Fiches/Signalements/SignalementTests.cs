using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Signalements;
using CoopPortal.Tests.Accueil;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Bureau = CoopPortal.Tests.Relecture.Bureau;

namespace CoopPortal.Tests.Fiches.Signalements;

public abstract class SignalementTests(Portal portal)
{
    private const string Message = "Le puits de Kolimba n’a jamais été creusé <b>ici</b>.";
    private const string Adresse = "lectrice@essai.example";

    [Fact]
    public async Task L_equipe_le_recoit_avec_le_champ_et_la_fiche_ne_bouge_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var animatrice = await portal.PersonneAsync(bureau.Tenant, Role.Animateur);
        using var visiteur = portal.Browser();
        var avant = await visiteur.TexteAsync(bureau.Fiche);
        using var reponse = await SignalerAsync(bureau, visiteur, Message, Adresse, "perspectives");
        Assert.Equal(bureau.Fiche, reponse.Headers.Location!.ToString());
        Assert.Contains("Merci.", await visiteur.TexteAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.Equal(avant, await visiteur.TexteAsync(bureau.Fiche));

        var courriel = Assert.Single(await portal.CourriersAsync(bureau.Tenant, animatrice.Email!));
        Assert.Contains(Message, courriel.Texte, StringComparison.Ordinal);
        Assert.Contains("Perspectives", courriel.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>ici</b>", courriel.Html, StringComparison.Ordinal);
        Assert.Empty(await portal.CourriersAsync(bureau.Tenant, Adresse));
        var range = await bureau.DansAsync(db => db.Set<Signalement>().AsNoTracking().SingleAsync());
        Assert.Equal(("perspectives", 1), (range.Champ, range.Version));
        var ligne = await bureau.DansAsync(db => db.Journal.AsNoTracking().SingleAsync(j => j.Act == nameof(Signalement)));
        Assert.Equal("Un visiteur", ligne.Who);
        Assert.DoesNotContain("puits", ligne.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recu_deux_fois_le_meme_envoi_n_en_fait_qu_un()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var animatrice = await portal.PersonneAsync(bureau.Tenant, Role.Animateur);
        using var visiteur = portal.Browser();
        var champs = Forms.Hidden(await visiteur.PageAsync(bureau.Fiche + "/signaler")).Append(new("Message", Message)).ToList();
        var envois = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visiteur.PostAsync(bureau.Fiche + "/signaler", new FormUrlEncodedContent(champs))));
        Assert.All(envois, e => Assert.Equal(HttpStatusCode.Redirect, e.StatusCode));
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<Signalement>().CountAsync()));
        Assert.Single(await portal.CourriersAsync(bureau.Tenant, animatrice.Email!));
    }

    [Fact]
    public async Task Chaque_section_de_la_fiche_y_mene_avec_sa_question_deja_choisie()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        var page = await visiteur.PageAsync(bureau.Fiche);
        foreach (var champ in new[] { "motivations.francaise", "perspectives", "actions" })
        {
            var lien = $"{bureau.Fiche}/signaler?champ={champ}";
            Assert.Contains($"href=\"{lien}\" rel=\"nofollow\"", page, StringComparison.Ordinal);
            Assert.Contains($"value=\"{champ}\" selected", await visiteur.PageAsync(lien), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "", "", "Dites en une phrase")]
    [InlineData("Un mot juste.", "pas une adresse", "", "nom@domaine.fr")]
    [InlineData("Un mot juste.", "", "robot", "reconnaître les robots")]
    public async Task Une_mauvaise_saisie_dit_quoi_faire_et_ne_perd_rien(string message, string courriel, string site, string attendu)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        using var reponse = await visiteur.SubmitAsync(bureau.Fiche + "/signaler", [new("Message", message), new("Courriel", courriel), new("Site", site), new("champ", "perspectives")]);
        var page = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.Contains(attendu, page, StringComparison.Ordinal);
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains(courriel, page, StringComparison.Ordinal);
        Assert.Matches("value=\"perspectives\" selected", page);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<Signalement>().CountAsync()));
    }

    [Fact]
    public async Task Seul_ce_que_le_public_lit_se_propose_et_le_reste_est_refuse()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        var page = await animatrice.PageAsync(bureau.Fiche + "/signaler");
        Assert.DoesNotContain("coteFrancais.contacts", page, StringComparison.Ordinal);
        using var visiteur = portal.Browser();
        using var force = await visiteur.SubmitAsync(bureau.Fiche + "/signaler", [new("Message", "x"), new("champ", "coteFrancais.contacts")]);
        Assert.Contains("n’est plus sur la fiche", WebUtility.HtmlDecode(await force.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var ailleurs = await visiteur.GetAsync(bureau.Adresse("/fiches/nulle-part/signaler"));
        Assert.Equal(HttpStatusCode.NotFound, ailleurs.StatusCode);
    }

    [Fact]
    public async Task Trop_en_un_jour_se_dit_et_le_lendemain_rouvre()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        for (var i = 0; i < new SignalementsOptions().ParFiche; i++)
        {
            using var accepte = await SignalerAsync(bureau, visiteur, $"Message {i}");
            Assert.Equal(HttpStatusCode.Redirect, accepte.StatusCode);
        }

        using var trop = await SignalerAsync(bureau, visiteur, "Celui de trop");
        Assert.Equal(HttpStatusCode.TooManyRequests, trop.StatusCode);
        Assert.Contains("Celui de trop", await trop.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await bureau.DansAsync(db => db.Set<Signalement>().ExecuteUpdateAsync(s => s.SetProperty(x => x.At, portal.Clock.GetUtcNow().UtcDateTime.AddDays(-1))));
        using var lendemain = await SignalerAsync(bureau, visiteur, "Celui de trop");
        Assert.Equal(HttpStatusCode.Redirect, lendemain.StatusCode);
    }

    [Fact]
    public async Task Clos_il_repond_a_qui_a_laisse_son_adresse_et_une_seule_fois()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        (await SignalerAsync(bureau, visiteur, Message, Adresse)).Dispose();
        using var animatrice = await bureau.AnimatriceAsync();
        var page = await animatrice.TexteAsync(bureau.Adresse("/signalements"));
        Assert.Contains(Message, page, StringComparison.Ordinal);
        Assert.Contains(Adresse, page, StringComparison.Ordinal);
        var id = await IdAsync(bureau);
        using var vide = await ActeAsync(bureau, animatrice, "Clore", id, "");
        Assert.Contains("Dites ce qui a été fait", WebUtility.HtmlDecode(await vide.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var clos = await ActeAsync(bureau, animatrice, "Clore", id, "Le puits est retiré de la fiche.");
            Assert.Equal(HttpStatusCode.Redirect, clos.StatusCode);
        }

        var courriel = Assert.Single(await portal.CourriersAsync(bureau.Tenant, Adresse));
        Assert.Contains("Le puits est retiré de la fiche.", courriel.Texte, StringComparison.Ordinal);
        Assert.Equal(1, await bureau.DansAsync(db => db.Journal.CountAsync(j => j.Act == "ClotureDeSignalement")));
        Assert.Contains("Rien à traiter", await animatrice.TexteAsync(bureau.Adresse("/signalements")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Efface_il_ne_reste_ni_mots_ni_adresse()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        (await SignalerAsync(bureau, visiteur, Message, Adresse)).Dispose();
        using var animatrice = await bureau.AnimatriceAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var efface = await ActeAsync(bureau, animatrice, "Effacer", await IdAsync(bureau));
            Assert.Equal(HttpStatusCode.Redirect, efface.StatusCode);
        }

        var page = await animatrice.TexteAsync(bureau.Adresse("/signalements"));
        Assert.DoesNotContain(Adresse, page, StringComparison.Ordinal);
        Assert.Contains("Le texte est effacé", page, StringComparison.Ordinal);
        Assert.False(await bureau.DansAsync(db => db.Personnes.AnyAsync(p => p.Data.Contains("lectrice"))));
        Assert.Equal(1, await bureau.DansAsync(db => db.Journal.CountAsync(j => j.Act == "EffacementDeSignalement")));
    }

    [Fact]
    public async Task Les_signalements_d_un_autre_espace_n_existent_pas()
    {
        var ici = await Bureau.OuvrirAsync(portal);
        var ailleurs = await Bureau.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        (await SignalerAsync(ici, visiteur, Message)).Dispose();
        var id = await IdAsync(ici);
        using var animatrice = await ailleurs.AnimatriceAsync();
        Assert.DoesNotContain("puits de Kolimba", await animatrice.TexteAsync(ailleurs.Adresse("/signalements")), StringComparison.Ordinal);
        using var efface = await ActeAsync(ailleurs, animatrice, "Effacer", id);
        Assert.Equal(HttpStatusCode.NotFound, efface.StatusCode);
        Assert.Null(await ici.DansAsync(db => db.Set<Signalement>().Select(s => s.ClosLe).SingleAsync()));
    }

    private static Task<Guid> IdAsync(Bureau bureau) => bureau.DansAsync(db => db.Set<Signalement>().Select(s => s.Id).SingleAsync());

    private static Task<HttpResponseMessage> SignalerAsync(Bureau bureau, HttpClient client, string message, string courriel = "", string champ = "")
        => client.SubmitAsync(bureau.Fiche + "/signaler", [new("Message", message), new("Courriel", courriel), new("champ", champ)]);

    // La page peut n'avoir plus de formulaire : le jeton se prend ailleurs.
    private static Task<HttpResponseMessage> ActeAsync(Bureau bureau, HttpClient client, string acte, Guid id, string? reponse = null)
        => client.SubmitAsync(bureau.Adresse("/situation/ecrire"), [new("id", id.ToString()), new("reponse", reponse ?? "")], bureau.Adresse($"/signalements?handler={acte}"));
}

public sealed class SignalementSqliteTests(SqlitePortal portal) : SignalementTests(portal);

public sealed class SignalementPgTests(PgPortal portal) : SignalementTests(portal);
