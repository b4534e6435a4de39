using System.Net;
using System.Xml.Linq;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Tests.Fiches.Protection;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Publication.Flux;

/// <summary>Les flux Atom d'un espace : valides, aux identifiants stables, et sous les mêmes règles que les pages.</summary>
public abstract class FluxTests(Portal portal)
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Une_fiche_y_remonte_quand_elle_est_confirmee_sous_le_meme_identifiant()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        var avant = await LireAsync(browser, $"/{tenant.Key}/flux.atom");
        Valide(avant);
        var fiche = Entree(avant, "/fiches/alencon-koutiala");
        var (id, le) = (await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Items.Where(i => i.Slug == "alencon-koutiala").Select(i => i.Id).SingleAsync()), new DateTime(2027, 1, 3, 10, 0, 0, DateTimeKind.Utc));
        Assert.Equal($"urn:uuid:{id}", fiche.Element(_atom + "id")!.Value);
        await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<FicheIndex>().Where(f => f.ItemId == id).ExecuteUpdateAsync(u => u.SetProperty(f => f.VerifiePartenaireLe, le)));
        var apres = await LireAsync(browser, $"/{tenant.Key}/flux.atom");
        Valide(apres);
        var premiere = apres.Root!.Elements(_atom + "entry").First();
        Assert.Equal(fiche.Element(_atom + "id")!.Value, premiere.Element(_atom + "id")!.Value);
        Assert.Equal("2027-01-03T10:00:00Z", premiere.Element(_atom + "updated")!.Value);
        Assert.Equal(avant.Root!.Element(_atom + "id")!.Value, apres.Root.Element(_atom + "id")!.Value);
        Assert.Equal("2027-01-03T10:00:00Z", apres.Root.Element(_atom + "updated")!.Value);
    }

    [Fact]
    public async Task Une_region_et_un_domaine_ont_le_leur_et_une_reponse_masquee_n_y_parait_pas()
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = portal.Browser();
        var (item, domaine) = await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var fiche = await db.Set<FicheIndex>().SingleAsync(f => f.Slug == "alencon-koutiala");
            return (fiche.ItemId, await db.Set<FicheDomaine>().Where(d => d.ItemId == fiche.ItemId).Select(d => d.Domaine).FirstAsync());
        });
        var region = await LireAsync(browser, $"/{tenant.Key}/flux/regions/sikasso.atom");
        Valide(region);
        Assert.NotNull(Entree(region, "/fiches/alencon-koutiala"));
        // Koutiala, de la région de Sikasso dans le livre, en est une depuis 2023 : l'une et l'autre mènent à elle.
        Assert.NotNull(Entree(await LireAsync(browser, $"/{tenant.Key}/flux/regions/koutiala.atom"), "/fiches/alencon-koutiala"));
        Valide(await LireAsync(browser, $"/{tenant.Key}/flux/domaines/{domaine}.atom"));
        Assert.NotNull(Entree(await LireAsync(browser, $"/{tenant.Key}/flux/domaines/{domaine}.atom"), "/fiches/alencon-koutiala"));
        await portal.InTenantAsync(tenant, async s =>
        {
            s.GetRequiredService<TenantDb>().Add(Masque(item));
            return await s.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        Assert.DoesNotContain("alencon-koutiala", (await LireAsync(browser, $"/{tenant.Key}/flux/domaines/{domaine}.atom")).ToString(), StringComparison.Ordinal);
        foreach (var absent in new[] { "/flux/regions/nulle-part.atom", "/flux/domaines/inconnu.atom" })
        {
            using var response = await browser.GetAsync($"/{tenant.Key}{absent}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Ce_qui_est_a_l_abri_ou_retire_n_est_ni_dans_un_flux_ni_dans_le_plan()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        using var browser = portal.Browser();
        string[] sorties = [refuge.Adresse("/flux.atom"), refuge.Adresse("/sitemap.xml")];
        foreach (var sortie in sorties)
        {
            Assert.Contains(refuge.Item.Slug, await browser.GetStringAsync(sortie), StringComparison.Ordinal);
        }

        await refuge.DansAsync((s, _) => s.GetRequiredService<Abri>().MettreAsync(refuge.Item.Id, new(null, "Essai"), CancellationToken.None));
        foreach (var sortie in sorties)
        {
            Assert.DoesNotContain(refuge.Mot, await browser.GetStringAsync(sortie), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Masque Masque(Guid item) => new() { ItemId = item, Champ = "domaines", Cote = "", At = DateTime.UnixEpoch, By = "Essai" };

    private static async Task<XDocument> LireAsync(HttpClient browser, string adresse)
    {
        using var response = await browser.GetAsync(adresse);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(response.Headers.ETag);
        return XDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static XElement Entree(XDocument flux, string chemin)
        => flux.Root!.Elements(_atom + "entry").Single(e => e.Element(_atom + "link")!.Attribute("href")!.Value.EndsWith(chemin, StringComparison.Ordinal));

    // Ce que la norme (RFC 4287) demande d'un flux et de chaque entrée.
    private static void Valide(XDocument flux)
    {
        Assert.Equal(_atom + "feed", flux.Root!.Name);
        Assert.NotEmpty(flux.Root.Element(_atom + "author")!.Element(_atom + "name")!.Value);
        Assert.Single(flux.Root.Elements(_atom + "link"), l => l.Attribute("rel")!.Value == "self");
        var entrees = flux.Root.Elements(_atom + "entry").ToList();
        Assert.Equal(entrees.Count, entrees.Select(e => e.Element(_atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        foreach (var element in entrees.Append(flux.Root))
        {
            Assert.True(Uri.TryCreate(element.Element(_atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.NotEmpty(element.Element(_atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParseExact(element.Element(_atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", null, System.Globalization.DateTimeStyles.AssumeUniversal, out _));
            Assert.All(element.Elements(_atom + "link"), l => Assert.True(Uri.TryCreate(l.Attribute("href")!.Value, UriKind.Absolute, out _)));
        }
    }
}

public sealed class FluxSqliteTests(SqlitePortal portal) : FluxTests(portal);

public sealed class FluxPostgreSqlTests(PgPortal portal) : FluxTests(portal);
