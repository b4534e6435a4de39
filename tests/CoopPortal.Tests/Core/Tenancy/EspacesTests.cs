using System.Net;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Tenancy;

public abstract class EspacesTests(Portal portal)
{
    [Theory]
    [InlineData("/inconnu")]
    [InlineData("/inconnu/fiches")]
    [InlineData("/Mali..")]
    [InlineData("/mali/fiches/n-existe-pas")]
    [InlineData("/platform")]
    public async Task Une_adresse_inconnue_donne_une_page_lisible(string path)
    {
        using var browser = portal.Browser();
        using var response = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_espace_ferme_le_dit_et_les_autres_restent_ouverts()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await SetStateAsync(tenant, TenantState.Disabled);
        using var browser = portal.Browser();
        using var closed = await browser.GetAsync($"/{tenant.Key}/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, closed.StatusCode);
        Assert.Contains("fermé pour le moment", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var open = await browser.GetAsync("/senegal/");
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Un_nom_d_hote_mene_a_l_espace()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var host = tenant.Key + ".example.org";
        await using (var db = portal.Services.GetRequiredService<Databases>().Platform())
        {
            await db.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.Host, host));
        }

        using var browser = portal.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fiches");
        request.Headers.Host = host;
        using var response = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Sénégal", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TenantState.Disabled, HttpStatusCode.ServiceUnavailable)]
    [InlineData(TenantState.Archived, HttpStatusCode.Gone)]
    public async Task Un_espace_ferme_le_dit_aussi_a_son_nom_d_hote(TenantState state, HttpStatusCode code)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var host = tenant.Key + ".example.org";
        await using (var db = portal.Services.GetRequiredService<Databases>().Platform())
        {
            await db.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.Host, host));
        }

        await SetStateAsync(tenant, state);
        using var browser = portal.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fiches");
        request.Headers.Host = host;
        using var response = await browser.SendAsync(request);
        Assert.Equal(code, response.StatusCode);
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task SetStateAsync(Tenant tenant, TenantState state)
    {
        await using (var db = portal.Services.GetRequiredService<Databases>().Platform())
        {
            await db.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.State, state));
        }

        portal.Services.GetRequiredService<TenantRegistry>().Forget(tenant.Key);
    }
}

public sealed class EspacesSqliteTests(SqlitePortal portal) : EspacesTests(portal);

public sealed class EspacesPostgreSqlTests(PgPortal portal) : EspacesTests(portal);
