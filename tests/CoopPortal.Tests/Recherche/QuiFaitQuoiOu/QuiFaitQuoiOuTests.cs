using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.QuiFaitQuoiOu;

public abstract class QuiFaitQuoiOuTests(Portal portal)
{
    [Fact]
    public async Task Chaque_case_mene_a_autant_de_fiches_qu_elle_en_compte()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var page = await espace.LireAsync("/qui-fait-quoi-ou");
        var cases = Regex.Matches(page, "<td[^>]*><a href=\"(?<lien>[^\"]+)\">(?<n>[0-9]+)</a></td>").ToList();
        // santé et éducation à Saint-Louis, éducation à Kolda ; la santé de nulle part n'a pas de liste
        Assert.Equal([1, 1, 2], cases.Select(c => int.Parse(c.Groups["n"].Value)).Order());
        using var visiteur = portal.Browser();
        foreach (var une in cases)
        {
            var liste = WebUtility.HtmlDecode(await visiteur.GetStringAsync(une.Groups["lien"].Value));
            Assert.Equal(int.Parse(une.Groups["n"].Value), Regex.Count(liste, "<article class=\"resultat\">"));
        }

        Assert.Contains("<span aria-hidden=\"true\">·</span><span class=\"hors-ecran\">personne</span>", page, StringComparison.Ordinal);
        Assert.Matches("data-c=\"Non\"[^>]*><b>1</b>", page);
    }

    [Fact]
    public async Task Le_tableur_lit_les_memes_nombres()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        using var reponse = await visiteur.GetAsync(espace.Adresse("/qui-fait-quoi-ou.csv"));
        Assert.Equal("text/csv", reponse.Content.Headers.ContentType?.MediaType);
        var lignes = (await reponse.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(';')).ToList();
        var (saint, kolda, non) = (Array.IndexOf(lignes[0], "Saint-Louis"), Array.IndexOf(lignes[0], "Kolda"), Array.IndexOf(lignes[0], "Non situés"));
        var sante = lignes.Single(l => l[0] == "Santé");
        Assert.Equal(("2", "0", "1", "3"), (sante[saint], sante[kolda], sante[non], sante[^1]));
        Assert.Equal(("2", "1", "1", "4"), (lignes[^1][saint], lignes[^1][kolda], lignes[^1][non], lignes[^1][^1]));
    }

    [Fact]
    public async Task Ce_qui_quitte_les_listes_quitte_le_tableau()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.DansAsync(s => s.GetRequiredService<TenantDb>().Set<FicheIndex>().Where(f => f.Slug == "clairvent-kolda").ExecuteDeleteAsync());
        using var visiteur = portal.Browser();
        var lignes = (await visiteur.GetStringAsync(espace.Adresse("/qui-fait-quoi-ou.csv"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(";3", lignes[^1], StringComparison.Ordinal);
    }
}

public sealed class QuiFaitQuoiOuSqliteTests(SqlitePortal portal) : QuiFaitQuoiOuTests(portal);

public sealed class QuiFaitQuoiOuPgTests(PgPortal portal) : QuiFaitQuoiOuTests(portal);
