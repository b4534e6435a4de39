using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Core.Langues;

/// <summary>
/// La langue de la page en cours. Pas <see cref="CultureInfo.CurrentUICulture"/>, qui vient aussi de la machine : les courriels et le journal
/// d'un serveur installé en anglais changeraient de langue. Seul un GET d'une page traduite en a une autre que le français, donc rien ne s'écrit jamais dans une autre.
/// </summary>
public sealed record Langue(string Code, string Nom, string Region, CultureInfo Culture)
{
    public static Langue Francaise { get; } = new("fr", "Français", "fr_FR", CultureInfo.GetCultureInfo("fr-FR"));

    public static Langue Anglaise { get; } = new("en", "English", "en_GB", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>La première est celle des adresses sans segment de langue.</summary>
    public static IReadOnlyList<Langue> Toutes { get; } = [Francaise, Anglaise];

    private static readonly AsyncLocal<Langue?> _courante = new();

    public static Langue Courante => _courante.Value ?? Francaise;

    public static bool EnFrancais => Courante == Francaise;

    /// <summary>Ce qui suit l'espace dans l'adresse : « /en », rien en français.</summary>
    public string Segment => this == Francaise ? "" : "/" + Code;

    /// <summary>L'attribut <c>lang</c> de ce que les gens ont écrit : null sur une page française, où il ne dirait rien.</summary>
    public static string? DuContenu => EnFrancais ? null : Francaise.Code;

    /// <summary>Les langues où la page en cours existe ; aucune si elle n'est qu'en français, ou n'a pas abouti.</summary>
    public static IReadOnlyList<Langue> Disponibles(HttpContext context)
        => context.Response.StatusCode == StatusCodes.Status200OK && context.GetEndpoint()?.Metadata.GetMetadata<TraduiteAttribute>() is not null ? Toutes : [];

    /// <summary>Vaut pour la suite de la demande en cours, et pour elle seule.</summary>
    internal static void Entrer(Langue langue) => _courante.Value = langue;

    internal static Langue? DuSegment(string? segment) => Toutes.Skip(1).FirstOrDefault(l => l.Code == segment);
}
