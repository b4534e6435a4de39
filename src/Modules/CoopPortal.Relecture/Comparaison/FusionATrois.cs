using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;

namespace CoopPortal.Relecture.Comparaison;

/// <summary>
/// Réunit deux suites d'un même document, champ par champ et, dans un tableau, ligne par ligne et case par case.
/// Ce qu'un seul a changé passe ; ce que les deux ont changé autrement est un conflit, et garde la valeur de <c>enLigne</c> sauf choix contraire.
/// </summary>
public sealed class FusionATrois
{
    private readonly Func<string, bool> _retenu;
    private readonly List<EnConflit> _conflits = [];

    private FusionATrois(Func<string, bool> retenu) => _retenu = retenu;

    /// <param name="retenu">vrai pour le chemin d'un conflit où la proposition est choisie.</param>
    public static (JsonObject Document, IReadOnlyList<EnConflit> Conflits) De(IEnumerable<Champ> champs, JsonObject depart, JsonObject enLigne, JsonObject proposition, Func<string, bool> retenu)
    {
        var fusion = new FusionATrois(retenu);
        var document = enLigne.Copy();
        foreach (var champ in champs)
        {
            var (was, now, mine) = (depart.At(champ.Cle), enLigne.At(champ.Cle), proposition.At(champ.Cle));
            if (fusion.Reunir(champ, was, now, mine) is { } reunie)
            {
                document.Put(champ.Cle, reunie.Valeur);
            }
        }

        return (document, fusion._conflits);
    }

    private sealed record Reunie(JsonNode? Valeur);

    private Reunie? Reunir(Champ champ, JsonNode? was, JsonNode? now, JsonNode? mine)
    {
        if (champ.EstEnLignes && Tableau.De(was) is { } avant && Tableau.De(now) is { } enLigne && Tableau.De(mine) is { } proposees)
        {
            return JsonTree.Same(was, mine) && avant.Ids.SequenceEqual(proposees.Ids) ? null : new Reunie(Lignes(champ, avant, enLigne, proposees));
        }

        return Garde(was, now, mine, champ.Cle, () => new EnConflit(champ.Cle, champ, now, mine)) ? null : new Reunie(mine?.DeepClone());
    }

    private JsonArray Lignes(Champ champ, Tableau avant, Tableau enLigne, Tableau proposees)
    {
        var gardees = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var id in enLigne.Ids.Union(proposees.Ids, StringComparer.Ordinal))
        {
            if (Ligne(champ, id, avant[id], enLigne[id], proposees[id]) is { } ligne)
            {
                gardees[id] = ligne;
            }
        }

        return new JsonArray([.. Tableau.Ordonner(avant, enLigne, proposees).Where(gardees.ContainsKey).Select(id => (JsonNode?)gardees[id])]);
    }

    private JsonObject? Ligne(Champ champ, string id, JsonObject? was, JsonObject? now, JsonObject? mine)
    {
        if (now is not null && mine is not null)
        {
            return Cases(champ, id, was ?? [], now, mine);
        }

        var chemin = Saisie.Ligne(champ.Cle, id);
        return (Garde(was, now, mine, chemin, () => new EnConflit(chemin, champ, now, mine) { Ligne = now ?? mine ?? was }) ? now : mine)?.Copy();
    }

    private JsonObject Cases(Champ champ, string id, JsonObject was, JsonObject now, JsonObject mine)
    {
        var ligne = now.Copy();
        foreach (var cle in now.Select(p => p.Key).Union(mine.Select(p => p.Key), StringComparer.Ordinal).Where(k => k != "id").ToList())
        {
            var chemin = $"{Saisie.Ligne(champ.Cle, id)}.{cle}";
            var question = champ.Champs.FirstOrDefault(c => c.Cle == cle) ?? new Champ { Cle = cle, Kind = ChampKind.Texte, Libelle = cle };
            if (!Garde(was[cle], now[cle], mine[cle], chemin, () => new EnConflit(chemin, champ, now[cle], mine[cle]) { Ligne = now, Case = question }))
            {
                ligne[cle] = mine[cle]?.DeepClone();
            }
        }

        return ligne;
    }

    // vrai quand la valeur en ligne reste : la proposition n'y a pas touché, ou dit pareil, ou les deux l'ont changée et personne n'a choisi
    private bool Garde(JsonNode? was, JsonNode? now, JsonNode? mine, string chemin, Func<EnConflit> conflit)
    {
        if (JsonTree.Same(was, mine) && Presence(was, mine) || JsonTree.Same(now, mine) && Presence(now, mine))
        {
            return true;
        }

        if (JsonTree.Same(was, now) && Presence(was, now))
        {
            return false;
        }

        _conflits.Add(conflit());
        return !_retenu(chemin);
    }

    // une ligne vide n'est pas une ligne absente ; une réponse vide, si
    private static bool Presence(JsonNode? un, JsonNode? autre)
        => un is not JsonObject && autre is not JsonObject || (un?["id"] is null) == (autre?["id"] is null);
}
