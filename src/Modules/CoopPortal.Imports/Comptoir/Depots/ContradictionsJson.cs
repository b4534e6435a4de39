using System.Text.Json;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Comptoir.Depots.Lectures;
using CoopPortal.Imports.Comptoir.Examen;

namespace CoopPortal.Imports.Comptoir.Depots;

/// <summary>Un endroit d'une contradiction ; <c>Rang</c> est celui de sa proposition, 0 quand il est hors de toutes.</summary>
public sealed record EndroitRange(string? Fiche, IReadOnlyList<LigneDuPassage> Lignes, int Rang);

public sealed record ContradictionRangee(string Message, EndroitRange Ici, EndroitRange? Ailleurs);

/// <summary>Les contradictions d'un dépôt, telles qu'elles attendent dans la base.</summary>
internal static class ContradictionsJson
{
    public static string Ecrire(IEnumerable<ContradictionLue> contradictions, IReadOnlyList<PropositionLue> propositions)
    {
        var rangs = new Dictionary<PropositionLue, int>(ReferenceEqualityComparer.Instance);
        foreach (var (index, proposition) in propositions.Index())
        {
            rangs[proposition] = index + 1;
        }

        return JsonSerializer.Serialize(contradictions.Select(c => new ContradictionRangee(c.Message, Ranger(c.Ici), c.Ailleurs is null ? null : Ranger(c.Ailleurs))).ToList(), DocumentJson.Options);

        EndroitRange Ranger(EndroitLu endroit) => new(endroit.Fiche, endroit.Lignes, endroit.Proposition is null ? 0 : rangs.GetValueOrDefault(endroit.Proposition));
    }

    public static IReadOnlyList<ContradictionRangee> Lire(string? texte) => texte is null ? [] : JsonSerializer.Deserialize<List<ContradictionRangee>>(texte, DocumentJson.Options) ?? [];
}
