using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Recherche.Langues;

/// <summary>Chercher, situer, compter, dans une autre langue : nos mots sont traduits, ceux des fiches disent la leur.</summary>
public abstract class PagesEnAnglaisTests(Portal portal)
{
    [Fact]
    public async Task La_liste_dit_ses_comptes_et_ses_facettes_et_garde_les_lieux_comme_la_fiche_les_ecrit()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var page = await espace.LireAsync("/en/fiches");
        Assert.Contains("<h2>4 partnerships</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"fr\">Orne</span>, pop. 12,000 · <span lang=\"fr\">Département de Podor, Saint-Louis</span>, pop. 34,000", page, StringComparison.Ordinal);
        Assert.All(["First contacts", "1970s", "Region of Senegal", "Not yet verified"], mots => Assert.Contains(mots, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Premiers contacts", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_langue_trouve_les_memes_fiches_et_n_en_sort_pas()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var anglais = await espace.LireAsync("/en/fiches?domaine=sante");
        Assert.Equal(Fiches(await espace.LireAsync("/fiches?domaine=sante")), Fiches(anglais).Select(f => f.Replace("/en/", "/", StringComparison.Ordinal)));
        foreach (var chemin in new[] { "/fiches?domaine=sante", "/carte", "/territoires/region-saint-louis", "/chiffres", "/qui-fait-quoi-ou", "/domaines", "/souches", "/actualites", "/agenda", "/a-propos" })
        {
            var page = await espace.LireAsync("/en" + chemin);
            var corps = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
            Assert.DoesNotMatch($"(href|action)=\"/{Regex.Escape(espace.Tenant.Key)}/(?!en/|en\")", corps);
        }
    }

    [Fact]
    public async Task Lue_dans_une_langue_une_page_reste_dans_la_sienne_dans_l_autre()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        foreach (var chemin in new[] { "/chiffres", "/fiches", "/territoires", "/carte", "/fiches/suggestions?q=po", "/qui-fait-quoi-ou" })
        {
            var francais = await espace.LireAsync(chemin);
            var anglais = await espace.LireAsync("/en" + chemin);
            Assert.NotEqual(francais, anglais);
            Assert.Equal(francais, await espace.LireAsync(chemin));
            Assert.Equal(anglais, await espace.LireAsync("/en" + chemin));
        }
    }

    [Fact]
    public async Task Une_suggestion_dit_ce_qu_elle_est_et_mene_dans_la_langue()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        _ = await espace.LireAsync("/fiches/suggestions?q=saint-l");
        var lues = JsonNode.Parse(await espace.LireAsync("/en/fiches/suggestions?q=saint-l"))!.AsArray();
        Assert.Contains(lues, s => (string)s!["genre"]! == "Region" && (string)s["lien"]! == espace.Adresse("/en/fiches?region=Saint-Louis"));
        Assert.Contains(JsonNode.Parse(await espace.LireAsync("/fiches/suggestions?q=saint-l"))!.AsArray(), s => (string)s!["genre"]! == "Région");
    }

    [Fact]
    public async Task Un_territoire_dit_depuis_quand_et_combien()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var page = await espace.LireAsync("/en/territoires/region-saint-louis");
        Assert.Contains("2 partnerships online.", page, StringComparison.Ordinal);
        Assert.Contains("The oldest since 1975, the most recent since 1982.", page, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"fr\">Département de Podor</span>, 34,000 inhabitants (2025), since 1975.", page, StringComparison.Ordinal);
        Assert.Contains("Département de Podor, 34 000 habitants (2025), depuis 1975.", await espace.LireAsync("/territoires/region-saint-louis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_recherche_vide_dit_que_les_fiches_sont_en_francais()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var page = await espace.LireAsync("/en/fiches?q=zzzz");
        Assert.Contains("Nothing matches “zzzz”", page, StringComparison.Ordinal);
        Assert.Contains("try a French word", page, StringComparison.Ordinal);
        Assert.DoesNotContain("mot français", await espace.LireAsync("/fiches?q=zzzz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_calendriers_traduisent_leurs_mois_et_gardent_les_titres()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await ConventionAsync(espace, "Charte du fleuve", "2026-12-15");
        await ConventionAsync(espace, "Pacte des quais", "2026-09", "tacite");
        await espace.MissionAsync("Remontée des pirogues", "valbrune-podor", Mission.Realisee, "2026-03-10", "2026-03-15");
        var conventions = await espace.LireAsync("/en/calendriers/conventions?annee=2026");
        Assert.Matches("<h2>December</h2>[^§]*<h3 lang=\"fr\">[^§]*Charte du fleuve[^§]*Ends on 15 December 2026", conventions);
        Assert.Matches("<h2>September</h2>[^§]*Pacte des quais[^§]*Renewed automatically, in September 2026", conventions);
        Assert.Matches("<h2>March</h2>[^§]*Completed, <span lang=\"fr\">mars 2026", await espace.LireAsync("/en/calendriers/missions?annee=2026"));
        Assert.Matches("<h2>Mars</h2>[^§]*<p>Réalisée, mars 2026", await espace.LireAsync("/calendriers/missions?annee=2026"));
    }

    [Fact]
    public async Task Le_tableau_telecharge_reste_en_francais()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        using var reponse = await visiteur.GetAsync(espace.Adresse("/en/qui-fait-quoi-ou.csv"));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Contains("Non situés", await espace.LireAsync(reponse.Headers.Location!.OriginalString[(espace.Tenant.Key.Length + 1)..]), StringComparison.Ordinal);
        Assert.Contains("Not located", await espace.LireAsync("/en/qui-fait-quoi-ou"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Fiches(string page) => Regex.Matches(page, "href=\"(/[^\"]*/fiches/[^\"?#]+)\"").Select(m => m.Groups[1].Value);

    private static Task ConventionAsync(EspaceSitue espace, string titre, string echeance, string? reconduction = null) => espace.DependreAsync(Types.Convention, titre, "valbrune-podor", new JsonObject
    {
        ["genre"] = "charte",
        ["echeance"] = new JsonObject { ["texte"] = echeance, ["date"] = echeance },
        ["reconduction"] = reconduction,
    });
}

public sealed class PagesEnAnglaisSqliteTests(SqlitePortal portal) : PagesEnAnglaisTests(portal);

public sealed class PagesEnAnglaisPostgreSqlTests(PgPortal portal) : PagesEnAnglaisTests(portal);
