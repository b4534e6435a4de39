using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Protection;

namespace CoopPortal.Core.Content;

/// <summary>Lit et écrit un document par chemin pointé : <c>budgets.cooperationDecentralisee</c>.</summary>
public static class JsonTree
{
    public static JsonNode? At(this JsonObject document, string path)
    {
        if (!path.Contains('.', StringComparison.Ordinal))
        {
            return document.TryGetPropertyValue(path, out var seul) ? seul : null;
        }

        JsonNode? node = document;
        foreach (var part in path.Split('.'))
        {
            if (node is not JsonObject current || !current.TryGetPropertyValue(part, out node))
            {
                return null;
            }
        }

        return node;
    }

    public static void Put(this JsonObject document, string path, JsonNode? value)
    {
        if (!path.Contains('.', StringComparison.Ordinal))
        {
            document[path] = value;
            return;
        }

        var parts = path.Split('.');
        var target = document;
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
        {
            if (target[part] is not JsonObject child)
            {
                child = [];
                target[part] = child;
            }

            target = child;
        }

        target[parts[^1]] = value;
    }

    /// <summary>Le texte d'un nœud simple, ou null.</summary>
    public static string? Text(this JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    public static string? TextAt(this JsonObject document, string path) => document.At(path).Text();

    public static IEnumerable<JsonObject> RowsAt(this JsonObject document, string path)
        => document.At(path) is JsonArray rows ? rows.OfType<JsonObject>() : [];

    /// <summary>Vrai quand deux réponses se lisent pareil : absente, nulle, vide ou blanche, c'est la même ; une ligne vide ne compte pas.</summary>
    public static bool Same(JsonNode? a, JsonNode? b) => (a, b) switch
    {
        _ when IsBlank(a) && IsBlank(b) => true,
        (JsonObject x, JsonObject y) => x.Select(p => p.Key).Union(y.Select(p => p.Key), StringComparer.Ordinal).All(k => k == PersonnesALAbri.Marque || Same(x[k], y[k])),
        (JsonArray x, JsonArray y) => SameRows([.. x.Where(r => !IsBlank(r))], [.. y.Where(r => !IsBlank(r))]),
        _ => JsonNode.DeepEquals(a, b),
    };

    private static bool SameRows(IReadOnlyList<JsonNode?> a, IReadOnlyList<JsonNode?> b)
        => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second));

    public static JsonObject Copy(this JsonObject document) => (JsonObject)document.DeepClone();

    /// <summary>Vrai quand il n'y a rien à lire : null, texte blanc, liste ou objet sans rien dedans (les identifiants de ligne ne comptent pas).</summary>
    public static bool IsBlank(JsonNode? node) => node switch
    {
        null => true,
        JsonArray array => array.All(IsBlank),
        JsonObject obj => obj.All(p => p.Key is "id" or "role" or PersonnesALAbri.Marque || IsBlank(p.Value)),
        JsonValue value when value.TryGetValue<JsonElement>(out var lu) => EstBlanc(lu),
        _ => string.IsNullOrWhiteSpace(node.Text()),
    };

    // Presque toujours la première lettre suffit, sans en faire un texte.
    private static bool EstBlanc(JsonElement lu)
    {
        if (lu.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        var octets = JsonMarshal.GetRawUtf8Value(lu)[1..^1];
        return octets.IsEmpty || (!char.IsAsciiLetterOrDigit((char)octets[0]) && string.IsNullOrWhiteSpace(lu.GetString()));
    }
}
