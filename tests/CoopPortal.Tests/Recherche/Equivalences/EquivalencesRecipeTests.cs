using System.Text.Json.Nodes;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Texte;
using CoopPortal.Recherche.Equivalences;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Equivalences;

public abstract class EquivalencesRecipeTests(Portal portal)
{
    [Theory]
    [InlineData("mali", "pdsec", "plan de développement social, économique et culturel")]
    [InlineData("mali", "centre de santé communautaire", "CSCOM")]
    [InlineData("mali", "nioro du sahel", "Nioro")]
    [InlineData("burkina-faso", "csps", "centre de santé et de promotion sociale")]
    [InlineData("senegal", "ard", "agence régionale de développement")]
    public async Task Une_recette_pose_les_sigles_et_les_variantes_de_son_pays(string recette, string saisie, string autre)
    {
        var espace = await portal.NewTenantAsync(recette);
        var lexique = await portal.InTenantAsync(espace, s => s.GetRequiredService<LexiqueDeLEspace>().LireAsync(CancellationToken.None));
        Assert.Contains(autre, lexique.Elargir(Analyseur.AnalyserRequete(saisie)).Equivalences.SelectMany(e => e.Autres).Select(a => a.Dite));
    }

    [Fact]
    public async Task Un_sigle_sans_sens_ne_dit_rien_et_une_ligne_sans_cle_se_refuse()
    {
        var espace = await portal.NewTenantAsync("senegal");
        await portal.InTenantAsync(espace, async s =>
        {
            var sigles = s.GetServices<IContentRecipe>().Single(r => r.ContentType == EquivalencesRecipe.Sigle);
            var variantes = s.GetServices<IContentRecipe>().Single(r => r.ContentType == "Variante");
            var context = new RecipeContext(Recipe.Load(Path.Combine(Portal.RecipesFolder, "senegal.recipe.json")), dryRun: false);
            await sigles.RunAsync(context, [new JsonObject { ["sigle"] = "XYZ" }], CancellationToken.None);
            Assert.Empty(context.Changes);
            await Assert.ThrowsAsync<RecipeException>(() => variantes.RunAsync(context, [new JsonObject { ["nom"] = "A", ["variantes"] = new JsonArray("B") }], CancellationToken.None));
            await sigles.RunAsync(context, [new JsonObject { ["sigle"] = "XYZ", ["sens"] = new JsonArray("xylophone yoga zèbre") }], CancellationToken.None);
            Assert.Single(context.Changes);
            await sigles.RunAsync(context, [new JsonObject { ["sigle"] = "XYZ", ["sens"] = new JsonArray("xylophone yoga zèbre") }], CancellationToken.None);
            Assert.Single(context.Changes);
        });
    }
}

public sealed class EquivalencesRecipeSqliteTests(SqlitePortal portal) : EquivalencesRecipeTests(portal);

public sealed class EquivalencesRecipePostgreSqlTests(PgPortal portal) : EquivalencesRecipeTests(portal);
