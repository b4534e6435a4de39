using CoopPortal.Core.Data;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.Options;

namespace CoopPortal.Web.Hosting;

/// <summary>Avant de servir : la base de la plateforme, puis les espaces que les recettes d'installation décrivent.</summary>
public sealed class PortalStart(Migrator migrator, RecipeRunner runner, TenantRegistry registry, Databases databases, IOptions<PortalOptions> options, ILogger<PortalStart> logger)
{
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await migrator.PlatformAsync(cancellation);
        foreach (var path in Directory.EnumerateFiles(options.Value.RecipesFolder, "*.recipe.json").Order(StringComparer.Ordinal))
        {
            var recipe = Recipe.Load(path);
            if (recipe.IsSetup && await NeedsRunAsync(recipe, cancellation))
            {
                logger.LogInformation("L'espace {Name} se prépare.", recipe.DisplayName);
                await runner.RunAsync(recipe, recipe.Name, dryRun: false, cancellation);
            }
        }
    }

    // Un espace déjà créé ne se refait pas au démarrage : « recipe run » le met à jour quand on le demande.
    private async Task<bool> NeedsRunAsync(Recipe recipe, CancellationToken cancellation)
    {
        if (await registry.FindAsync(recipe.Name, cancellation) is null)
        {
            return true;
        }

        await using var db = databases.Platform();
        return (await db.Tenants.FindAsync([recipe.Name], cancellation))?.PendingStep is not null;
    }
}
