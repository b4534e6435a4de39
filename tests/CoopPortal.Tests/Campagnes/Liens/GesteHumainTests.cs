using System.Net;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Data;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Liens;

public abstract class GesteHumainTests(Portal portal)
{
    [Fact]
    public async Task Lire_la_page_n_est_pas_l_ouvrir()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        using var browser = portal.Browser();
        foreach (var page in new[] { "", "/plus-moi", "/a-sa-place", "/corriger" })
        {
            using var _ = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}{page}"));
        }

        using var sansJeton = await browser.PostAsync(terrain.Adresse($"/lien/{jeton}?handler=Geste"), null);
        Assert.Equal(HttpStatusCode.BadRequest, sansJeton.StatusCode);
        Assert.Null(await OuvertLeAsync(terrain));
    }

    [Fact]
    public async Task Le_premier_geste_seul_date_l_ouverture()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        using var premier = await terrain.EnvoyerAsync($"/lien/{jeton}", "Geste");
        Assert.Equal(HttpStatusCode.NoContent, premier.StatusCode);
        var ouvert = await OuvertLeAsync(terrain);
        Assert.NotNull(ouvert);
        await terrain.DansAsync(db => db.Set<LienFiche>().ExecuteUpdateAsync(s => s.SetProperty(l => l.OuvertLe, ouvert.Value.AddDays(-1))));
        using var second = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer");
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(ouvert.Value.AddDays(-1), await OuvertLeAsync(terrain));
    }

    [Fact]
    public async Task Le_signal_pese_moins_de_cinq_cents_octets()
    {
        using var browser = portal.Browser();
        var script = await browser.GetByteArrayAsync("/_content/CoopPortal.Theme/geste.js");
        Assert.InRange(script.Length, 1, 500);
    }

    private static Task<DateTime?> OuvertLeAsync(Terrain terrain) => terrain.DansAsync(db => db.Set<LienFiche>().Select(l => l.OuvertLe).SingleAsync());
}

public sealed class GesteHumainSqliteTests(SqlitePortal portal) : GesteHumainTests(portal);

public sealed class GesteHumainPgTests(PgPortal portal) : GesteHumainTests(portal);
