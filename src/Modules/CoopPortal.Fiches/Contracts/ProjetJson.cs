using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Passe du projet typé à son arbre JSON et retour.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Projet))]
public sealed partial class ProjetJson : JsonSerializerContext
{
    public static JsonObject ToTree(Projet document) => (JsonObject)JsonSerializer.SerializeToNode(document, Default.Projet)!;

    /// <exception cref="JsonException">l'arbre n'a pas la forme d'un projet.</exception>
    public static Projet FromTree(JsonNode tree) => tree.Deserialize(Default.Projet) ?? throw new JsonException("Le projet est vide.");
}
