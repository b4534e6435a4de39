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
        var complet = new JsonObject { ["@context"] = "https://schema.org" };
        foreach (var (cle, valeur) in objet)
        {
            if (valeur is not null)
            {
                complet[cle] = valeur.DeepClone();
            }
        }

        return new HtmlString($"<script type=\"application/ld+json\">{complet.ToJsonString(_ecriture)}</script>");
    }

    /// <param name="genre">notre genre de collectivité ; une association n'est pas une administration.</param>
    public static JsonObject Organisation(string nom, string? genre, string? lieu, string adresse) => new()
    {
        ["@type"] = genre is "association" or "ong" or "reseau" or "comite" ? "Organization" : "GovernmentOrganization",
        ["name"] = nom,
        ["areaServed"] = string.IsNullOrWhiteSpace(lieu) ? null : lieu,
        ["url"] = adresse,
    };

    /// <summary>Une région, un cercle, une commune.</summary>
    public static JsonObject Lieu(string nom, string? dans, string adresse) => new()
    {
        ["@type"] = "AdministrativeArea",
        ["name"] = nom,
        ["containedInPlace"] = string.IsNullOrWhiteSpace(dans) ? null : new JsonObject { ["@type"] = "Place", ["name"] = dans },
        ["url"] = adresse,
    };

    /// <param name="debut">au jour ou au mois, selon ce que le public peut lire : « 2012-09 ».</param>
    public static JsonObject Evenement(string nom, string? debut, string? fin, string? lieu, string adresse) => new()
    {
        ["@type"] = "Event",
        ["name"] = nom,
        ["startDate"] = debut,
        ["endDate"] = fin,
        ["location"] = string.IsNullOrWhiteSpace(lieu) ? null : new JsonObject { ["@type"] = "Place", ["name"] = lieu },
        ["url"] = adresse,
    };
}
