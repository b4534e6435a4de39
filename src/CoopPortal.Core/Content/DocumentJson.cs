using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace CoopPortal.Core.Content;

/// <summary>Une seule façon d'écrire les documents : compacts, accents lisibles, le HTML n'y étant jamais inséré tel quel.</summary>
public static class DocumentJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    public static JsonObject Parse(string text) => JsonNode.Parse(text) as JsonObject
        ?? throw new JsonException("Un document est un objet JSON.");
}
