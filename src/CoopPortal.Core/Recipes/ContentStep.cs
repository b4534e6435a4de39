using System.Text.Json.Nodes;
using CoopPortal.Core.Content;

namespace CoopPortal.Core.Recipes;

/// <summary>Range les contenus d'un type venus d'une recette ; chaque module en offre pour ses types.</summary>
public interface IContentRecipe
{
    string ContentType { get; }

    Task RunAsync(RecipeContext context, JsonArray data, CancellationToken cancellation);
}

/// <summary>Étape <c>content</c> : des contenus, écrits dans la recette (<c>data</c>) ou dans un fichier voisin (<c>file</c>).</summary>
public sealed class ContentStep(IEnumerable<IContentRecipe> contents) : IRecipeStep
{
    public string Name => "content";

    public Task RunAsync(RecipeContext context, JsonObject step, CancellationToken cancellation)
    {
        var type = step["contentType"].Text() ?? throw new RecipeException("L'étape « content » attend un « contentType ».");
        var content = contents.FirstOrDefault(c => c.ContentType == type)
            ?? throw new RecipeException($"L'étape « content » ne connaît pas le type « {type} ». Types connus : {string.Join(", ", contents.Select(c => c.ContentType).Order(StringComparer.Ordinal))}.");
        return context.Data(step, "data") is JsonArray data
            ? content.RunAsync(context, data, cancellation)
            : throw new RecipeException($"Les contenus « {type} » doivent être une liste.");
    }
}
