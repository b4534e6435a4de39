using System.Net;
using System.Text.RegularExpressions;

namespace CoopPortal.Tests.Support;

/// <summary>Ce qu'un navigateur fait d'un formulaire : lire ses champs, les changer, les renvoyer avec le jeton.</summary>
public static partial class Forms
{
    /// <summary>Charge la page, reprend les champs cachés du premier formulaire POST et l'envoie avec <paramref name="fields"/>.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string page, IEnumerable<KeyValuePair<string, string>> fields, string? action = null)
    {
        var html = await client.GetStringAsync(page);
        var hidden = Hidden(html);
        var all = hidden.Where(h => !fields.Any(f => f.Key == h.Key)).Concat(fields);
        using var content = new FormUrlEncodedContent(all);
        return await client.PostAsync(action ?? page, content);
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Hidden(string html)
        => [.. Inputs().Matches(html).Select(m => m.Value)
            .Where(tag => tag.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .Select(tag => KeyValuePair.Create(Attribute(tag, "name"), Attribute(tag, "value")))
            .Where(p => p.Key.Length > 0)
            .DistinctBy(p => p.Key)];

    public static string Attribute(string tag, string name)
        => WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{Regex.Escape(name)}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();
}
