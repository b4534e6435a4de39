using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;

namespace CoopPortal.Core.Recipes;

/// <summary>
/// Une étape de recette. Elle peut être repassée sans rien changer de plus, et dit ce qu'elle change ;
/// avec <see cref="RecipeContext.DryRun"/> elle le dit sans le faire.
/// </summary>
public interface IRecipeStep
{
    string Name { get; }

    /// <exception cref="RecipeException">l'étape est mal écrite.</exception>
    Task RunAsync(RecipeContext context, JsonObject step, CancellationToken cancellation);
}

/// <summary>Le passage d'une recette dans un espace.</summary>
public sealed class RecipeContext(Recipe recipe, bool dryRun)
{
    private readonly List<string> _changes = [];

    public Recipe Recipe { get; } = recipe;
    public bool DryRun { get; } = dryRun;
    public IReadOnlyList<string> Changes => _changes;
    public Author Author { get; } = new(null, $"Recette {recipe.DisplayName}");

    public void Changed(string sentence) => _changes.Add(sentence);

    /// <summary>Le contenu d'une étape : sa propriété <paramref name="property"/>, ou le fichier qu'elle nomme, resté dans le dossier de la recette.</summary>
    public JsonNode Data(JsonObject step, string property)
    {
        if (step[property] is { } inline)
        {
            return inline;
        }

        var file = step["file"].Text() ?? throw new RecipeException($"L'étape « {step["name"]} » attend « {property} » ou « file ».");
        var path = file.Contains('\0', StringComparison.Ordinal) ? "" : Path.GetFullPath(Path.Combine(Recipe.Folder, file));
        if (!path.StartsWith(Recipe.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
        {
            throw new RecipeException($"L'étape « {step["name"]} » nomme « {file} », qui n'est pas dans le dossier de la recette.");
        }

        try
        {
            return JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) ?? throw new RecipeException($"« {file} » est vide.");
        }
        catch (JsonException e)
        {
            throw new RecipeException($"« {file} » n'est pas du JSON : {e.Message}", e);
        }
    }
}
