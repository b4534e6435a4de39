using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Actualites.SalleDeRedaction;
using CoopPortal.Core.Content;

namespace CoopPortal.Actualites;

/// <summary>Le texte d'une actualité. <c>Corps</c> est du Markdown sans HTML ; <c>PublieeLe</c> est posée à la première publication.</summary>
public sealed record Actualite(string Titre, string Chapeau, string Corps, DateOnly? PublieeLe = null) : IEcrit<Actualite>
{
    public const string Type = "Actualite";

    public static string Genre => Type;
    public static MotsDEcrit Mots { get; } = new("L’actualité", "de l’actualité", "/actualites");

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

    public Actualite ALaSuiteDe(Actualite? avant) => this with { PublieeLe = avant?.PublieeLe };

    public Actualite PublieLe(DateOnly jour) => this with { PublieeLe = PublieeLe ?? jour };

    public bool DitCommeAutre(Actualite autre) => Titre == autre.Titre && Chapeau == autre.Chapeau && Corps == autre.Corps;
}
