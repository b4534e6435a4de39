using CoopPortal.Comptes.Contracts;
using CoopPortal.Comptes.Demonstration;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CoopPortal.Tests.Comptes.Demonstration;

public abstract class DemoComptesTests(Portal portal)
{
    [Fact]
    public async Task En_developpement_deux_fois_font_les_memes_comptes_et_n_envoient_rien()
    {
        var tenant = await portal.NewTenantAsync("mali");
        var premiere = await Demo("Development").EnsureAsync(tenant, CancellationToken.None);
        var seconde = await Demo("Development").EnsureAsync(tenant, CancellationToken.None);
        Assert.Equal(premiere, seconde);
        Assert.Equal(["animatrice", "relecture", "alencon", "koutiala"], premiere.Select(c => c.Adresse.Split('@')[0]));
        Assert.Equal(2, await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<Mandat>().CountAsync(m => m.ValideLe != null)));
        foreach (var compte in premiere)
        {
            Assert.Empty(await portal.CourriersAsync(tenant, compte.Adresse));
        }
    }

    [Fact]
    public async Task Ailleurs_il_n_y_en_a_aucun() => Assert.Empty(await Demo("Production").EnsureAsync(CancellationToken.None));

    [Fact]
    public async Task Le_premier_administrateur_entre_par_le_lien_de_la_console()
    {
        var adresse = Entree.Adresse("admin");
        var lien = await CreerAsync(adresse);
        using var browser = portal.Browser();
        await browser.SubmitAsync(new Uri(lien).AbsolutePath, []);
        Assert.Contains("<b>administration</b>", await browser.GetStringAsync("/moi"), StringComparison.Ordinal);
        Assert.Equal(0, await portal.SurLaPlateformeAsync(db => db.Mails.CountAsync(m => m.To == adresse)));

        Assert.NotEqual(lien, await CreerAsync(adresse));
        Assert.Equal(1, await portal.SurLaPlateformeAsync(db => db.Users.CountAsync(a => a.Email == adresse)));
    }

    [Fact]
    public async Task Une_adresse_fausse_est_refusee() => await Assert.ThrowsAsync<ArgumentException>(() => CreerAsync("pas une adresse"));

    private async Task<string> CreerAsync(string adresse)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AdminCreation>().CreateAsync(adresse, CancellationToken.None);
    }

    private DemoComptes Demo(string environnement) => new(
        portal.Services.GetRequiredService<TenantRegistry>(),
        portal.Services.GetRequiredService<TenantScopes>(),
        portal.Services.GetRequiredService<IServiceScopeFactory>(),
        new Environnement(environnement),
        portal.Clock);

    private sealed class Environnement(string nom) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = nom;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

public sealed class DemoComptesSqliteTests(SqlitePortal portal) : DemoComptesTests(portal);

public sealed class DemoComptesPgTests(PgPortal portal) : DemoComptesTests(portal);
