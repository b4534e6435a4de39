using System.Text.Json.Nodes;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Core.Content;

/// <summary>
/// Donne un identifiant aux lignes de tableau qui n'en ont pas (un import n'en donne pas toujours) : toujours le même pour
/// la même version, sans quoi le formulaire et la comparaison ne les reconnaîtraient pas.
/// </summary>
public static class RowIds
{
    public static void Put(Questionnaire questionnaire, JsonObject document)
    {
        foreach (var champ in questionnaire.Champs.Where(c => c.EstEnLignes))
        {
            var rows = document.RowsAt(champ.Cle).ToList();
            var taken = rows.Select(r => r.TextAt("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var next = 0;
            foreach (var row in rows.Where(r => string.IsNullOrEmpty(r.TextAt("id"))))
            {
                string id;
                do
                {
                    id = $"r{++next}";
                }
                while (!taken.Add(id));

                row["id"] = id;
            }
        }
    }
}
