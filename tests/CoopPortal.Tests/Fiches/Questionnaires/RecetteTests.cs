using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Recipes;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Questionnaires;

/// <summary>Une recette repassée sur un espace dont l'équipe a changé les questions à l'écran.</summary>
public abstract class RecetteTests(Portal portal) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coop-questions-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Le_travail_de_l_animatrice_reste_et_les_questions_neuves_entrent()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.CorrigerAsync("perspectives", ("Libelle", "La suite, selon vous"));
        await atelier.AjouterAsync("documents", "Langues", ("Kind", "Texte"));
        using (await atelier.GesteAsync("monter:statut"))
        {
        }

        await atelier.PublieAsync();
        var recette = Recette(questionnaire =>
        {
            var documents = questionnaire["sections"]!.AsArray().OfType<JsonObject>().Single(s => s.TextAt("cle") == "documents")["champs"]!.AsArray();
            documents.Add(new JsonObject { ["cle"] = "ajouts.evaluation", ["kind"] = "texte", ["libelle"] = "Dernière évaluation", ["visibilite"] = "public" });
            documents.OfType<JsonObject>().Single(c => c.TextAt("cle") == "documents")["libelle"] = "Études et bilans";
        });
        var dites = await PasserAsync(atelier, recette, dryRun: true);
        Assert.Contains(dites, d => d.Contains("« Partenariat » changerait", StringComparison.Ordinal));
        Assert.Contains(dites, d => d.Contains("Dernière évaluation", StringComparison.Ordinal));
        Assert.Contains(dites, d => d.Contains("à l'écran reste", StringComparison.Ordinal));
        Assert.Equal(2, (await atelier.EnVigueurAsync()).Version);

        Assert.Equal(dites.Select(d => d.Replace("changerait", "change", StringComparison.Ordinal)), await PasserAsync(atelier, recette, dryRun: false));
        var apres = await atelier.EnVigueurAsync();
        Assert.Equal("La suite, selon vous", apres.Champs.Single(c => c.Cle == "perspectives").Libelle);
        Assert.Equal("Études et bilans", apres.Champs.Single(c => c.Cle == "documents").Libelle);
        Assert.Equal(["statut", "titre"], apres.Sections[0].Champs.Take(2).Select(c => c.Cle));
        Assert.Superset(new HashSet<string>(["documents", "ajouts.evaluation", "ajouts.langues"]), apres.Sections.Single(s => s.Cle == "documents").Champs.Select(c => c.Cle).ToHashSet());
        Assert.Equal(3, apres.Champs.Single(c => c.Cle == "ajouts.evaluation").Depuis);
        Assert.Empty(await PasserAsync(atelier, recette, dryRun: false));
    }

    [Fact]
    public async Task Une_preparation_ouverte_avant_la_recette_repart_de_ce_qu_elle_apporte()
    {
        using var atelier = await Atelier.OuvrirAsync(portal);
        await atelier.CorrigerAsync("perspectives", ("Libelle", "La suite"));
        await PasserAsync(atelier, Recette(q => q["sections"]!.AsArray().OfType<JsonObject>().Single(s => s.TextAt("cle") == "histoire")["titre"] = "Notre histoire"), dryRun: false);
        await atelier.PublieAsync();
        var apres = await atelier.EnVigueurAsync();
        Assert.Equal((3, "La suite", "Notre histoire"), (apres.Version, apres.Champs.Single(c => c.Cle == "perspectives").Libelle, apres.Sections.Single(s => s.Cle == "histoire").Titre));
    }

    private Recipe Recette(Action<JsonObject> changer)
    {
        var recipe = JsonNode.Parse(File.ReadAllText(Path.Combine(Portal.RecipesFolder, "senegal.recipe.json")))!.AsObject();
        var step = recipe["steps"]!.AsArray().OfType<JsonObject>().Single(s => s.TextAt("name") == "ContentDefinition");
        changer(step["questionnaires"]!.AsArray().OfType<JsonObject>().Single(q => q.TextAt("type") == "Partenariat"));
        recipe["steps"] = new JsonArray(step.DeepClone());
        var path = Path.Combine(_folder.FullName, "essai.recipe.json");
        File.WriteAllText(path, recipe.ToJsonString());
        return Recipe.Load(path);
    }

    private static Task<IReadOnlyList<string>> PasserAsync(Atelier atelier, Recipe recipe, bool dryRun)
        => atelier.Bureau.Portal.Services.GetRequiredService<RecipeRunner>().RunAsync(recipe, atelier.Bureau.Tenant.Key, dryRun, CancellationToken.None);
}

public sealed class RecetteSqliteTests(SqlitePortal portal) : RecetteTests(portal);

public sealed class RecettePgTests(PgPortal portal) : RecetteTests(portal);
