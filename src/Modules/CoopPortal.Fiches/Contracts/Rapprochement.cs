using System.Text.Json.Nodes;
using CoopPortal.Core.Content;

namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// La page imprimée tait parfois ce que la recette sait de source sûre (la région d'une collectivité, son genre, son code) :
/// une reprise complète ces références, elle ne les efface pas.
/// </summary>
public static class Rapprochement
{
    private static readonly string[] _references = ["genre", "region", "codeInsee"];

    public static void GarderCeQuOnSavait(JsonObject avant, JsonObject apres)
    {
        foreach (var path in new[] { "coteFrancais.collectivites", "cotePartenaire.collectivites" })
        {
            var known = avant.RowsAt(path).ToList();
            foreach (var row in apres.RowsAt(path))
            {
                if (known.Find(k => k.TextAt("id") == row.TextAt("id")) is not { } before)
                {
                    continue;
                }

                foreach (var field in _references.Where(f => JsonTree.IsBlank(row[f]) && !JsonTree.IsBlank(before[f])))
                {
                    row[field] = before[field]!.DeepClone();
                }
            }
        }
    }
}
