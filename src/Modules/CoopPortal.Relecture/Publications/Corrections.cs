using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Relecture.Publications;

/// <summary>
/// Porte sur la proposition ce que l'animatrice y corrige. Seuls les champs qu'elle a changés comptent :
/// si la fiche bouge pendant qu'elle relit, ses autres champs ne ramènent pas l'ancienne réponse.
/// </summary>
/// <param name="Document">la proposition corrigée.</param>
/// <param name="Erreurs">ce qui ne peut pas être publié ainsi, par nom de champ.</param>
/// <param name="SansPlace">ce qui est tapé dans une ligne qui n'existe plus.</param>
public sealed record Corrections(JsonObject Document, IReadOnlyDictionary<string, string> Erreurs, IReadOnlyList<string> SansPlace)
{
    public static Corrections Porter(IReadOnlyList<Champ> champs, JsonObject propose, JsonObject enLigne, IReadOnlyDictionary<string, StringValues> tapes, IReadOnlySet<string> domaines)
    {
        var document = propose.Copy();
        if (tapes.Count == 0)
        {
            return new Corrections(document, new Dictionary<string, string>(StringComparer.Ordinal), []);
        }

        var form = tapes.ToDictionary(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var champ in champs)
        {
            if (!champ.EstEnLignes)
            {
                places.Add(champ.Cle);
                form[Saisie.Ordre(champ.Cle)] = "1";
                continue;
            }

            var ids = propose.RowsAt(champ.Cle).Select(r => r.TextAt("id") ?? "").ToList();
            places.UnionWith(ids.SelectMany(id => champ.Champs.Select(c => $"{Saisie.Ligne(champ.Cle, id)}.{c.Cle}")));
            if (tapes.Keys.Any(k => k.StartsWith(champ.Cle + "[", StringComparison.Ordinal)))
            {
                form[Saisie.Ordre(champ.Cle)] = string.Join(',', ids);
            }
        }

        // Une question à cases n'est relue que si on y a touché.
        foreach (var cases in champs.Where(c => c.Kind == ChampKind.Domaines && !tapes.ContainsKey(c.Cle)))
        {
            form.Remove(Saisie.Ordre(cases.Cle));
        }

        new Saisie(new FormCollection(form), domaines).Porter(champs, document);
        var erreurs = Controle.Erreurs(champs, document, enLigne).Where(e => tapes.ContainsKey(e.Key)).ToDictionary(StringComparer.Ordinal);
        return new Corrections(document, erreurs, [.. tapes.Where(t => !places.Contains(t.Key) && t.Value.ToString().Length > 0).Select(t => t.Value.ToString())]);
    }
}
