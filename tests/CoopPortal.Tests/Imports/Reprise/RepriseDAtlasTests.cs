using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Reprise;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Imports.Atlas;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Reprise;

public sealed class RepriseDAtlasTests(SqlitePortal portal)
{
    private static readonly Author _qui = new(null, "Essai");

    [Fact]
    public async Task Sans_accord_rien_n_est_ecrit()
    {
        var tenant = await portal.NewTenantAsync();
        await portal.InTenantAsync(tenant, async s =>
        {
            var pages = await ProposerAsync(s, PagesReelles.Dembela);
            Assert.Equal("pontcharra-dembella-benkadi-jlendio-fella", pages[0].Projets[0].Document.Partenariat);
            Assert.False(await s.GetRequiredService<TenantDb>().Items.AnyAsync(i => i.Type == Types.Projet, TestContext.Current.CancellationToken));
        });
    }

    [Fact]
    public async Task Accepte_deux_fois_il_n_y_est_qu_une()
    {
        var tenant = await portal.NewTenantAsync();
        var premier = await AccepterAsync(tenant, PagesReelles.Kayes, PagesReelles.Dembela);
        var second = await AccepterAsync(tenant, PagesReelles.Kayes, PagesReelles.Dembela);
        Assert.Equal((2, 0), (premier.Crees, premier.Inchanges));
        Assert.Equal((0, 2), (second.Crees, second.Inchanges));
        Assert.True(second.RienDeNeuf);
        await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var ids = await db.Items.Where(i => i.Type == Types.Projet).Select(i => i.Id).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(2, ids.Count);
            Assert.Equal(2, await db.Versions.CountAsync(v => ids.Contains(v.ItemId), TestContext.Current.CancellationToken));
            Assert.Equal(5, await db.Personnes.CountAsync(p => ids.Contains(p.ItemId), TestContext.Current.CancellationToken));
            Assert.All(await db.Versions.Where(v => ids.Contains(v.ItemId)).Select(v => v.Document).ToListAsync(TestContext.Current.CancellationToken),
                d => Assert.DoesNotContain("@", d, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task L_export_rend_le_projet_entier_personnes_comprises()
    {
        var tenant = await portal.NewTenantAsync();
        await AccepterAsync(tenant, PagesReelles.Dembela);
        var export = await portal.InTenantAsync(tenant, s => s.GetRequiredService<ExportJson>().DocumentAsync(TestContext.Current.CancellationToken));
        var projet = export["projets"]!.AsArray().Single()!.AsObject();
        var attendu = ProjetJson.ToTree(PagesReelles.Lu(PagesReelles.Dembela) with { Partenariat = "pontcharra-dembella-benkadi-jlendio-fella" });
        projet.Remove("id");
        projet.Remove("slug");
        Assert.Equal(attendu.ToJsonString(), projet.ToJsonString());
    }

    [Fact]
    public async Task La_fiche_montre_son_projet_sans_ses_personnes()
    {
        var tenant = await portal.NewTenantAsync();
        await AccepterAsync(tenant, PagesReelles.Dembela);
        var page = await portal.Browser().GetStringAsync($"/{tenant.Key}/fiches/pontcharra-dembella-benkadi-jlendio-fella", TestContext.Current.CancellationToken);
        Assert.Contains("<h2>Projets</h2>", page, StringComparison.Ordinal);
        var adresse = System.Text.RegularExpressions.Regex.Match(page, $"/{tenant.Key}/projets/[a-z0-9-]+").Value;
        var projet = await portal.Browser().GetStringAsync(adresse, TestContext.Current.CancellationToken);
        Assert.Contains("Fondation Suez", projet, StringComparison.Ordinal);
        Assert.All(PagesReelles.Lu(PagesReelles.Dembela).Contacts, c => Assert.DoesNotContain(c.Nom! + " ", page + projet, StringComparison.Ordinal));
        Assert.DoesNotContain("<h2>Projets</h2>", await portal.Browser().GetStringAsync($"/{tenant.Key}/fiches/alencon-koutiala", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<BilanDAtlas> AccepterAsync(Tenant tenant, params string[] pages) => portal.InTenantAsync(tenant, async s
        => await s.GetRequiredService<RepriseDAtlas>().AccepterAsync(await ProposerAsync(s, pages), _qui, TestContext.Current.CancellationToken));

    private static Task<IReadOnlyList<PageProposee>> ProposerAsync(IServiceProvider services, params string[] pages)
        => services.GetRequiredService<RepriseDAtlas>().ProposerAsync(pages.Select(p => (p, LecteurAtlas.Lire(p, PagesReelles.Octets(p)))), TestContext.Current.CancellationToken);
}
