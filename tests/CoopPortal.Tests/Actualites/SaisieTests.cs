using System.Net;
using CoopPortal.Actualites;
using CoopPortal.Actualites.SalleDeRedaction;
using CoopPortal.Tests.Accueil;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Actualites;

public abstract class SaisieTests(Portal portal)
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Un_script_dans_chaque_champ_reste_du_texte()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var chemin = await salle.PublierAsync("T" + Script, "C" + Script, $"K{Script}\n\n[lien](javascript:alert(1)) <img src=x onerror=alert(1)>");
        foreach (var (browser, page) in new[]
        {
            (salle.Visiteur, chemin), (salle.Visiteur, $"/{salle.Tenant.Key}/"), (salle.Visiteur, $"/{salle.Tenant.Key}/actualites"),
            (salle.Animatrice, chemin + "/modifier"), (salle.Animatrice, $"/{salle.Tenant.Key}/actualites"),
        })
        {
            // Le nôtre est un fichier, nommé par l'hôte : rien d'écrit par quelqu'un n'y entre.
            var html = (await browser.PageAsync(page)).Replace("<script type=\"module\" src=\"/_content/CoopPortal.Theme/chercher", "", StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        }

        using var apercu = await salle.EnvoyerAsync(salle.Ecrire, "Apercu", Salle.Champs(Script, Script, Script));
        Assert.DoesNotContain("<script", await apercu.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task L_apercu_montre_le_texte_et_n_enregistre_rien()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        using var apercu = await salle.EnvoyerAsync(salle.Ecrire, "Apercu", Salle.Champs("Vu d’avance", corps: "Du **gras**."));
        var html = WebUtility.HtmlDecode(await apercu.Content.ReadAsStringAsync());
        Assert.Contains("<strong>gras</strong>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Vu d’avance\"", html, StringComparison.Ordinal);
        Assert.Equal(0, await ItemsAsync(salle));
    }

    [Fact]
    public async Task Le_meme_envoi_recu_deux_fois_n_ecrit_qu_une_actualite()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var champs = Forms.Hidden(await salle.Animatrice.PageAsync(salle.Ecrire)).Concat(Salle.Champs("Une seule fois")).ToArray();
        var adresses = new List<string>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var response = await salle.Animatrice.PostAsync($"{salle.Ecrire}?handler=Publier", new FormUrlEncodedContent(champs));
            adresses.Add(response.Headers.Location!.OriginalString);
        }

        Assert.Equal(salle.Chemin("une-seule-fois"), Assert.Single(adresses.Distinct()));
        Assert.Equal(1, await ItemsAsync(salle));
        Assert.Equal(1, await portal.DansAsync(salle.Tenant, db => db.Versions.CountAsync(v => db.Items.Any(i => i.Id == v.ItemId && i.Type == Actualite.Type))));
    }

    [Fact]
    public async Task Deux_envois_simultanes_n_en_font_qu_un()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var champs = Forms.Hidden(await salle.Animatrice.PageAsync(salle.Ecrire)).Concat(Salle.Champs("En même temps")).ToArray();
        var envois = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => salle.Animatrice.PostAsync($"{salle.Ecrire}?handler=Publier", new FormUrlEncodedContent(champs))));
        Assert.All(envois, e => Assert.Equal(HttpStatusCode.Redirect, e.StatusCode));
        Assert.Equal(1, await ItemsAsync(salle));
    }

    [Fact]
    public async Task Une_version_perimee_montre_les_deux_textes_et_n_ecrase_rien()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var chemin = await salle.PublierAsync("Annonce", corps: "Texte de départ.");
        var ouverte = Forms.Hidden(await salle.Animatrice.PageAsync(chemin + "/modifier"));
        using var premier = await salle.EnvoyerAsync(chemin + "/modifier", "Publier", Salle.Champs("Annonce", corps: "Texte du premier."));
        using var second = await salle.Animatrice.PostAsync($"{chemin}/modifier?handler=Publier", new FormUrlEncodedContent(ouverte.Concat(Salle.Champs("Annonce", corps: "Texte du second."))));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var html = await second.Content.ReadAsStringAsync();
        Assert.Contains("Texte du premier.", html, StringComparison.Ordinal);
        Assert.Contains("Texte du second.", html, StringComparison.Ordinal);
        Assert.Contains("Texte du premier.", await salle.Visiteur.TexteAsync(chemin), StringComparison.Ordinal);

        using var repris = await salle.Animatrice.PostAsync($"{chemin}/modifier?handler=Publier", new FormUrlEncodedContent(Forms.Hidden(html).Concat(Salle.Champs("Annonce", corps: "Texte des deux."))));
        Assert.Equal(chemin, repris.Headers.Location!.OriginalString);
        Assert.Contains("Texte des deux.", await salle.Visiteur.TexteAsync(chemin), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Mon résumé.", "Mon texte.", "Donnez un titre")]
    [InlineData("Mon titre", "  ", "Mon texte.", "Résumez l’actualité")]
    [InlineData("Mon titre", "Mon résumé.", "\n", "Écrivez le texte")]
    public async Task Un_champ_vide_dit_quoi_ecrire_et_garde_le_reste(string titre, string chapeau, string corps, string message)
    {
        using var salle = await Salle.OuvrirAsync(portal);
        using var response = await salle.EnvoyerAsync(salle.Ecrire, "Publier", Salle.Champs(titre, chapeau, corps));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains(message, html, StringComparison.Ordinal);
        Assert.All(new[] { titre, chapeau, corps }.Where(v => v.Trim().Length > 0), v => Assert.Contains(v, html, StringComparison.Ordinal));
        Assert.Equal(0, await ItemsAsync(salle));
    }

    [Theory]
    [InlineData(Saisie.TitreAuPlus + 1, 10, 10, "Le titre compte 161 signes")]
    [InlineData(10, Saisie.ChapeauAuPlus + 1, 10, "Le résumé compte 401 signes")]
    [InlineData(10, 10, Saisie.CorpsAuPlus + 1, "Le texte compte 20001 signes")]
    public async Task Un_texte_trop_long_dit_de_combien(int titre, int chapeau, int corps, string message)
    {
        using var salle = await Salle.OuvrirAsync(portal);
        using var response = await salle.EnvoyerAsync(salle.Ecrire, "Publier", Salle.Champs(new string('t', titre), new string('c', chapeau), new string('k', corps)));
        Assert.Contains(message, Lecture.Texte(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await ItemsAsync(salle));
    }

    [Fact]
    public async Task Les_longueurs_permises_passent_et_les_signes_de_controle_tombent()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var chemin = await salle.PublierAsync(new string('t', Saisie.TitreAuPlus), new string('c', Saisie.ChapeauAuPlus), "avant\u0007après");
        Assert.Contains("avantaprès", await salle.Visiteur.TexteAsync(chemin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_zero_dans_le_texte_est_refuse_en_clair()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        using var response = await salle.EnvoyerAsync(salle.Ecrire, "Publier", Salle.Champs("Annonce", corps: "avant\0après"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("La demande n’a pas pu être lue", Lecture.Texte(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await ItemsAsync(salle));
    }

    [Fact]
    public async Task Un_identifiant_qui_n_est_pas_celui_de_l_adresse_est_inconnu()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var une = await salle.PublierAsync("Une");
        var autre = await salle.PublierAsync("Autre");
        var caches = Forms.Hidden(await salle.Animatrice.PageAsync(autre + "/modifier"));
        using var croise = await salle.Animatrice.PostAsync($"{une}/modifier?handler=Publier", new FormUrlEncodedContent(caches.Concat(Salle.Champs("Croisée"))));
        Assert.Equal(HttpStatusCode.NotFound, croise.StatusCode);
        using var vide = await salle.EnvoyerAsync(salle.Ecrire, "Publier", [.. Salle.Champs("Sans identifiant"), new("Id", "nimporte")]);
        Assert.Equal(HttpStatusCode.BadRequest, vide.StatusCode);
        Assert.Equal(2, await ItemsAsync(salle));
    }

    private Task<int> ItemsAsync(Salle salle) => portal.DansAsync(salle.Tenant, db => db.Items.CountAsync(i => i.Type == Actualite.Type));
}

public sealed class SaisieSqliteTests(SqlitePortal portal) : SaisieTests(portal);

public sealed class SaisiePostgreSqlTests(PgPortal portal) : SaisieTests(portal);
