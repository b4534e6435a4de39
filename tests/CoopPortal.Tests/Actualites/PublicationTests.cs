using System.Net;
using CoopPortal.Actualites;
using CoopPortal.Core.Access;
using CoopPortal.Tests.Accueil;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Actualites;

public abstract class PublicationTests(Portal portal)
{
    [Fact]
    public async Task Publiee_elle_parait_sur_l_accueil_la_liste_et_sa_page()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        Assert.Contains("Aucune actualité pour le moment", await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/actualites"), StringComparison.Ordinal);
        Assert.DoesNotContain("Toutes les actualités", await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/"), StringComparison.Ordinal);
        var chemin = await salle.PublierAsync("Réunion des communes", "Elle aura lieu en mars.", "Ordre du jour :\n\n- l’eau\n- **l’école**");
        Assert.Equal(salle.Chemin("reunion-des-communes"), chemin);
        foreach (var page in new[] { $"/{salle.Tenant.Key}/", $"/{salle.Tenant.Key}/actualites" })
        {
            var html = await salle.Visiteur.PageAsync(page);
            Assert.Contains($"href=\"{chemin}\"", html, StringComparison.Ordinal);
            Assert.Contains("Elle aura lieu en mars.", Lecture.Texte(html), StringComparison.Ordinal);
            Assert.Contains("22 novembre 2026", Lecture.Texte(html), StringComparison.Ordinal);
        }

        var lue = await salle.Visiteur.PageAsync(chemin);
        Assert.Contains("<strong>l’école</strong>", WebUtility.HtmlDecode(lue), StringComparison.Ordinal);
        Assert.DoesNotContain("Modifier", Lecture.Texte(lue), StringComparison.Ordinal);
        var lignes = await portal.DansAsync(salle.Tenant, db => db.Journal.Where(j => j.Act == "Publication" && j.Sentence.Contains("Réunion des communes")).ToListAsync());
        Assert.Equal("Une personne", Assert.Single(lignes).Who);
    }

    [Fact]
    public async Task L_accueil_montre_les_trois_dernieres()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        foreach (var rang in Enumerable.Range(1, 4))
        {
            await salle.PublierAsync($"Nouvelle {rang}");
        }

        var accueil = await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/");
        Assert.DoesNotContain("Nouvelle 1", accueil, StringComparison.Ordinal);
        Assert.True(accueil.IndexOf("Nouvelle 4", StringComparison.Ordinal) < accueil.IndexOf("Nouvelle 3", StringComparison.Ordinal), "La plus récente vient d'abord.");
        Assert.Contains("Nouvelle 2", accueil, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_brouillon_ne_se_voit_que_de_l_animatrice()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        using var response = await salle.EnvoyerAsync(salle.Ecrire, "Garder", Salle.Champs("Pas encore prêt"));
        var suite = response.Headers.Location!.OriginalString;
        Assert.Equal(salle.Chemin("pas-encore-pret") + "/modifier", suite);
        Assert.Contains("value=\"Pas encore prêt\"", WebUtility.HtmlDecode(await salle.Animatrice.PageAsync(suite)), StringComparison.Ordinal);
        using var publique = await salle.Visiteur.GetAsync(salle.Chemin("pas-encore-pret"));
        Assert.Equal(HttpStatusCode.NotFound, publique.StatusCode);
        Assert.DoesNotContain("Pas encore prêt", await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/actualites"), StringComparison.Ordinal);
        Assert.Contains("Pas encore prêt", await salle.Animatrice.TexteAsync($"/{salle.Tenant.Key}/actualites"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_brouillon_d_une_actualite_en_ligne_ne_la_change_pas()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var chemin = await salle.PublierAsync("Premier titre", corps: "Premier texte.");
        using var gardee = await salle.EnvoyerAsync(chemin + "/modifier", "Garder", Salle.Champs("Second titre", corps: "Second texte."));
        Assert.Equal(HttpStatusCode.Redirect, gardee.StatusCode);
        var avant = await salle.Visiteur.TexteAsync(chemin);
        Assert.Contains("Premier texte.", avant, StringComparison.Ordinal);
        Assert.DoesNotContain("Second", avant + await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/"), StringComparison.Ordinal);
        using var publiee = await salle.EnvoyerAsync(chemin + "/modifier", "Publier", Salle.Champs("Second titre", corps: "Second texte."));
        Assert.Equal(chemin, publiee.Headers.Location!.OriginalString);
        Assert.Contains("Second texte.", await salle.Visiteur.TexteAsync(chemin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retiree_elle_disparait_et_peut_revenir_a_sa_date()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var chemin = await salle.PublierAsync("Une annonce");
        using var retrait = await salle.EnvoyerAsync(chemin + "/modifier", "Retirer", []);
        Assert.Equal(HttpStatusCode.Redirect, retrait.StatusCode);
        using var absente = await salle.Visiteur.GetAsync(chemin);
        Assert.Equal(HttpStatusCode.NotFound, absente.StatusCode);
        Assert.DoesNotContain("Une annonce", await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/"), StringComparison.Ordinal);
        using var encore = await salle.EnvoyerAsync(chemin + "/modifier", "Retirer", []);
        Assert.Equal(HttpStatusCode.Redirect, encore.StatusCode);
        Assert.Equal(1, await portal.DansAsync(salle.Tenant, db => db.Journal.CountAsync(j => j.Act == "Retrait")));
        using var retour = await salle.EnvoyerAsync(chemin + "/modifier", "Publier", Salle.Champs("Une annonce"));
        Assert.Equal(chemin, retour.Headers.Location!.OriginalString);
        Assert.Contains("Publiée le 22 novembre 2026", await salle.Visiteur.TexteAsync(chemin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_titre_pris_ou_reserve_prend_une_autre_adresse()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        Assert.Equal(salle.Chemin("bilan"), await salle.PublierAsync("Bilan"));
        Assert.Equal(salle.Chemin("bilan-2"), await salle.PublierAsync("Bilan !"));
        var reservee = await salle.PublierAsync("Écrire");
        Assert.Equal(salle.Chemin("ecrire-2"), reservee);
        Assert.Contains("Publiée le", await salle.Visiteur.TexteAsync(reservee), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_liste_se_lit_page_par_page()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        await portal.DansAsync(salle.Tenant, async db =>
        {
            foreach (var rang in Enumerable.Range(1, 21))
            {
                var item = new CoopPortal.Core.Content.ContentItem { Type = Actualite.Type, Slug = $"n-{rang}", Title = $"Annonce n° {rang}." };
                db.Items.Add(item);
                db.Add(new ActualiteIndex { ItemId = item.Id, Slug = item.Slug, Titre = item.Title, PublieeLe = new DateOnly(2026, 1, rang) });
            }

            return await db.SaveChangesAsync();
        });
        var premiere = await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/actualites");
        var seconde = await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/actualites?page=2");
        Assert.Contains("Annonce n° 21.", premiere, StringComparison.Ordinal);
        Assert.DoesNotContain("Annonce n° 1.", premiere, StringComparison.Ordinal);
        Assert.Contains("Annonce n° 1.", seconde, StringComparison.Ordinal);
        Assert.DoesNotContain("Annonce n° 2.", seconde, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Visiteur)]
    [InlineData(Role.Contributeur)]
    [InlineData(Role.Relecteur)]
    public async Task Seule_l_animation_ecrit(Role role)
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var chemin = await salle.PublierAsync("Une annonce");
        using var browser = await portal.ConnecterAsync(salle.Tenant, role);
        foreach (var page in new[] { salle.Ecrire, chemin + "/modifier" })
        {
            using var response = await browser.GetAsync(page);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        using var anonyme = await salle.Visiteur.GetAsync(salle.Ecrire);
        Assert.Contains("/connexion", anonyme.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_actualite_d_un_espace_n_existe_pas_dans_un_autre()
    {
        using var ici = await Salle.OuvrirAsync(portal);
        using var ailleurs = await Salle.OuvrirAsync(portal);
        await ici.PublierAsync("Une annonce");
        using var lue = await ailleurs.Visiteur.GetAsync(ailleurs.Chemin("une-annonce"));
        using var modifiee = await ailleurs.Animatrice.GetAsync(ailleurs.Chemin("une-annonce") + "/modifier");
        using var chezLesAutres = await ailleurs.Animatrice.GetAsync(ici.Chemin("une-annonce") + "/modifier");
        Assert.Equal(HttpStatusCode.NotFound, lue.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, modifiee.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, chezLesAutres.StatusCode);
    }
}

public sealed class PublicationSqliteTests(SqlitePortal portal) : PublicationTests(portal);

public sealed class PublicationPostgreSqlTests(PgPortal portal) : PublicationTests(portal);
