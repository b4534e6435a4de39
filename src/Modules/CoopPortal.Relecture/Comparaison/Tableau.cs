using System.Text.Json.Nodes;
using CoopPortal.Core.Content;

namespace CoopPortal.Relecture.Comparaison;

/// <summary>Les lignes d'un tableau par identifiant, dans leur ordre.</summary>
internal sealed class Tableau
{
    private readonly Dictionary<string, JsonObject> _lignes;

    private Tableau(List<string> ids, Dictionary<string, JsonObject> lignes) => (Ids, _lignes) = (ids, lignes);

    public List<string> Ids { get; }

    public JsonObject? this[string id] => _lignes.GetValueOrDefault(id);

    /// <returns>null quand une ligne n'a pas d'identifiant, ou que deux en partagent un : le tableau se compare alors entier.</returns>
    public static Tableau? De(JsonNode? valeur)
    {
        if (valeur is not (null or JsonArray))
        {
            return null;
        }

        var ids = new List<string>();
        var lignes = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var noeud in valeur as JsonArray ?? [])
        {
            if (noeud is not JsonObject ligne || ligne.TextAt("id") is not { Length: > 0 } id || !lignes.TryAdd(id, ligne))
            {
                return null;
            }

            ids.Add(id);
        }

        return new Tableau(ids, lignes);
    }

    /// <summary>
    /// L'ordre de qui a déplacé des lignes (celui en ligne quand les deux, ou aucun) ; chaque ligne que l'autre ajoute suit celle qu'elle suivait chez lui.
    /// </summary>
    public static List<string> Ordonner(Tableau avant, Tableau enLigne, Tableau proposees)
    {
        var deplacees = Deplacees(avant, proposees) && !Deplacees(avant, enLigne);
        var (premier, second) = deplacees ? (proposees, enLigne) : (enLigne, proposees);
        var ordre = premier.Ids.ToList();
        var place = 0;
        foreach (var id in second.Ids)
        {
            var la = ordre.IndexOf(id);
            if (la < 0)
            {
                ordre.Insert(place, id);
                la = place;
            }

            place = la + 1;
        }

        return ordre;
    }

    private static bool Deplacees(Tableau avant, Tableau apres)
        => !avant.Ids.Where(i => apres[i] is not null).SequenceEqual(apres.Ids.Where(i => avant[i] is not null), StringComparer.Ordinal);
}
