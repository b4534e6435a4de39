using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Core.Recipes;

/// <summary>
/// Crée un espace ou le met à jour en passant sa recette. Chaque étape achevée est notée :
/// après un arrêt, le passage reprend où il en était.
/// </summary>
public sealed class RecipeRunner(Databases databases, TenantRegistry registry, TenantScopes scopes, IServiceScopeFactory services, TimeProvider clock, ILogger<RecipeRunner> logger)
{
    /// <returns>ce qui a changé, une phrase par changement.</returns>
    /// <exception cref="RecipeException">la recette est illisible, ou nomme une étape que personne ne connaît ; rien n'est fait.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(Recipe recipe, string tenantKey, bool dryRun, CancellationToken cancellation)
    {
        if (!TenantKey.IsValid(tenantKey))
        {
            throw new RecipeException($"« {tenantKey} » ne peut pas nommer un espace : lettres minuscules sans accent, chiffres et tirets, et pas un mot réservé.");
        }

        RefuseUnknownSteps(recipe);
        var context = new RecipeContext(recipe, dryRun);
        var tenant = await registry.FindAsync(tenantKey, cancellation);
        if (tenant is null)
        {
            context.Changed($"L'espace « {tenantKey} » est créé.");
            if (dryRun)
            {
                context.Changed($"Ses {recipe.Steps.Count} étapes seraient passées : {string.Join(", ", recipe.Steps.Select(s => s["name"]))}.");
                return context.Changes;
            }

            tenant = await CreateAsync(recipe, tenantKey, cancellation);
        }

        var first = await PendingAsync(tenantKey, recipe, cancellation) ?? 0;
        for (var i = first; i < recipe.Steps.Count; i++)
        {
            await RunStepAsync(context, tenant, i, cancellation);
            if (!dryRun)
            {
                await NoteAsync(tenantKey, row => (row.Recipe, row.PendingStep) = (recipe.Name, i + 1), cancellation);
                registry.Forget(tenantKey);
                tenant = (await registry.FindAsync(tenantKey, cancellation))!;
            }
        }

        if (!dryRun)
        {
            await NoteAsync(tenantKey, row => Finish(row, recipe), cancellation);
            registry.Forget(tenantKey);
        }

        return context.Changes;
    }

    private Task RunStepAsync(RecipeContext context, Tenant tenant, int index, CancellationToken cancellation)
    {
        var step = context.Recipe.Steps[index];
        var name = step["name"]!.GetValue<string>();
        logger.LogInformation("Recette {Recipe}, espace {Tenant}, étape {Index} : {Step}", context.Recipe.Name, tenant.Key, index + 1, name);
        return scopes.RunAsync(tenant, async provider =>
        {
            var handler = provider.GetServices<IRecipeStep>().First(s => s.Name == name);
            await handler.RunAsync(context, step, cancellation);
        }, cancellation);
    }

    private void RefuseUnknownSteps(Recipe recipe)
    {
        using var scope = services.CreateScope();
        var known = scope.ServiceProvider.GetRequiredService<RecipeStepNames>();
        var unknown = recipe.Steps.Select(s => s["name"]!.GetValue<string>()).Where(n => !known.Contains(n)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            throw new RecipeException($"La recette « {recipe.Name} » nomme une étape inconnue : {string.Join(", ", unknown)}. Étapes connues : {string.Join(", ", known.All)}. Rien n'a été fait.");
        }
    }

    private async Task<Tenant> CreateAsync(Recipe recipe, string key, CancellationToken cancellation)
    {
        await using var db = databases.Platform();
        db.Tenants.Add(new TenantRow { Key = key, Name = recipe.DisplayName, State = TenantState.Preparing, Recipe = recipe.Name, PendingStep = 0, CreatedAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        return (await registry.FindAsync(key, cancellation))!;
    }

    // Seule la recette qui s'est arrêtée reprend en chemin ; une autre se passe depuis son début.
    private async Task<int?> PendingAsync(string key, Recipe recipe, CancellationToken cancellation)
    {
        await using var db = databases.Platform();
        return await db.Tenants.Where(t => t.Key == key).Select(t => t.Recipe == recipe.Name ? t.PendingStep : null).SingleAsync(cancellation);
    }

    private async Task NoteAsync(string key, Action<TenantRow> change, CancellationToken cancellation)
    {
        await using var db = databases.Platform();
        change(await db.Tenants.SingleAsync(t => t.Key == key, cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    private static void Finish(TenantRow row, Recipe recipe)
    {
        row.PendingStep = null;
        row.Recipe = recipe.Name;
        row.RecipeVersion = recipe.Version;
        if (row.State == TenantState.Preparing)
        {
            row.State = TenantState.Running;
        }
    }
}
