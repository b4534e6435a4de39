using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Recherche.Territoires;

public abstract class PagesDesTerritoiresTests(Portal portal)
{
    [Fact]
    public async Task Du_pays_au_departement_on_lit_qui_travaille_la()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var pays = await espace.LireAsync("/territoires");
        Assert.Contains($"{espace.Adresse("/territoires/region-saint-louis")}\">Région de Saint-Louis</a></h3></div><span class=\"ou\">2 partenariats", pays, StringComparison.Ordinal);
        Assert.Matches("Lieux non situés[^§]*Lointaine", pays);

        var region = await espace.LireAsync("/territoires/region-saint-louis");
        Assert.Contains("2 partenariats en ligne.", region, StringComparison.Ordinal);
        Assert.Contains("Le plus ancien depuis 1975, le dernier venu depuis 1982.", region, StringComparison.Ordinal);
        Assert.Contains("Podor <i>–</i> Valbrune", region, StringComparison.Ordinal);
        Assert.Contains("Dagana <i>–</i> Hautmesnil", region, StringComparison.Ordinal);
        Assert.Contains("34 000 habitants (2025)", region, StringComparison.Ordinal);
        Assert.DoesNotContain("Clairvent", region, StringComparison.Ordinal);
        Assert.Contains("/fiches?domaine=sante&region=Saint-Louis", region, StringComparison.Ordinal);

        var departement = await espace.LireAsync("/territoires/departement-podor");
        Assert.Contains("Valbrune", departement, StringComparison.Ordinal);
        Assert.DoesNotContain("Hautmesnil", departement, StringComparison.Ordinal);
        Assert.Contains(espace.Adresse("/territoires/region-saint-louis"), departement, StringComparison.Ordinal);
        Assert.Contains("Valbrune", await espace.LireAsync("/territoires/lieu-podor"), StringComparison.Ordinal);
        Assert.Contains("Personne n’y travaille encore", await espace.LireAsync("/territoires/region-thies"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Du_cote_francais_les_departements_sont_dans_les_regions_d_aujourd_hui()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var france = await espace.LireAsync("/territoires/france");
        Assert.Contains("region-normandie\">Normandie</a></h3></div><span class=\"ou\">2 partenariats", france, StringComparison.Ordinal);
        Assert.Matches("Lieux non situés[^§]*Ruissec", france);
        var normandie = await espace.LireAsync("/territoires/france/region-normandie");
        Assert.Contains("Avant 2016 : Basse-Normandie et Haute-Normandie.", normandie, StringComparison.Ordinal);
        Assert.Contains("Valbrune <i>–</i> Podor", normandie, StringComparison.Ordinal);
        Assert.DoesNotContain("Clairvent", normandie, StringComparison.Ordinal);
        Assert.Contains("Clairvent", await espace.LireAsync("/territoires/france/departement-essonne"), StringComparison.Ordinal);
        Assert.Contains("Personne n’en part encore", await espace.LireAsync("/territoires/france/departement-nord"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/territoires/region-inconnue")]
    [InlineData("/territoires/france/region-inconnue")]
    [InlineData("/territoires/..%2f..")]
    [InlineData("/calendriers/autre")]
    public async Task Un_territoire_inconnu_n_existe_pas(string adresse)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var visiteur = portal.Browser();
        using var reponse = await visiteur.GetAsync($"/{tenant.Key}{adresse}");
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
    }

    [Fact]
    public async Task Les_missions_a_venir_d_un_territoire_ne_sont_que_pour_les_membres()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.MissionAsync("Descente du fleuve", "valbrune-podor", "realisee", "2026-03-04", "2026-03-09");
        await espace.MissionAsync("Chantier des digues", "valbrune-podor", "prevue", "2027-01-10", "2027-01-15");
        using var membre = await portal.ConnecterAsync(espace.Tenant, Role.Contributeur);
        foreach (var page in new[] { "/territoires/region-saint-louis", "/territoires/departement-podor" })
        {
            var publique = await espace.LireAsync(page);
            Assert.Contains("Descente du fleuve", publique, StringComparison.Ordinal);
            Assert.Contains("mars 2026", publique, StringComparison.Ordinal);
            Assert.DoesNotContain("4 mars", publique, StringComparison.Ordinal);
            Assert.DoesNotContain("Chantier des digues", publique, StringComparison.Ordinal);
            Assert.Contains("Chantier des digues", await espace.LireAsync(page, membre), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Descente du fleuve", await espace.LireAsync("/territoires/departement-dagana"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_fiche_et_la_collectivite_menent_a_leurs_territoires()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var fiche = await espace.LireAsync("/fiches/valbrune-podor");
        foreach (var cle in new[] { "departement-podor", "region-saint-louis", "france/departement-orne", "france/region-normandie" })
            Assert.Contains($"href=\"{espace.Adresse("/territoires/" + cle)}\"", fiche, StringComparison.Ordinal);
        Assert.Contains($"href=\"{espace.Adresse("/territoires/departement-podor")}\"", await espace.LireAsync("/collectivites/pays/podor"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{espace.Adresse("/territoires/france/departement-orne")}\"", await espace.LireAsync("/collectivites/france/valbrune"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_espace_vide_dit_quoi_faire_sur_chaque_page()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var visiteur = portal.Browser();
        foreach (var (page, mots) in new[]
        {
            ("/carte", "La carte attend sa première fiche"), ("/carte/liens", "La carte attend sa première fiche"), ("/qui-fait-quoi-ou", "Le tableau attend sa première fiche"), ("/chiffres", "Rien à compter encore"),
            ("/calendriers/conventions", "Rien en 2026"), ("/calendriers/missions", "Rien en 2026"), ("/territoires/region-dakar", "Personne n’y travaille encore"),
        })
            Assert.Contains(mots, WebUtility.HtmlDecode(await visiteur.GetStringAsync($"/{tenant.Key}{page}")), StringComparison.Ordinal);
    }
}

public sealed class PagesDesTerritoiresSqliteTests(SqlitePortal portal) : PagesDesTerritoiresTests(portal);

public sealed class PagesDesTerritoiresPgTests(PgPortal portal) : PagesDesTerritoiresTests(portal);
