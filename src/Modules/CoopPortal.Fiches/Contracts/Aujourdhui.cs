using System.Text.Json.Nodes;
using CoopPortal.Core.Content;

namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// Ce que les noms français d'un vieux livre sont devenus : les régions d'avant 2016 (loi du 16 janvier 2015),
/// les conseils généraux devenus départementaux en 2015. L'export les écrit à côté des noms imprimés, l'import les retire.
/// </summary>
public static class Aujourdhui
{
    private const string _region = "regionActuelle";
    private const string _nom = "nomActuel";

    private static readonly Dictionary<string, string> _regions = new(StringComparer.Ordinal)
    {
        ["Alsace"] = "Grand Est",
        ["Champagne-Ardenne"] = "Grand Est",
        ["Lorraine"] = "Grand Est",
        ["Aquitaine"] = "Nouvelle-Aquitaine",
        ["Limousin"] = "Nouvelle-Aquitaine",
        ["Poitou-Charentes"] = "Nouvelle-Aquitaine",
        ["Auvergne"] = "Auvergne-Rhône-Alpes",
        ["Rhône-Alpes"] = "Auvergne-Rhône-Alpes",
        ["Bourgogne"] = "Bourgogne-Franche-Comté",
        ["Franche-Comté"] = "Bourgogne-Franche-Comté",
        ["Languedoc-Roussillon"] = "Occitanie",
        ["Midi-Pyrénées"] = "Occitanie",
        ["Nord-Pas-de-Calais"] = "Hauts-de-France",
        ["Picardie"] = "Hauts-de-France",
        ["Basse-Normandie"] = "Normandie",
        ["Haute-Normandie"] = "Normandie",
        ["Centre"] = "Centre-Val de Loire",
    };

    /// <summary>La région d'aujourd'hui ; <c>null</c> quand le nom n'a pas changé.</summary>
    public static string? Region(string? ancienne) => ancienne is null ? null : _regions.GetValueOrDefault(ancienne);

    /// <summary>« Conseil général de l'Allier » donne « Conseil départemental de l'Allier » ; <c>null</c> quand le nom n'a pas changé.</summary>
    public static string? Nom(string? ancien)
        => ancien is not null && ancien.StartsWith("Conseil général", StringComparison.OrdinalIgnoreCase) ? "Conseil départemental" + ancien["Conseil général".Length..] : null;

    public static void Poser(JsonObject document)
    {
        foreach (var collectivite in document.RowsAt("coteFrancais.collectivites"))
        {
            if (Region(collectivite.TextAt("region")) is { } region)
            {
                collectivite[_region] = region;
            }

            if (Nom(collectivite.TextAt("nom")) is { } nom)
            {
                collectivite[_nom] = nom;
            }
        }
    }

    public static void Retirer(JsonObject document)
    {
        foreach (var collectivite in document.RowsAt("coteFrancais.collectivites"))
        {
            collectivite.Remove(_region);
            collectivite.Remove(_nom);
        }
    }
}
