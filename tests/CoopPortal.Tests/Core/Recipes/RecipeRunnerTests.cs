using System.Text.Json.Nodes;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Recettes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Recipes;

public abstract class RecipeRunnerTests(Portal portal) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coop-recette-");

    private RecipeRunner Runner => portal.Services.GetRequiredService<RecipeRunner>();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Une_etape_inconnue_est_refusee_et_rien_n_est_fait()
    {
        var key = Cle();
        var fault = await Assert.ThrowsAsync<RecipeException>(() => PasserAsync(key, Etape("settings"), new JsonObject { ["name"] = "magie" }));
        Assert.Contains("magie", fault.Message, StringComparison.Ordinal);
        Assert.Null(await LigneAsync(key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("Mali")]
    [InlineData("platform")]
    [InlineData("connexion")]
    [InlineData("../mali")]
    [InlineData("a b")]
    [InlineData("mali\n")]
    [InlineData("-mali")]
    [InlineData("mali--sud")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("x\"; drop schema public")]
    public async Task Une_cle_reservee_ou_mal_faite_est_refusee(string key)
    {
        var before = (await portal.Services.GetRequiredService<TenantRegistry>().AllAsync(CancellationToken.None)).Count(t => t.Key == key);
        await Assert.ThrowsAsync<RecipeException>(() => PasserAsync(key, Etape("settings")));
        Assert.Equal(before, (await portal.Services.GetRequiredService<TenantRegistry>().AllAsync(CancellationToken.None)).Count(t => t.Key == key));
    }

    [Fact]
    public async Task Apres_une_panne_le_passage_reprend_a_l_etape_tombee()
    {
        var key = Cle();
        var steps = new[] { Etape("settings"), Etape("ContentDefinition"), new JsonObject { ["name"] = "content", ["contentType"] = "Domaine", ["file"] = "domaines.json" } };
        await Assert.ThrowsAsync<RecipeException>(() => PasserAsync(key, steps));
        var stopped = (await LigneAsync(key))!;
        Assert.Equal(2, stopped.PendingStep);
        Assert.Equal(TenantState.Preparing, stopped.State);
        using (var browser = portal.Browser())
        {
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await browser.GetAsync($"/{key}/")).StatusCode);
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "domaines.json"), """[{"cle":"eau","libelle":"Eau","sousDomaines":[{"cle":"puits","libelle":"Puits"}]}]""");
        var changes = await PasserAsync(key, steps);
        Assert.Single(changes);
        var done = (await LigneAsync(key))!;
        Assert.Null(done.PendingStep);
        Assert.Equal(TenantState.Running, done.State);
        Assert.Equal(2, await portal.InTenantAsync(await portal.TenantAsync(key), s => s.GetRequiredService<TenantDb>().Set<CoopPortal.Fiches.Contracts.Domaine>().CountAsync()));
    }

    [Fact]
    public async Task Une_autre_recette_ne_saute_pas_les_etapes_de_celle_qui_est_tombee()
    {
        var key = Cle();
        await Assert.ThrowsAsync<RecipeException>(() => PasserAsync(key, Etape("settings"), new JsonObject { ["name"] = "themes", ["site"] = "Autre" }));
        var settings = Etape("settings");
        settings["TenantSettings"]!["introduction"] = "Une autre introduction.";
        await Runner.RunAsync(new Recipe("autre", "Autre", "1", false, _folder.FullName, [settings]), key, dryRun: false, CancellationToken.None);
        Assert.Equal("Une autre introduction.", (await portal.TenantAsync(key)).Settings.Introduction);
    }

    [Fact]
    public async Task Deux_fois_de_suite_ne_change_rien()
    {
        var tenant = await portal.NewTenantAsync("mali");
        var before = await Bureau.CompterAsync(portal, tenant);
        Assert.Equal(70, before.Items);
        var mali = Recipe.Load(Path.Combine(Portal.RecipesFolder, "mali.recipe.json"));
        Assert.Empty(await Runner.RunAsync(mali, tenant.Key, dryRun: true, CancellationToken.None));
        Assert.Empty(await Runner.RunAsync(mali, tenant.Key, dryRun: false, CancellationToken.None));
        Assert.Equal(before, await Bureau.CompterAsync(portal, tenant));
        Assert.Equal(1, await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Questionnaires.CountAsync(q => q.Type == "Partenariat")));
    }

    [Fact]
    public async Task A_blanc_elle_dit_ce_qu_elle_ferait_et_ne_fait_rien()
    {
        var mali = Recipe.Load(Path.Combine(Portal.RecipesFolder, "mali.recipe.json"));
        var key = Cle();
        Assert.NotEmpty(await Runner.RunAsync(mali, key, dryRun: true, CancellationToken.None));
        Assert.Null(await LigneAsync(key));

        var tenant = await portal.NewTenantAsync("senegal");
        var before = await Bureau.CompterAsync(portal, tenant);
        var row = await LigneAsync(tenant.Key);
        var changes = await Runner.RunAsync(mali, tenant.Key, dryRun: true, CancellationToken.None);
        Assert.Contains(changes, c => c.StartsWith("70 fiches", StringComparison.Ordinal));
        Assert.Contains(changes, c => c.Contains("questionnaire", StringComparison.Ordinal));
        Assert.Equal(before, await Bureau.CompterAsync(portal, tenant));
        var after = await LigneAsync(tenant.Key);
        Assert.Equal((row!.Settings, row.Recipe, row.PendingStep), (after!.Settings, after.Recipe, after.PendingStep));
    }

    [Theory]
    [InlineData("""{"name":"settings","TenantSettings":3}""")]
    [InlineData("""{"name":"settings","TenantSettings":{"timeZone":"Lune/Mer"}}""")]
    [InlineData("""{"name":"settings","TenantSettings":{"timeZone":null}}""")]
    [InlineData("""{"name":"settings","TenantSettings":{"freshnessMonths":"douze"}}""")]
    [InlineData("""{"name":"settings","TenantSettings":{"freshnessMonths":0}}""")]
    [InlineData("""{"name":"settings","TenantSettings":{"motif":null}}""")]
    [InlineData("""{"name":"themes","site":3}""")]
    [InlineData("""{"name":"feature","enable":[3,null]}""")]
    [InlineData("""{"name":"Roles","Roles":["Chef",3]}""")]
    [InlineData("""{"name":"content","contentType":3}""")]
    [InlineData("""{"name":"content"}""")]
    [InlineData("""{"name":"content","contentType":"Domaine"}""")]
    [InlineData("""{"name":"content","contentType":"Domaine","data":{}}""")]
    [InlineData("""{"name":"content","contentType":"Domaine","data":[{"cle":"x"}]}""")]
    [InlineData("""{"name":"content","contentType":"Domaine","file":3}""")]
    [InlineData("""{"name":"content","contentType":"Partenariat","data":[3]}""")]
    [InlineData("""{"name":"content","contentType":"Partenariat","data":[{"slug":"sans-titre"}]}""")]
    [InlineData("""{"name":"ContentDefinition"}""")]
    [InlineData("""{"name":"ContentDefinition","questionnaires":[null]}""")]
    [InlineData("""{"name":"ContentDefinition","questionnaires":[{"type":"X","sections":[{"cle":"a"}]}]}""")]
    public async Task Une_etape_mal_ecrite_donne_une_phrase_et_n_ouvre_pas_l_espace(string step)
    {
        var key = Cle();
        await Assert.ThrowsAsync<RecipeException>(() => PasserAsync(key, Etape("ContentDefinition"), JsonNode.Parse(step)!.AsObject()));
        Assert.Equal(TenantState.Preparing, (await LigneAsync(key))!.State);
    }

    private static string Cle() => "essai-" + Guid.NewGuid().ToString("N")[..10];

    private static JsonObject Etape(string name) => (JsonObject)Depot.Etapes("senegal", name).Single().DeepClone();

    private Task<IReadOnlyList<string>> PasserAsync(string key, params JsonObject[] steps)
        => Runner.RunAsync(new Recipe("essai", "Essai", "1", false, _folder.FullName, steps), key, dryRun: false, CancellationToken.None);

    private Task<TenantRow?> LigneAsync(string key) => portal.SurLaPlateformeAsync(db => db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key));
}

public sealed class RecipeRunnerSqliteTests(SqlitePortal portal) : RecipeRunnerTests(portal);

public sealed class RecipeRunnerPgTests(PgPortal portal) : RecipeRunnerTests(portal);
