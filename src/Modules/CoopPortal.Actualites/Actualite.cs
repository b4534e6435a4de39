using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;

namespace CoopPortal.Actualites;

/// <summary>Le texte d'une actualité. <c>Corps</c> est du Markdown sans HTML ; <c>PublieeLe</c> est posée à la première publication.</summary>
public sealed record Actualite(string Titre, string Chapeau, string Corps, DateOnly? PublieeLe = null)
{
    public const string Type = "Actualite";

    public static Actualite De(JsonObject document) => new(
        document.TextAt("titre") ?? "",
        document.TextAt("chapeau") ?? "",
        document.TextAt("corps") ?? "",
        DateOnly.TryParseExact(document.TextAt("publieeLe"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null);

    public JsonObject Document() => new()
    {
        ["titre"] = Titre,
        ["chapeau"] = Chapeau,
        ["corps"] = Corps,
        ["publieeLe"] = PublieeLe?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>Les mêmes mots, quel que soit le jour.</summary>
    public bool DitCommeAutre(Actualite autre) => Titre == autre.Titre && Chapeau == autre.Chapeau && Corps == autre.Corps;
}
