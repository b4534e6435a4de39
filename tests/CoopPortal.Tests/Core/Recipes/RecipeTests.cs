using CoopPortal.Core.Recipes;
using Xunit;

namespace CoopPortal.Tests.Core.Recipes;

public sealed class RecipeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coop-recette-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("pas du json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{\"name\":\"x\"}")]
    [InlineData("{\"name\":3,\"version\":\"1\",\"steps\":[]}")]
    [InlineData("{\"name\":\"\",\"version\":\"1\",\"steps\":[]}")]
    [InlineData("{\"name\":\"x\",\"version\":\"1\"}")]
    [InlineData("{\"name\":\"x\",\"version\":\"1\",\"steps\":{}}")]
    [InlineData("{\"name\":\"x\",\"version\":\"1\",\"steps\":[3]}")]
    [InlineData("{\"name\":\"x\",\"version\":\"1\",\"steps\":[{}]}")]
    [InlineData("{\"name\":\"x\",\"version\":\"1\",\"steps\":[{\"name\":3}]}")]
    [InlineData("{\"name\":\"x\",\"version\":\"1\",\"steps\":[{\"name\":{}}]}")]
    [InlineData("{\"name\":\"x\",\"version\":\"1\",\"issetuprecipe\":\"oui\",\"steps\":[]}")]
    [InlineData("{\"name\":\"x\",\"name\":\"y\",\"version\":\"1\",\"steps\":[]}")]
    public void Une_recette_mal_ecrite_est_refusee_en_nommant_le_fichier(string json)
    {
        var path = Path.Combine(_folder.FullName, "r.recipe.json");
        File.WriteAllText(path, json);
        Assert.Contains("r.recipe.json", Assert.Throws<RecipeException>(() => Recipe.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_recette_absente_le_dit()
        => Assert.Contains("n'existe pas", Assert.Throws<RecipeException>(() => Recipe.Load(Path.Combine(_folder.FullName, "rien.recipe.json"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("../secret.json")]
    [InlineData("data/../../secret.json")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("absent.json")]
    [InlineData("a\0b.json")]
    public void Un_fichier_hors_du_dossier_de_la_recette_est_refuse(string file)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "secret.json"), "[]");
        var inner = _folder.CreateSubdirectory("recettes");
        var recipe = new Recipe("x", "X", "1", false, inner.FullName, []);
        var context = new RecipeContext(recipe, dryRun: false);
        Assert.Contains("dossier de la recette", Assert.Throws<RecipeException>(() => context.Data(new() { ["name"] = "content", ["file"] = file }, "data")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Un_dossier_voisin_au_nom_plus_long_n_est_pas_dedans()
    {
        var inner = _folder.CreateSubdirectory("recettes");
        File.WriteAllText(Path.Combine(_folder.CreateSubdirectory("recettes-autres").FullName, "x.json"), "[]");
        var context = new RecipeContext(new Recipe("x", "X", "1", false, inner.FullName, []), dryRun: false);
        Assert.Throws<RecipeException>(() => context.Data(new() { ["name"] = "content", ["file"] = "../recettes-autres/x.json" }, "data"));
    }

    [Theory]
    [InlineData("pas du json")]
    [InlineData("null")]
    [InlineData("")]
    public void Un_fichier_de_donnees_illisible_le_dit(string contenu)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "d.json"), contenu);
        var context = new RecipeContext(new Recipe("x", "X", "1", false, _folder.FullName, []), dryRun: false);
        Assert.Contains("d.json", Assert.Throws<RecipeException>(() => context.Data(new() { ["name"] = "content", ["file"] = "d.json" }, "data")).Message, StringComparison.Ordinal);
    }
}
