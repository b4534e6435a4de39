using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Actualites.SalleDeRedaction;
using CoopPortal.Core.Content;

namespace CoopPortal.Actualites;

/// <summary>
/// Un rendez-vous du groupe-pays, à l'heure du pays : un jour, parfois une heure, parfois plusieurs jours.
/// <c>Texte</c> est du Markdown sans HTML.
/// </summary>
public sealed record RendezVous(string Titre, DateOnly Jour, TimeOnly? Heure, DateOnly? JourFin, TimeOnly? HeureFin, string Lieu, string Texte) : IEcrit<RendezVous>
{
    public const string Type = "RendezVous";

    public static string Genre => Type;
    public static MotsDEcrit Mots { get; } = new("Le rendez-vous", "du rendez-vous", "/agenda");

    public static RendezVous De(JsonObject document) => new(
        document.TextAt("titre") ?? "",
        LireJour(document.TextAt("jour")) ?? DateOnly.MinValue,
        LireHeure(document.TextAt("heure")),
        LireJour(document.TextAt("jourFin")),
        LireHeure(document.TextAt("heureFin")),
        document.TextAt("lieu") ?? "",
        document.TextAt("texte") ?? "");

    public JsonObject Document() => new()
    {
        ["titre"] = Titre,
        ["jour"] = EcrireJour(Jour),
        ["heure"] = EcrireHeure(Heure),
        ["jourFin"] = JourFin is { } fin ? EcrireJour(fin) : null,
        ["heureFin"] = EcrireHeure(HeureFin),
        ["lieu"] = Lieu,
        ["texte"] = Texte,
    };

    public bool DitCommeAutre(RendezVous autre) => this == autre;

    public RendezVous ALaSuiteDe(RendezVous? avant) => this;

    public RendezVous PublieLe(DateOnly jour) => this;

    public static DateOnly? LireJour(string? texte)
        => DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    public static TimeOnly? LireHeure(string? texte)
        => TimeOnly.TryParseExact(texte, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var heure) ? heure : null;

    public static string EcrireJour(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? EcrireHeure(TimeOnly? heure) => heure?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
