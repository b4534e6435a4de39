using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Publics;

/// <summary>Ce que le plan du site dit des territoires, et ce que leurs pages disent d'elles-mêmes aux machines.</summary>
public abstract partial class AdressesDesTerritoiresTests(Portal portal)
{
    [Fact]
    public async Task Le_plan_nomme_les_territoires_ou_quelqu_un_travaille_et_chacun_s_ouvre()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var plan = await PlanAsync(espace);
        foreach (var chemin in new[]
        {
            "/territoires/region-saint-louis", "/territoires/departement-podor", "/territoires/lieu-podor", "/territoires/region-thies",
            "/territoires/france/region-normandie", "/territoires/france/departement-orne", "/territoires/france/departement-essonne",
            "/calendriers/conventions", "/calendriers/missions", "/carte", "/qui-fait-quoi-ou", "/chiffres",
        })
        {
            Assert.Contains(espace.Adresse(chemin), plan);
        }

        Assert.DoesNotContain(espace.Adresse("/territoires/departement-mbour"), plan);
        Assert.DoesNotContain(espace.Adresse("/territoires/france/departement-nord"), plan);
        using var visiteur = portal.Browser();
        foreach (var adresse in plan)
        {
            using var reponse = await visiteur.GetAsync(adresse);
            Assert.True(reponse.StatusCode == HttpStatusCode.OK, $"{adresse} : {(int)reponse.StatusCode}");
        }
    }

    [Fact]
    public async Task Une_fiche_retiree_emporte_les_territoires_qu_elle_etait_seule_a_nommer()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.DansAsync(async s => await s.GetRequiredService<ContentStore>().WithdrawAsync(await s.GetRequiredService<TenantDb>().Items.SingleAsync(i => i.Slug == "valbrune-podor"), CancellationToken.None));
        var plan = await PlanAsync(espace);
        Assert.DoesNotContain(espace.Adresse("/territoires/departement-podor"), plan);
        Assert.Contains(espace.Adresse("/territoires/departement-dagana"), plan);
        Assert.Contains(espace.Adresse("/territoires/france/departement-orne"), plan);
    }

    [Theory]
    [InlineData("/territoires/lieu-podor", "Podor", "Région de Saint-Louis", 34_000)]
    [InlineData("/territoires/departement-podor", "Département de Podor", "Région de Saint-Louis", null)]
    [InlineData("/territoires/region-saint-louis", "Région de Saint-Louis", null, null)]
    [InlineData("/territoires/france/departement-orne", "Orne", "Normandie", null)]
    [InlineData("/territoires/france/region-normandie", "Normandie", "France", null)]
    public async Task Un_territoire_dit_son_nom_ce_qui_le_contient_et_les_seuls_habitants_qu_une_fiche_lui_connait(string chemin, string nom, string? dans, int? habitants)
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        var lu = JsonNode.Parse(Donnees().Match(await visiteur.GetStringAsync(espace.Adresse(chemin))).Groups[1].Value)!;
        Assert.Equal(("AdministrativeArea", nom, dans ?? espace.Tenant.Name), ((string?)lu["@type"], (string?)lu["name"], (string?)lu["containedInPlace"]!["name"]));
        Assert.EndsWith(espace.Adresse(chemin), (string?)lu["url"], StringComparison.Ordinal);
        Assert.Equal((habitants, habitants is null ? null : "2025"), ((int?)lu["additionalProperty"]?["value"], (string?)lu["additionalProperty"]?["valueReference"]));
    }

    private async Task<List<string>> PlanAsync(EspaceSitue espace)
    {
        using var visiteur = portal.Browser();
        return [.. XDocument.Parse(await visiteur.GetStringAsync(espace.Adresse("/sitemap.xml"))).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery)];
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>")]
    private static partial Regex Donnees();
}

public sealed class AdressesDesTerritoiresSqliteTests(SqlitePortal portal) : AdressesDesTerritoiresTests(portal);

public sealed class AdressesDesTerritoiresPostgreSqlTests(PgPortal portal) : AdressesDesTerritoiresTests(portal);
