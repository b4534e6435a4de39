using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;

namespace CoopPortal.Relecture.Comparaison;

/// <summary>
/// Porte une proposition sur la version en ligne, sans toucher à ce que le côté ne tient pas. Une réponse changée des deux côtés depuis le départ
/// est un conflit : elle garde la valeur en ligne jusqu'à ce que l'animatrice choisisse.
/// </summary>
public sealed record Fusion(JsonObject Document, IReadOnlyList<EnConflit> Conflits)
{
    /// <param name="retenus">chemins des conflits où la proposition est retenue.</param>
    public static Fusion De(Questionnaire questionnaire, string cote, JsonObject depart, JsonObject enLigne, JsonObject proposition, IReadOnlySet<string> retenus)
    {
        var champs = SectionAffichee.Pour(questionnaire, cote).SelectMany(s => s.Champs).ToList();
        var (document, conflits) = FusionATrois.De(champs, depart, enLigne, proposition, retenus.Contains);
        foreach (var champ in champs.Where(c => c.EstEnLignes && document.At(c.Cle) is JsonArray))
        {
            SansLigneVide(champ, document, enLigne);
        }

        return new Fusion(document, conflits);
    }

    // « Ajouter une ligne » puis rien : la ligne vide ne part pas en ligne.
    private static void SansLigneVide(Champ champ, JsonObject document, JsonObject enLigne)
    {
        var deja = enLigne.RowsAt(champ.Cle).Select(r => r.TextAt("id")).ToHashSet(StringComparer.Ordinal);
        foreach (var vide in document.RowsAt(champ.Cle).Where(r => JsonTree.IsBlank(r) && !deja.Contains(r.TextAt("id"))).ToList())
        {
            ((JsonArray)document.At(champ.Cle)!).Remove(vide);
        }
    }
}
