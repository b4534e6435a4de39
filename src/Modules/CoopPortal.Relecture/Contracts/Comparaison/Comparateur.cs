using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts.Lecture;

namespace CoopPortal.Relecture.Contracts.Comparaison;

/// <summary>Dit en mots ce qui diffère entre deux documents, champ par champ et ligne par ligne.</summary>
public static class Comparateur
{
    private const int Court = 60;

    public static IReadOnlyList<Changement> Entre(Questionnaire questionnaire, JsonObject avant, JsonObject apres, IReadOnlyDictionary<string, string>? domaines = null)
        => [.. questionnaire.Sections.SelectMany(s => s.Champs.SelectMany(c => Champ(s, c, avant, apres, domaines)))];

    private static IEnumerable<Changement> Champ(Section section, Champ champ, JsonObject avant, JsonObject apres, IReadOnlyDictionary<string, string>? domaines)
    {
        if (champ.EstEnLignes)
        {
            return Lignes(section, champ, [.. avant.RowsAt(champ.Cle)], [.. apres.RowsAt(champ.Cle)]);
        }

        var (old, now) = (avant.At(champ.Cle), apres.At(champ.Cle));
        return JsonTree.Same(old, now) ? [] : [Dire(champ.Cle, section.Titre, champ, old, now, domaines)];
    }

    private static IEnumerable<Changement> Lignes(Section section, Champ champ, List<JsonObject> avant, List<JsonObject> apres)
    {
        foreach (var row in apres)
        {
            var old = avant.Find(a => Id(a) == Id(row));
            if (old is null)
            {
                if (!JsonTree.IsBlank(row))
                {
                    yield return new Changement(champ.Cle, $"{section.Titre}, {champ.Libelle}", champ.Kind == ChampKind.Fichiers ? "Une pièce est jointe." : "Une ligne est ajoutée.", null, Mots.Ligne(champ, row));
                }

                continue;
            }

            foreach (var sub in champ.Champs.Where(sub => !JsonTree.Same(old.At(sub.Cle), row.At(sub.Cle))))
            {
                yield return Dire(champ.Cle, $"{section.Titre}, {champ.Libelle}, {Nom(champ, row)}", sub, old.At(sub.Cle), row.At(sub.Cle), null);
            }
        }

        foreach (var gone in avant.Where(a => apres.TrueForAll(b => Id(b) != Id(a)) && !JsonTree.IsBlank(a)))
        {
            yield return new Changement(champ.Cle, $"{section.Titre}, {champ.Libelle}", champ.Kind == ChampKind.Fichiers ? "Une pièce est retirée." : "Une ligne est retirée.", Mots.Ligne(champ, gone), null);
        }

        var kept = avant.Select(Id).Where(id => apres.Exists(b => Id(b) == id)).ToList();
        if (!kept.SequenceEqual(apres.Select(Id).Where(id => avant.Exists(a => Id(a) == id)), StringComparer.Ordinal))
        {
            yield return new Changement(champ.Cle, $"{section.Titre}, {champ.Libelle}", "L’ordre des lignes change.", null, null);
        }
    }

    private static Changement Dire(string cle, string lieu, Champ champ, JsonNode? old, JsonNode? now, IReadOnlyDictionary<string, string>? domaines)
    {
        var (before, after) = (Mots.De(champ, old, domaines), Mots.De(champ, now, domaines));
        var phrase = (before, after) switch
        {
            (null, _) => $"« {champ.Libelle} » est renseigné.",
            (_, null) => $"« {champ.Libelle} » est vidé.",
            _ when before == after => $"« {champ.Libelle} » garde ses mots, et se lit autrement.",
            _ when before.Length <= Court && after.Length <= Court => $"« {champ.Libelle} » passe de {before} à {after}.",
            _ => $"« {champ.Libelle} » est récrit.",
        };
        return new Changement(cle, lieu, phrase, before, after) { Alerte = Ecart(champ, old, now) };
    }

    private static string? Ecart(Champ champ, JsonNode? old, JsonNode? now)
    {
        if (Chiffre(champ, old) is not { } before || Chiffre(champ, now) is not { } after || before <= 0 || after <= 0)
        {
            return null;
        }

        return after / before >= 10 ? $"{(after / before == 10 ? "Dix" : Francais.Nombre(decimal.Round(after / before)))} fois plus. Un zéro ajouté par erreur ?"
            : before / after >= 10 ? $"{(before / after == 10 ? "Dix" : Francais.Nombre(decimal.Round(before / after)))} fois moins. Un zéro oublié ?"
            : null;
    }

    private static decimal? Chiffre(Champ champ, JsonNode? value)
    {
        var text = champ.Kind switch
        {
            ChampKind.Montant => (value as JsonObject)?.TextAt("montant"),
            ChampKind.Nombre => value.Text(),
            _ => null,
        };
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Nom(Champ champ, JsonObject row)
        => new[] { "nom", "fonction", "intitule" }.Select(row.TextAt).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) is { } name
            ? name.Length > Court ? name[..Court] + "…" : name
            : champ.Champs.FirstOrDefault(c => c.Cle == "role") is { } role ? Mots.De(role, row["role"]) ?? "ligne sans nom" : "ligne sans nom";

    private static string? Id(JsonObject row) => row.TextAt("id");
}
