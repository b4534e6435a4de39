using CoopPortal.Core.Content;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Comment un type de contenu s'appelle à l'écran : « la convention », « le projet ».</summary>
/// <param name="Racine">premier segment de son adresse : <c>conventions</c>.</param>
public sealed record NomDeContenu(string Type, string Racine, string Nom, bool Feminin)
{
    /// <summary>« La convention ».</summary>
    public string AvecArticle => $"{(Feminin ? "La" : "Le")} {Nom}";

    /// <summary>« la convention ».</summary>
    public string Defini => $"{(Feminin ? "la" : "le")} {Nom}";

    /// <summary>« de la convention », « du projet ».</summary>
    public string De => Feminin ? $"de la {Nom}" : $"du {Nom}";

    /// <summary>« une convention ».</summary>
    public string Indefini => $"{(Feminin ? "une" : "un")} {Nom}";

    /// <summary>« telle quelle ».</summary>
    public string TelQuel => Feminin ? "telle quelle" : "tel quel";

    /// <summary>Accorde : « publiée » avec <c>publié</c>.</summary>
    public string Accorder(string participe) => Feminin ? participe + "e" : participe;
}

/// <summary>L'adresse d'un contenu vient de son type, ici et nulle part ailleurs.</summary>
public static class Adresses
{
    private static readonly NomDeContenu[] _noms =
    [
        new(Types.Partenariat, "fiches", "fiche", true),
        new(Types.Convention, "conventions", "convention", true),
        new(Types.Mission, "missions", "mission", true),
        new(Types.Projet, "projets", "projet", false),
    ];

    /// <summary>Le type qui se modifie sous ce premier segment ; null pour tout autre mot.</summary>
    public static string? Type(string? racine) => Array.Find(_noms, n => n.Racine == racine)?.Type;

    /// <exception cref="InvalidOperationException">le type n'a pas de page.</exception>
    public static NomDeContenu Nom(string type) => Array.Find(_noms, n => n.Type == type) ?? throw new InvalidOperationException($"« {type} » n'a pas d'adresse.");

    /// <summary>« /conventions/jumelage-1968 », à partir de la racine de l'espace.</summary>
    public static string De(ContentItem item) => De(item.Type, item.Slug);

    public static string De(string type, string slug) => $"/{Nom(type).Racine}/{slug}";
}

/// <summary>Dans une route, <c>{racine:contenu}</c> : fiches, conventions, missions ou projets.</summary>
public sealed class RacineDeContenu : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => Adresses.Type(values[routeKey] as string) is not null;
}
