using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Les territoires d'une fiche et leurs pages, du plus près au plus large, puis du côté français.</summary>
public static class LiensDeTerritoire
{
    public static IReadOnlyList<(string Nom, string Adresse)> De(Situation situation, PlaceEnFrance? france) =>
    [
        .. new[] { situation.Division, situation.Region, situation.Actuelle }.OfType<Territoire>().Distinct().Select(t => (EnMots.Nom(t), EnMots.Adresse(t))),
        .. france?.Departement is { } d ? [(d.Nom, $"~/territoires/france/{d.Cle}")] : Array.Empty<(string, string)>(),
        .. france?.Region is { } r && r != france.Departement?.Nom ? [(r, $"~/territoires/france/{PlaceEnFrance.CleDeRegion(r)}")] : Array.Empty<(string, string)>(),
    ];
}
