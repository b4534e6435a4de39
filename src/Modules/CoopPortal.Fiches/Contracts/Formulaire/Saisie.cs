using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>
/// Porte ce qu'un formulaire envoie dans un document. Rien de ce qui est tapé n'est perdu :
/// une réponse que nous ne savons pas lire est gardée telle quelle, et <see cref="Controle"/> la signale.
/// </summary>
/// <param name="form">ce qui est posté ; les clés inconnues sont ignorées.</param>
/// <param name="domaines">clés des domaines que le formulaire propose ; les autres domaines de la fiche restent cochés.</param>
public sealed class Saisie(IFormCollection form, IReadOnlySet<string>? domaines = null)
{
    /// <summary>Nom du champ caché qui liste les lignes d'un tableau, dans l'ordre.</summary>
    public static string Ordre(string path) => path + ".#";

    /// <summary>Nom sous lequel un formulaire envoie des fichiers à joindre.</summary>
    public static string Envoi(string path) => path + ".+";

    /// <summary>Préfixe des réponses d'une ligne : <c>actions[a1]</c>.</summary>
    public static string Ligne(string path, string id) => $"{path}[{id}]";

    public void Porter(IEnumerable<Champ> champs, JsonObject document)
    {
        foreach (var champ in champs)
        {
            if (champ.EstEnLignes)
            {
                // Une liste qui n'existait pas et reste vide n'est pas écrite.
                if (form.ContainsKey(Ordre(champ.Cle)) && (Lignes(champ, document) is var lignes && (lignes.Count > 0 || document.At(champ.Cle) is not null)))
                {
                    document.Put(champ.Cle, lignes);
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
        var before = document.RowsAt(champ.Cle).ToList();
        var known = before.Where(r => r["id"] is not null).DistinctBy(r => r.TextAt("id")!, StringComparer.Ordinal).ToDictionary(r => r.TextAt("id")!, StringComparer.Ordinal);
        var rows = new JsonArray();
        var added = 0;
        foreach (var id in form[Ordre(champ.Cle)].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
        {
            var existing = known.GetValueOrDefault(id);
            // Une ligne de trop suffit à Controle pour le dire ; personne n'en tape dix mille.
            // Une pièce ne naît que d'un fichier reçu.
            if (existing is null && (champ.Kind == ChampKind.Fichiers || !EstIdentifiant(id) || ++added > Controle.LignesMaximum + 1))
            {
                continue;
            }

            rows.Add(Ligne(champ, id, existing?.Copy() ?? new JsonObject { ["id"] = id }));
        }

        foreach (var anonymous in before.Where(r => r["id"] is null))
        {
            rows.Add(anonymous.Copy());
        }

        return rows;
    }

    private JsonObject Ligne(Champ champ, string id, JsonObject row)
    {
        foreach (var sub in champ.Champs)
        {
            var name = $"{Ligne(champ.Cle, id)}.{sub.Cle}";
            if (form.ContainsKey(name) && (Lire(sub, name, row.At(sub.Cle)) is var value && (value is not null || row.At(sub.Cle) is not null)))
            {
                row.Put(sub.Cle, value);
            }
        }

        return row;
    }

    private static bool EstIdentifiant(string id) => id.Length <= 40 && id.All(char.IsAsciiLetterOrDigit);

    private JsonNode? Lire(Champ champ, string name, JsonNode? before)
    {
        if (champ.Kind == ChampKind.Domaines)
        {
            return Domaines(name, before);
        }

        var text = Normaliser(champ, form[name].ToString());
        if (text == Normaliser(champ, ChampAffiche.Dire(champ, before) ?? ""))
        {
            // Personne n'y a touché : ce que nous en savions (devise, date, liste) reste.
            return before?.DeepClone();
        }

        var value = text.Length == 0 ? null : text;
        return champ.Kind switch
        {
            ChampKind.Nombre => value is null ? null : Nombre(value) is { } number ? JsonValue.Create(number) : JsonValue.Create(value),
            ChampKind.Jour => value is null ? null : JsonValue.Create(Jour(value) ?? value),
            ChampKind.Date => new JsonObject { ["texte"] = value, ["date"] = LecteurDate.Lire(value)?.Edtf },
            ChampKind.Montant => Montant(value),
            ChampKind.Liste => Liste(value),
            ChampKind.OuiNon => value is null ? null : OuiNon(value),
            ChampKind.NombreExact => value is null ? null : ValeursSimples.Exact(value) is { } exact ? JsonValue.Create(exact) : JsonValue.Create(value),
            ChampKind.NombresExacts => ValeursSimples.Exacts(value),
            ChampKind.Noms => Noms(value),
            _ => value is null ? null : JsonValue.Create(value),
        };
    }

    private JsonArray Domaines(string name, JsonNode? before)
    {
        var posted = form[name].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!).ToHashSet(StringComparer.Ordinal);
        var kept = (before as JsonArray ?? []).Select(n => n.Text()!).Where(k => posted.Contains(k) || domaines?.Contains(k) == false).ToList();
        var chosen = kept.Concat(posted.Where(k => domaines?.Contains(k) != false)).Distinct(StringComparer.Ordinal);
        return new JsonArray([.. chosen.Select(k => (JsonNode?)JsonValue.Create(k))]);
    }

    // Un champ d'une ligne perd ses retours dans le navigateur même : les deux textes se comparent sans eux.
    private static string Normaliser(Champ champ, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim();
        return champ.Kind is ChampKind.TexteLong or ChampKind.Liste or ChampKind.Noms ? lines : lines.Replace("\n", "", StringComparison.Ordinal);
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

    private static JsonValue OuiNon(string text) => ValeursSimples.OuiNon(text) is { } answer ? JsonValue.Create(answer) : JsonValue.Create(text);

    private static JsonArray Noms(string? text)
        => new([.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => (JsonNode?)JsonValue.Create(n))]);

    private static JsonObject Liste(string? text) => new()
    {
        ["texte"] = text,
        ["liste"] = new JsonArray([.. (text ?? "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => (JsonNode?)JsonValue.Create(l))]),
    };
}
