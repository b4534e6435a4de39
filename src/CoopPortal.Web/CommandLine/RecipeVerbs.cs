using System.CommandLine;
using CoopPortal.Core.Recipes;

namespace CoopPortal.Web.CommandLine;

internal static class RecipeVerbs
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Une recette (.recipe.json)." };
        var tenant = Common.Tenant();
        var dryRun = new Option<bool>("--dry-run") { Description = "Dit ce qui changerait, sans rien changer." };
        var run = new Command("run", "Crée un espace depuis sa recette, ou le met à jour.") { file, tenant, dryRun };
        run.SetAction((parsed, cancellation) => Common.WithHostAsync(parsed, async app =>
        {
            var recipe = Recipe.Load(parsed.GetRequiredValue(file).FullName);
            var changes = await app.Services.GetRequiredService<RecipeRunner>()
                .RunAsync(recipe, parsed.GetRequiredValue(tenant), parsed.GetValue(dryRun), cancellation);
            Console.Error.WriteLine(changes.Count == 0 ? "Rien à changer." : string.Join(Environment.NewLine, changes));
            return 0;
        }, cancellation));
        return new Command("recipe", "Les recettes : un espace décrit comme des données.") { run };
    }
}
