using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoopPortal.Web.Courrier;

/// <summary>Un courriel déposé, relu de son fichier. Ne lit que ce que le dépôt écrit : deux corps, en 8 bits ou en base 64.</summary>
public sealed partial record CourrielDepose(string Nom, string A, string Objet, DateTime? Le, string Texte, string Html)
{
    public static async Task<CourrielDepose> LireAsync(string nom, string path, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var headers = Headers(Encoding.UTF8.GetString(bytes, 0, end < 0 ? bytes.Length : end));
        string text = "", html = "";
        if (end >= 0 && MediaTypeHeaderValue.TryParse(headers.GetValueOrDefault("Content-Type"), out var type) && type.Boundary.HasValue)
        {
            var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value!, new MemoryStream(bytes, end + 4, bytes.Length - end - 4));
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                var body = await BodyAsync(section, cancellation);
                (text, html) = section.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true ? (text, body) : (body, html);
            }
        }

        DateTime? date = DateTimeOffset.TryParse(headers.GetValueOrDefault("Date"), CultureInfo.InvariantCulture, out var parsed) ? parsed.UtcDateTime : null;
        return new CourrielDepose(nom, Decode(headers.GetValueOrDefault("To")), Decode(headers.GetValueOrDefault("Subject")), date, text, html);
    }

    private static async Task<string> BodyAsync(MultipartSection section, CancellationToken cancellation)
    {
        var body = await new StreamReader(section.Body, Encoding.UTF8).ReadToEndAsync(cancellation);
        return section.Headers?.TryGetValue("Content-Transfer-Encoding", out var coding) is true && coding == "base64"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : body;
    }

    private static Dictionary<string, string> Headers(string head)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n"))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        return headers;
    }

    // Mots codés de l'objet (RFC 2047), tels que le dépôt les écrit : UTF-8 en base 64, coupés n'importe où, même dans une lettre.
    private static string Decode(string? header) => Codes().Replace(header ?? "", run =>
        Encoding.UTF8.GetString([.. Code().Matches(run.Value).SelectMany(word => Convert.FromBase64String(word.Groups[1].Value))]));

    [GeneratedRegex(@"=\?utf-8\?B\?[A-Za-z0-9+/=]*\?=(\s*=\?utf-8\?B\?[A-Za-z0-9+/=]*\?=)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Codes();

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Code();
}
