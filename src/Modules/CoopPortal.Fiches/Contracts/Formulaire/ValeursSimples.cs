using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Oui ou non, un nombre à virgule, une adresse : comment une personne l'écrit, et comment nous le lui disons.</summary>
public static class ValeursSimples
{
    public static bool? OuiNon(string text) => text.Trim().ToUpperInvariant() switch
    {
        "OUI" or "O" or "TRUE" => true,
        "NON" or "N" or "FALSE" => false,
        _ => null,
    };

    /// <summary>« oui », « non » ; un autre texte tel quel.</summary>
    public static string? Dire(JsonNode? valeur) => valeur?.GetValueKind() switch
    {
        JsonValueKind.True => "oui",
        JsonValueKind.False => "non",
        _ => valeur.Text(),
    };

    /// <summary>« 12 900,50 » ou « 12900.5 » ; null quand ce n'est pas un nombre.</summary>
    public static decimal? Exact(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00a0' or '\u202f' or '€'))).Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Ce qui n'est pas un nombre reste tel quel dans la liste, pour être signalé.</summary>
    public static JsonArray Exacts(string? text)
        => new([.. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => Exact(n) is { } number ? (JsonNode?)JsonValue.Create(number) : JsonValue.Create(n))]);

    public static string? EnClair(JsonNode? nombre)
        => decimal.TryParse(nombre.Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Ecrit.Nombre(number) : nombre.Text();

    /// <summary>L'adresse entière, « www.mairie.example » comprise ; null quand ce n'est pas une adresse http ou https.</summary>
    public static string? Adresse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.Host.Contains('.', StringComparison.Ordinal) ? uri.AbsoluteUri : null;
    }
}
