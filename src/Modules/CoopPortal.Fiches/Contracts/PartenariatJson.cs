using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Passe du document typé à son arbre JSON et retour ; les champs qu'un espace ajoute restent dans l'arbre.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Partenariat))]
public sealed partial class PartenariatJson : JsonSerializerContext
{
    public static JsonObject ToTree(Partenariat document) => (JsonObject)JsonSerializer.SerializeToNode(document, Default.Partenariat)!;

    /// <exception cref="JsonException">l'arbre n'a pas la forme d'un partenariat.</exception>
    public static Partenariat FromTree(JsonNode tree) => tree.Deserialize(Default.Partenariat) ?? throw new JsonException("Le partenariat est vide.");
}
