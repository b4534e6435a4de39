using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Fiches.AccueilEspace;

/// <summary>
/// Range les régions des fiches dans l'ordre du pays. Une fiche garde le nom imprimé (« Cascades », « Bamako ») :
/// il se reconnaît au nom actuel, à l'ancien, ou au nom sans son genre (« District de Bamako »).
/// </summary>
internal sealed class OrdreDesRegions(IReadOnlyList<Territoire> divisions)
{
    private readonly Dictionary<string, int> _rangs = divisions
        .SelectMany((division, rang) => division.TousSesNoms().Select(nom => (Cle: Analyseur.Plier(nom), rang)))
        .GroupBy(n => n.Cle, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().rang, StringComparer.Ordinal);

    /// <summary>Une région inconnue du pays suit les autres ; les fiches sans région viennent en dernier.</summary>
    public IReadOnlyList<AgesDeRegion> Ranger(IEnumerable<AgesDeRegion> regions)
        => [.. regions.OrderBy(r => r.Nom.Length == 0).ThenBy(r => Rang(r.Nom) ?? int.MaxValue).ThenBy(r => r.Nom, StringComparer.Ordinal)];

    /// <summary>Les divisions d'aujourd'hui où aucune fiche n'est située, ni par le nom imprimé, ni par celui d'aujourd'hui.</summary>
    public IReadOnlyList<string> SansFiche(IEnumerable<AgesDeRegion> regions, IEnumerable<string> actuelles)
    {
        var presentes = regions.Select(r => r.Nom).Concat(actuelles).Select(Rang).OfType<int>().ToHashSet();
        return [.. divisions.Where((d, rang) => d.Jusqua is null && !presentes.Contains(rang)).Select(d => d.Nom)];
    }

    private int? Rang(string nom) => _rangs.TryGetValue(Analyseur.Plier(nom), out var rang) ? rang : null;
}
