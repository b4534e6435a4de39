using System.Collections.Concurrent;
using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.Options;

namespace CoopPortal.Recherche.Cartes;

/// <summary>Un fond de carte des recettes : les contours sont déjà dans le plan, les coordonnées d'un lieu s'y projettent.</summary>
/// <param name="Decoupage">« d’avant 2016 » : de quand sont les limites dessinées.</param>
public sealed record FondDeCarte(string Decoupage, string Source, PlanDesRegions Regions, PlanDesArcs Arcs)
{
    /// <summary>Latitude et longitude de chaque lieu, par sa clé.</summary>
    public IReadOnlyDictionary<string, (double Lat, double Lon)> Lieux { get; init; } = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
}

public record Plan(double Ouest, double Nord, double EchelleX, double EchelleY, int Largeur, int Hauteur)
{
    public (double X, double Y) Placer(double lat, double lon) => ((lon - Ouest) * EchelleX, (Nord - lat) * EchelleY);

    public bool Tient(double x, double y) => x >= 0 && y >= 0 && x <= Largeur && y <= Hauteur;
}

public sealed record PlanDesRegions(double Ouest, double Nord, double EchelleX, double EchelleY, int Largeur, int Hauteur, IReadOnlyList<ContourDeRegion> Regions)
    : Plan(Ouest, Nord, EchelleX, EchelleY, Largeur, Hauteur);

/// <param name="X">le point le plus à l'intérieur : là où le nom tient le mieux.</param>
/// <param name="Rayon">sa distance au bord.</param>
public sealed record ContourDeRegion(string Cle, int X, int Y, int Rayon, string Trace);

public sealed record PlanDesArcs(double Ouest, double Nord, double EchelleX, double EchelleY, int Largeur, int Hauteur, string France, string Pays, string Autour)
    : Plan(Ouest, Nord, EchelleX, EchelleY, Largeur, Hauteur);

/// <summary>Lit les fonds dans le dossier des recettes, une fois chacun.</summary>
public sealed class FondsDeCarte(IOptions<PortalOptions> options)
{
    private readonly ConcurrentDictionary<string, FondDeCarte?> _lus = new(StringComparer.Ordinal);

    /// <summary>Le fond que nomme la recette de l'espace ; null quand elle n'en a pas.</summary>
    public FondDeCarte? De(Tenant espace) => _lus.GetOrAdd(espace.Settings.Carte.Length > 0 ? espace.Settings.Carte : espace.Key, Lire);

    private FondDeCarte? Lire(string nom)
    {
        // Le nom vient d'une recette : il ne sort pas du dossier.
        var dossier = Path.Combine(options.Value.RecipesFolder, "data");
        var fichier = Path.Combine(dossier, Path.GetFileName(nom) + "-carte.json");
        if (!File.Exists(fichier))
            return null;
        var fond = JsonSerializer.Deserialize<FondDeCarte>(File.ReadAllText(fichier), JsonSerializerOptions.Web)!;
        var lieux = Path.Combine(dossier, Path.GetFileName(nom) + "-lieux.json");
        return !File.Exists(lieux) ? fond : fond with
        {
            Lieux = JsonSerializer.Deserialize<List<Lieu>>(File.ReadAllText(lieux), JsonSerializerOptions.Web)!
                .ToDictionary(l => "lieu-" + l.Cle, l => (l.Lat, l.Lon), StringComparer.Ordinal),
        };
    }

    private sealed record Lieu(string Cle, double Lat, double Lon);
}
