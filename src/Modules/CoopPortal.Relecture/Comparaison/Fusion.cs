using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;

namespace CoopPortal.Relecture.Comparaison;

/// <summary>
/// Porte une proposition sur la version en ligne, champ par champ. Un champ changé des deux côtés depuis le départ
/// est un conflit : il garde la valeur en ligne jusqu'à ce que l'animatrice choisisse.
/// </summary>
public sealed record Fusion(JsonObject Document, IReadOnlyList<Champ> Conflits)
{
    /// <param name="retenus">clés des champs en conflit où la proposition est retenue.</param>
    public static Fusion De(Questionnaire questionnaire, string cote, JsonObject depart, JsonObject enLigne, JsonObject proposition, IReadOnlySet<string> retenus)
    {
        var result = enLigne.Copy();
        var conflicts = new List<Champ>();
        foreach (var champ in SectionAffichee.Pour(questionnaire, cote).SelectMany(s => s.Champs))
        {
            var (was, now, mine) = (depart.At(champ.Cle), enLigne.At(champ.Cle), proposition.At(champ.Cle));
            if (JsonTree.Same(was, mine) || JsonTree.Same(now, mine))
            {
                continue;
            }

            if (!JsonTree.Same(was, now))
            {
                conflicts.Add(champ);
                if (!retenus.Contains(champ.Cle))
                {
                    continue;
                }
            }

            result.Put(champ.Cle, champ.EstEnLignes ? SansLigneVide(mine) : mine?.DeepClone());
        }

        return new Fusion(result, conflicts);
    }

    // « Ajouter une ligne » puis rien : la ligne vide ne part pas en ligne.
    private static JsonNode? SansLigneVide(JsonNode? rows)
        => rows is JsonArray array ? new JsonArray([.. array.Where(r => !JsonTree.IsBlank(r)).Select(r => r?.DeepClone())]) : rows?.DeepClone();
}
