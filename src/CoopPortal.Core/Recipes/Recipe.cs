using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopPortal.Core.Recipes;

/// <summary>Une recette, dans l'enveloppe d'Orchard Core : un nom, une version et des étapes.</summary>
public sealed record Recipe(string Name, string DisplayName, string Version, bool IsSetup, string Folder, IReadOnlyList<JsonObject> Steps)
{
    /// <exception cref="RecipeException">le fichier n'existe pas, n'est pas du JSON ou n'est pas une recette.</exception>
    public static Recipe Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new RecipeException($"La recette « {path} » n'existe pas. Donnez le chemin d'un fichier .recipe.json.");
        }

        try
        {
            var root = JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false }) as JsonObject
                ?? throw new RecipeException($"« {path} » n'est pas une recette : un objet JSON est attendu.");
            return new Recipe(
                Required(root, "name", path),
                root["displayName"]?.GetValue<string>() ?? Required(root, "name", path),
                Required(root, "version", path),
                root["issetuprecipe"]?.GetValue<bool>() ?? false,
                Path.GetDirectoryName(Path.GetFullPath(path))!,
                root["steps"] is JsonArray steps && steps.All(s => s is JsonObject step && step["name"] is JsonValue value && value.TryGetValue<string>(out _))
                    ? [.. steps.Cast<JsonObject>()]
                    : throw new RecipeException($"« {path} » : « steps » doit être une liste d'étapes, chacune avec un « name »."));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new RecipeException($"« {path} » n'est pas une recette lisible : {e.Message}", e);
        }
    }

    private static string Required(JsonObject root, string property, string path)
        => root[property]?.GetValue<string>() is { Length: > 0 } value
            ? value
            : throw new RecipeException($"« {path} » : la propriété « {property} » manque.");
}

/// <summary>Une recette ne peut pas être passée ; le message dit quoi corriger.</summary>
public sealed class RecipeException : Exception
{
    public RecipeException()
    {
    }

    public RecipeException(string message) : base(message)
    {
    }

    public RecipeException(string message, Exception inner) : base(message, inner)
    {
    }
}
