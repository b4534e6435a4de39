using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Fiches.Formulaire;

/// <summary>
/// Porte ce qu'un formulaire envoie dans un document. Rien de ce qui est tapé n'est perdu :
/// une réponse que nous ne savons pas lire est gardée telle quelle, et <see cref="Controle"/> la signale.
/// </summary>
public sealed class Saisie(IFormCollection form)
{
    /// <summary>Nom du champ caché qui liste les lignes d'un tableau, dans l'ordre.</summary>
    public static string Ordre(string path) => path + ".#";

    /// <summary>Préfixe des réponses d'une ligne : <c>actions[a1]</c>.</summary>
    public static string Ligne(string path, string id) => $"{path}[{id}]";

    public void Porter(IEnumerable<Champ> champs, JsonObject document)
    {
        foreach (var champ in champs)
        {
            if (champ.EstEnLignes)
            {
                if (form.ContainsKey(Ordre(champ.Cle)))
                {
                    document.Put(champ.Cle, Lignes(champ, document));
                }
            }
            else if (form.ContainsKey(champ.Cle) || (champ.Kind == ChampKind.Domaines && form.ContainsKey(Ordre(champ.Cle))))
            {
                document.Put(champ.Cle, Lire(champ, champ.Cle, document.At(champ.Cle)));
            }
        }
    }

    private JsonArray Lignes(Champ champ, JsonObject document)
    {
        var known = document.RowsAt(champ.Cle).Where(r => r["id"] is not null).ToDictionary(r => r.TextAt("id")!, StringComparer.Ordinal);
        var rows = new JsonArray();
        foreach (var id in form[Ordre(champ.Cle)].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
        {
            if (id.Length > 40 || !id.All(char.IsAsciiLetterOrDigit))
            {
                continue;
            }

            var row = known.TryGetValue(id, out var before) ? before.Copy() : new JsonObject { ["id"] = id };
            foreach (var sub in champ.Champs)
            {
                var name = $"{Ligne(champ.Cle, id)}.{sub.Cle}";
                if (form.ContainsKey(name))
                {
                    row.Put(sub.Cle, Lire(sub, name, row.At(sub.Cle)));
                }
            }

            rows.Add(row);
        }

        return rows;
    }

    private JsonNode? Lire(Champ champ, string name, JsonNode? before)
    {
        var text = form[name].ToString().ReplaceLineEndings("\n").Trim();
        var value = text.Length == 0 ? null : text;
        switch (champ.Kind)
        {
            case ChampKind.Nombre:
                return value is null ? null : Nombre(value) is { } number ? JsonValue.Create(number) : JsonValue.Create(value);
            case ChampKind.Jour:
                return value is null ? null : JsonValue.Create(Jour(value) ?? value);
            case ChampKind.Date:
                return (before as JsonObject)?.TextAt("texte") == value && value is not null
                    ? before!.DeepClone()
                    : new JsonObject { ["texte"] = value, ["date"] = LecteurDate.Lire(value)?.Edtf };
            case ChampKind.Montant:
                return (before as JsonObject)?.TextAt("texte") == value && value is not null ? before!.DeepClone() : Montant(value);
            case ChampKind.Liste:
                return (before as JsonObject)?.TextAt("texte") == value && value is not null ? before!.DeepClone() : Liste(value);
            case ChampKind.Domaines:
                return new JsonArray([.. form[name].Where(v => !string.IsNullOrWhiteSpace(v)).Distinct(StringComparer.Ordinal).Select(v => (JsonNode?)JsonValue.Create(v))]);
            default:
                return value is null ? null : JsonValue.Create(value);
        }
    }

    private static int? Nombre(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '.' && c != '\u202f'));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string? Jour(string text)
        => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static JsonObject Montant(string? text)
    {
        var read = LecteurMontant.Lire(text);
        return new JsonObject { ["texte"] = text, ["montant"] = read?.Valeur, ["devise"] = read?.Devise };
    }

    private static JsonObject Liste(string? text) => new()
    {
        ["texte"] = text,
        ["liste"] = new JsonArray([.. (text ?? "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => (JsonNode?)JsonValue.Create(l))]),
    };
}
