using System.Net;
using CoopPortal.Tests.Accueil;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Actualites;

public abstract class ActualitesEnAnglaisTests(Portal portal)
{
    [Fact]
    public async Task Une_nouvelle_garde_ses_mots_et_le_dit()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var chemin = (await salle.PublierAsync("Le puits de Darou", "Il est ouvert.", "Depuis **mardi**.")).Replace($"/{salle.Tenant.Key}/", $"/{salle.Tenant.Key}/en/", StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await salle.Visiteur.PageAsync(chemin));
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("<h1 lang=\"fr\">Le puits de Darou</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"chapeau\" lang=\"fr\">Il est ouvert.</p>", page, StringComparison.Ordinal);
        Assert.Contains("Published on 22 November 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("content=\"Il est ouvert.\"", page, StringComparison.Ordinal);
        var liste = WebUtility.HtmlDecode(await salle.Visiteur.PageAsync($"/{salle.Tenant.Key}/en/actualites"));
        Assert.Matches("<div lang=\"fr\">\\s*<h3><a href=\"" + chemin + "\">Le puits de Darou", liste);
    }

    [Fact]
    public async Task L_accueil_du_reseau_mene_aux_pays_dans_sa_langue()
    {
        using var visiteur = portal.Browser();
        var page = await visiteur.PageAsync("/en/");
        Assert.Contains("Two towns, one entry", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/mali/en/\"", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/en/recherche\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/mali/\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/mali/\"", await visiteur.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_recherche_du_reseau_mene_aux_fiches_dans_sa_langue()
    {
        using var visiteur = portal.Browser();
        // Une première recherche prépare l'espace : celle du réseau ne l'attend que trois secondes.
        await visiteur.PageAsync("/mali/fiches?q=koutiala");
        var page = await visiteur.PageAsync("/en/recherche?q=koutiala");
        Assert.Contains("href=\"/mali/en/fiches/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/mali/fiches", page, StringComparison.Ordinal);
    }
}

public sealed class ActualitesEnAnglaisSqliteTests(SqlitePortal portal) : ActualitesEnAnglaisTests(portal);

public sealed class ActualitesEnAnglaisPostgreSqlTests(PgPortal portal) : ActualitesEnAnglaisTests(portal);
