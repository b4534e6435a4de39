using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Les boutons « Ajouter une ligne » et « Retirer cette ligne », sans script.</summary>
public static class Lignes
{
    /// <returns>l'ancre de la ligne ajoutée, ou du tableau touché.</returns>
    public static string? Changer(IEnumerable<Champ> champs, JsonObject document, string? ajouter, string? retirer)
    {
        var tables = champs.Where(c => c.EstEnLignes).ToList();
        if (tables.Find(c => c.Cle == ajouter && c.Kind != ChampKind.Fichiers) is { } table)
        {
            var rows = document.At(table.Cle) as JsonArray ?? [];
            var id = "n" + Guid.NewGuid().ToString("N")[..10];
            var row = new JsonObject { ["id"] = id };
            if (table.Kind == ChampKind.Contacts)
            {
                row["role"] = "autre";
            }

            document.Put(table.Cle, new JsonArray([.. rows.Select(r => r?.DeepClone()), row]));
            return $"{table.Cle}-{id}";
        }

        foreach (var candidate in tables)
        {
            var rows = document.RowsAt(candidate.Cle).ToList();
            if (rows.Find(r => Saisie.Ligne(candidate.Cle, r.TextAt("id") ?? "") == retirer) is { } gone)
            {
                document.Put(candidate.Cle, new JsonArray([.. rows.Where(r => r != gone).Select(r => (JsonNode?)r.DeepClone())]));
                return candidate.Cle;
            }
        }

        return null;
    }
}
