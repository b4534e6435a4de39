using System.IO.Compression;
using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Web.Hosting.Memoire;

/// <summary>Ce qu'un visiteur reçoit de mémoire, et quand il ne le reçoit plus.</summary>
public abstract class PagesGardeesTests(Portal portal)
{
    private const string Fiche = "/fiches/alencon-koutiala";

    [Fact]
    public async Task La_meme_page_part_en_clair_en_gzip_et_en_brotli_chacune_avec_son_etiquette()
    {
        var page = $"/{(await portal.NewTenantAsync()).Key}{Fiche}";
        using var browser = portal.Browser();
        var clair = await LireAsync(browser, page);
        var etiquettes = new HashSet<string>(StringComparer.Ordinal) { clair.Etiquette };
        foreach (var forme in new[] { "gzip", "br" })
        {
            for (var fois = 0; fois < 2; fois++)
            {
                var lue = await LireAsync(browser, page, forme);
                Assert.Equal(forme, lue.Encodage);
                Assert.Equal(clair.Corps, lue.Corps);
                Assert.Contains("Accept-Encoding", lue.Varie, StringComparison.Ordinal);
                etiquettes.Add(lue.Etiquette);
            }
        }

        Assert.Equal(3, etiquettes.Count);
        using var demande = new HttpRequestMessage(HttpMethod.Get, page);
        demande.Headers.TryAddWithoutValidation("If-None-Match", clair.Etiquette);
        using var inchangee = await browser.SendAsync(demande);
        Assert.Equal(HttpStatusCode.NotModified, inchangee.StatusCode);
        Assert.Empty(await inchangee.Content.ReadAsByteArrayAsync());
        Assert.Equal("no-cache", inchangee.Headers.CacheControl!.ToString());
        using var tete = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, page));
        Assert.Equal(clair.Etiquette, tete.Headers.ETag!.ToString());
        Assert.True(tete.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Ce_qu_une_personne_en_session_lit_ne_vient_pas_de_la_memoire_et_n_y_va_pas()
    {
        var tenant = await portal.NewTenantAsync();
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        using var sienne = await animatrice.GetAsync($"/{tenant.Key}{Fiche}");
        Assert.Null(sienne.Headers.ETag);
        using var browser = portal.Browser();
        var publique = await LireAsync(browser, $"/{tenant.Key}{Fiche}");
        Assert.Contains("Se connecter", publique.Corps, StringComparison.Ordinal);
        using var encore = await animatrice.GetAsync($"/{tenant.Key}{Fiche}");
        Assert.DoesNotContain("Se connecter", await encore.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(encore.Headers.CacheControl is { Private: true } or { NoStore: true }, "une page de membre ne se garde nulle part");
    }

    [Fact]
    public async Task Un_acte_public_se_voit_aussitot_dans_l_espace_et_a_l_accueil_du_reseau()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        var (avant, accueil) = (await LireAsync(browser, $"/{tenant.Key}/souches"), await LireAsync(browser, "/"));
        Assert.Equal(avant.Etiquette, (await LireAsync(browser, $"/{tenant.Key}/souches")).Etiquette);
        await portal.InTenantAsync(tenant, async s =>
        {
            s.GetRequiredService<TenantDb>().Add(new Souche { Titre = "Bray-en-Val / Sikoulou", Slug = "bray-en-val-sikoulou", CoteFrancais = "Bray-en-Val", CotePartenaire = "Sikoulou", Source = "essai" });
            await s.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        Assert.Contains("Sikoulou", (await LireAsync(browser, $"/{tenant.Key}/souches")).Corps, StringComparison.Ordinal);
        Assert.NotEqual(accueil.Corps, (await LireAsync(browser, "/")).Corps);
    }

    [Fact]
    public async Task Ce_qui_est_mis_a_l_abri_n_est_plus_servi_des_la_demande_suivante()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        Assert.Contains("Koutiala", (await LireAsync(browser, $"/{tenant.Key}{Fiche}")).Corps, StringComparison.Ordinal);
        Assert.Contains("Koutiala", (await LireAsync(browser, $"/{tenant.Key}/fiches")).Corps, StringComparison.Ordinal);
        await portal.InTenantAsync(tenant, async s =>
        {
            var id = await s.GetRequiredService<TenantDb>().Items.Where(i => i.Slug == "alencon-koutiala").Select(i => i.Id).SingleAsync();
            return await s.GetRequiredService<Abri>().MettreAsync(id, new(null, "Essai"), CancellationToken.None);
        });
        using var fiche = await browser.GetAsync($"/{tenant.Key}{Fiche}");
        Assert.Equal(HttpStatusCode.NotFound, fiche.StatusCode);
        Assert.DoesNotContain("alencon-koutiala", (await LireAsync(browser, $"/{tenant.Key}/fiches")).Corps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_espace_ferme_et_des_reglages_changes_se_voient_aussitot()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        await LireAsync(browser, $"/{tenant.Key}/a-propos");
        await using var platform = portal.Services.GetRequiredService<Databases>().Platform();
        var ligne = await platform.Tenants.SingleAsync(t => t.Key == tenant.Key);
        ligne.Settings = ligne.Settings.Replace("du Mali", "du pays d’essai", StringComparison.Ordinal);
        await platform.SaveChangesAsync();
        Assert.Contains("du pays d’essai", (await LireAsync(browser, $"/{tenant.Key}/a-propos")).Corps, StringComparison.Ordinal);
        await platform.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.State, TenantState.Disabled));
        using var ferme = await browser.GetAsync($"/{tenant.Key}/a-propos");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ferme.StatusCode);
    }

    [Fact]
    public async Task Ce_qui_suit_l_audience_ne_fait_pas_une_autre_page_et_une_recherche_en_fait_une()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        var liste = await LireAsync(browser, $"/{tenant.Key}/fiches");
        var suivie = await LireAsync(browser, $"/{tenant.Key}/fiches?utm_source=lettre&fbclid=1");
        Assert.Equal(liste.Corps, suivie.Corps);
        Assert.Equal(liste.Etiquette, suivie.Etiquette);
        Assert.NotEqual(liste.Etiquette, (await LireAsync(browser, $"/{tenant.Key}/fiches?q=zzz")).Etiquette);
    }

    [Fact]
    public async Task Une_page_froide_demandee_par_vingt_a_la_fois_n_est_faite_qu_une_fois()
    {
        var (seule, tenant) = (await portal.NewTenantAsync(), await portal.NewTenantAsync());
        using var browser = portal.Browser();
        using var uneFois = new LecturesSql(seule.Key);
        await LireAsync(browser, $"/{seule.Key}{Fiche}");
        using var lectures = new LecturesSql(tenant.Key);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => LireAsync(browser, $"/{tenant.Key}{Fiche}")));
        Assert.Equal(uneFois.DeTable("Versions"), lectures.DeTable("Versions"));
        var apres = lectures.Total;
        await LireAsync(browser, $"/{tenant.Key}{Fiche}");
        Assert.Equal(apres, lectures.Total);
    }

    [Fact]
    public async Task Ce_qui_manque_n_est_pas_garde()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        using var absente = await browser.GetAsync($"/{tenant.Key}/fiches/pas-encore-la");
        Assert.Equal(HttpStatusCode.NotFound, absente.StatusCode);
        Assert.Null(absente.Headers.ETag);
    }

    private static async Task<(string Corps, string Etiquette, string? Encodage, string Varie)> LireAsync(HttpClient browser, string page, string? accepte = null)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Get, page);
        if (accepte is not null)
        {
            demande.Headers.TryAddWithoutValidation("Accept-Encoding", accepte);
        }

        using var response = await browser.SendAsync(demande);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var encodage = response.Content.Headers.ContentEncoding.SingleOrDefault();
        await using var octets = await response.Content.ReadAsStreamAsync();
        await using Stream flux = encodage switch { "br" => new BrotliStream(octets, CompressionMode.Decompress), "gzip" => new GZipStream(octets, CompressionMode.Decompress), _ => octets };
        using var lecteur = new StreamReader(flux);
        return (await lecteur.ReadToEndAsync(), response.Headers.ETag!.ToString(), encodage, response.Headers.Vary.ToString());
    }
}

public sealed class PagesGardeesSqliteTests(SqlitePortal portal) : PagesGardeesTests(portal);

public sealed class PagesGardeesPostgreSqlTests(PgPortal portal) : PagesGardeesTests(portal);
