using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Theme;

/// <summary>
/// Ce qu'une page dit d'elle-même aux machines (schema.org, en JSON-LD) : une page pose l'objet dans <c>ViewData["DonneesLiees"]</c>, la mise en page l'écrit.
/// </summary>
public static class DonneesLiees
{
    // Cet encodeur change « &lt; », « &gt; », « &amp; » et les guillemets en \uXXXX : un nom ne peut ni fermer le script ni en ouvrir un.
    private static readonly JsonSerializerOptions _ecriture = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IHtmlContent Ecrire(JsonObject objet)
    {
        var complet = SansVide(objet);
        complet.Insert(0, "@context", "https://schema.org");
        return new HtmlString($"<script type=\"application/ld+json\">{complet.ToJsonString(_ecriture)}</script>");
    }

    private static JsonObject SansVide(JsonObject objet)
    {
        var complet = new JsonObject();
        foreach (var (cle, valeur) in objet)
        {
            if (valeur is not null)
            {
                complet[cle] = valeur is JsonObject dedans ? SansVide(dedans) : valeur.DeepClone();
            }
        }

        return complet;
    }

    /// <param name="genre">notre genre de collectivité ; une association n'est pas une administration, et n'a pas d'habitants.</param>
    public static JsonObject Organisation(string nom, string? genre, string? lieu, string adresse, JsonObject? habitants = null)
    {
        var association = genre is "association" or "ong" or "reseau" or "comite";
        return new JsonObject
        {
            ["@type"] = association ? "Organization" : "GovernmentOrganization",
            ["name"] = nom,
            ["areaServed"] = association ? (JsonNode?)Rien(lieu) : Territoire(nom, lieu, habitants),
            ["url"] = adresse,
        };
    }

    private static JsonObject? Territoire(string nom, string? lieu, JsonObject? habitants) => Rien(lieu) is null && habitants is null ? null : new JsonObject
    {
        ["@type"] = "AdministrativeArea",
        ["name"] = nom,
        ["containedInPlace"] = Dans(lieu),
        ["additionalProperty"] = habitants,
    };

    /// <summary>Une région, un cercle, une commune.</summary>
    public static JsonObject Lieu(string nom, string? dans, string adresse, JsonObject? habitants = null) => new()
    {
        ["@type"] = "AdministrativeArea",
        ["name"] = nom,
        ["containedInPlace"] = Dans(dans),
        ["additionalProperty"] = habitants,
        ["url"] = adresse,
    };

    /// <summary>Un nombre d'habitants, et l'année de la fiche qui le dit.</summary>
    public static JsonObject Habitants(int nombre, int? annee) => new()
    {
        ["@type"] = "PropertyValue",
        ["name"] = "population",
        ["value"] = nombre,
        ["valueReference"] = annee?.ToString(CultureInfo.InvariantCulture),
    };

    /// <param name="debut">à l'heure, au jour ou au mois, selon ce que le public peut lire : « 2012-09 ».</param>
    public static JsonObject Evenement(string nom, string? debut, string? fin, string? lieu, string adresse) => new()
    {
        ["@type"] = "Event",
        ["name"] = nom,
        ["startDate"] = debut,
        ["endDate"] = fin,
        ["location"] = Dans(lieu),
        ["url"] = adresse,
    };

    private static JsonObject? Dans(string? lieu) => Rien(lieu) is { } nom ? new JsonObject { ["@type"] = "Place", ["name"] = nom } : null;

    private static string? Rien(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte;
}
