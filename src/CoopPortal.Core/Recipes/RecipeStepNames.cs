using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Core.Recipes;

/// <summary>Les noms d'étape connus, relevés à l'inscription : une recette se vérifie avant d'ouvrir un espace.</summary>
public sealed class RecipeStepNames
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => _names;

    public bool Contains(string name) => _names.Contains(name);

    internal void Add(string name) => _names.Add(name);
}

public static class RecipeServices
{
    public static IServiceCollection AddRecipeStep<T>(this IServiceCollection services, string name) where T : class, IRecipeStep
    {
        var names = services.Select(d => d.ImplementationInstance).OfType<RecipeStepNames>().FirstOrDefault();
        if (names is null)
        {
            names = new RecipeStepNames();
            services.AddSingleton(names);
        }

        names.Add(name);
        return services.AddScoped<IRecipeStep, T>();
    }
}
