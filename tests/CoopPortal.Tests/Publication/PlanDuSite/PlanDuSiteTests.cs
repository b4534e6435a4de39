using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoopPortal.Core.Data;
using CoopPortal.Core.Publics;
using CoopPortal.Core.Tenancy;
using CoopPortal.Publication.PlanDuSite;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Publication.PlanDuSite;

/// <summary>Le plan du site, ce que les moteurs n'ont pas à lire, et l'adresse d'où chaque page se cite.</summary>
public sealed partial class PlanDuSiteTests(SqlitePortal portal)
{
    private static readonly XNamespace _format = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Chaque_adresse_du_plan_s_ouvre_et_se_cite_par_elle_meme()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        var plan = XDocument.Parse(await browser.GetStringAsync($"/{tenant.Key}/sitemap.xml"));
        var adresses = plan.Root!.Elements(_format + "url").Select(u => new Uri(u.Element(_format + "loc")!.Value)).ToList();
        Assert.Contains(adresses, a => a.AbsolutePath.EndsWith("/fiches/alencon-koutiala", StringComparison.Ordinal));
        Assert.Contains(adresses, a => a.AbsolutePath.EndsWith("/collectivites/france/alencon", StringComparison.Ordinal));
        Assert.Equal(adresses.Count, adresses.Distinct().Count());
        foreach (var adresse in adresses)
        {
            using var response = await browser.GetAsync(adresse.PathAndQuery);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{adresse} : {(int)response.StatusCode}");
            Assert.Equal(adresse.AbsoluteUri, Canonique().Match(await response.Content.ReadAsStringAsync()).Groups[1].Value);
        }
    }

    [Fact]
    public async Task Le_plan_du_reseau_nomme_celui_de_chaque_espace_ouvert_et_d_eux_seuls()
    {
        var (ouvert, ferme) = (await portal.NewTenantAsync("senegal"), await portal.NewTenantAsync("senegal"));
        await using (var platform = portal.Services.GetRequiredService<Databases>().Platform())
        {
            await platform.Tenants.Where(t => t.Key == ferme.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.State, TenantState.Disabled));
        }

        using var browser = portal.Browser();
        var plan = await browser.GetStringAsync("/sitemap.xml");
        Assert.Contains($"/{ouvert.Key}/sitemap.xml", plan, StringComparison.Ordinal);
        Assert.DoesNotContain(ferme.Key, plan, StringComparison.Ordinal);
        Assert.Contains("/sitemap.xml", await browser.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains($"/{ouvert.Key}/sitemap.xml", await browser.GetStringAsync($"/{ouvert.Key}/robots.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, null, "urlset", 1)]
    [InlineData(50_000, null, "urlset", 50_000)]
    [InlineData(50_001, null, "sitemapindex", 2)]
    [InlineData(50_001, 1, "urlset", 50_000)]
    [InlineData(50_001, 2, "urlset", 1)]
    [InlineData(50_001, 3, null, 0)]
    [InlineData(1, 0, null, 0)]
    public async Task Un_plan_trop_long_se_lit_en_parties(int pages, int? partie, string? racine, int lignes)
    {
        var espace = await portal.TenantAsync("mali");
        var plan = new PlanPublic([new Beaucoup(pages)], portal.Services.GetRequiredService<PublicLinks>());
        var octets = await plan.DeLEspaceAsync(espace, partie, CancellationToken.None);
        Assert.Equal(racine, octets is null ? null : XDocument.Load(new MemoryStream(octets)).Root!.Name.LocalName);
        Assert.Equal(lignes, octets is null ? 0 : XDocument.Load(new MemoryStream(octets)).Root!.Elements().Count());
    }

    [Fact]
    public async Task Un_filtre_ne_change_pas_l_adresse_d_ou_la_page_se_cite_et_une_page_de_suite_si()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        Assert.EndsWith($"/{tenant.Key}/fiches", Canonique().Match(await browser.GetStringAsync($"/{tenant.Key}/fiches?q=eau&domaine=sante")).Groups[1].Value, StringComparison.Ordinal);
        Assert.EndsWith($"/{tenant.Key}/souches?page=2", Canonique().Match(await browser.GetStringAsync($"/{tenant.Key}/souches?page=2")).Groups[1].Value, StringComparison.Ordinal);
        using var absente = await browser.GetAsync($"/{tenant.Key}/nulle-part");
        Assert.DoesNotContain("canonical", await absente.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private sealed class Beaucoup(int pages) : IAdressesPubliques
    {
        public Task<IReadOnlyList<AdressePublique>> LireAsync(CancellationToken cancellation)
            => Task.FromResult<IReadOnlyList<AdressePublique>>([.. Enumerable.Range(0, pages).Select(i => new AdressePublique($"/p/{i}"))]);
    }

    [GeneratedRegex("rel=\"canonical\" href=\"([^\"]*)\"")]
    private static partial Regex Canonique();
}
