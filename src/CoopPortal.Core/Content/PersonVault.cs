using System.Text.Json.Nodes;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Content;

/// <summary>
/// Sort les personnes du texte d'une version, et les y remet à la lecture.
/// Dans la version, une ligne de contact ne garde que <c>id</c>, <c>role</c> et <c>personne</c>.
/// </summary>
public sealed class PersonVault(TenantDb db)
{
    private const string Reference = "personne";

    // Celles qu'un document nomme, et celles à l'abri dans tout l'espace : une page les demande ensemble.
    private static readonly Requete<Guid[], Lue> _parIdentifiants = new((b, ids) =>
        b.Personnes.Where(p => ids.Contains(p.Id)).Select(p => new Lue { Id = p.Id, Data = p.Data, ALAbri = false })
            .Concat(from m in b.Set<MiseALAbri>()
                    join p in b.Personnes on m.PersonneId equals (Guid?)p.Id
                    where m.LeveeLe == null && p.ErasedAt == null
                    select new Lue { Id = p.Id, Data = p.Data, ALAbri = true }));

    private sealed class Lue
    {
        public Guid Id { get; init; }
        public required string Data { get; init; }
        public bool ALAbri { get; init; }
    }

    /// <summary>Rend le document sans personne ; une valeur déjà rangée garde son renvoi.</summary>
    public async Task<JsonObject> StripAsync(Guid itemId, Questionnaire questionnaire, JsonObject document, CancellationToken cancellation)
    {
        var stripped = document.Copy();
        var known = await db.Personnes.Where(p => p.ItemId == itemId && p.ErasedAt == null).ToListAsync(cancellation);
        var byData = known.GroupBy(p => p.Data, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var piece in Files(questionnaire, stripped))
        {
            piece.Remove(PersonnesALAbri.Marque);
        }

        foreach (var row in Rows(questionnaire, stripped))
        {
            var data = Extract(row);
            if (JsonTree.IsBlank(data))
            {
                continue;
            }

            var text = data.ToJsonString(DocumentJson.Options);
            if (!byData.TryGetValue(text, out var personne))
            {
                personne = new Personne { ItemId = itemId, Data = text };
                db.Personnes.Add(personne);
                byData[text] = personne;
            }

            row[Reference] = personne.Id.ToString();
        }

        return stripped;
    }

    /// <summary>Remet dans chaque ligne ce que la table garde encore ; une personne effacée laisse la ligne vide.</summary>
    public async Task HydrateAsync(Questionnaire questionnaire, IReadOnlyCollection<JsonObject> documents, CancellationToken cancellation)
    {
        var rows = documents.SelectMany(d => Rows(questionnaire, d)).Where(r => r[Reference] is not null).ToList();
        var ids = rows.Select(r => Guid.Parse(r[Reference].Text()!)).Distinct().ToList();
        var data = new Dictionary<Guid, string>();
        PersonnesALAbri? sheltered = null;
        foreach (var chunk in ids.Chunk(500))
        {
            var personnes = (await _parIdentifiants.ListerAsync(db, chunk, cancellation)).ToLookup(p => p.ALAbri);
            foreach (var personne in personnes[false])
            {
                data[personne.Id] = personne.Data;
            }

            sheltered = Designees([.. personnes[true].Select(p => p.Data)]);
        }

        foreach (var row in rows)
        {
            var id = Guid.Parse(row[Reference].Text()!);
            row.Remove(Reference);
            if (data.TryGetValue(id, out var text) && JsonNode.Parse(text) is JsonObject fields)
            {
                foreach (var (key, value) in fields)
                {
                    row[key] = value?.DeepClone();
                }
            }
        }

        await MarkAsync(questionnaire, documents, sheltered, cancellation);
    }

    /// <summary>Marque les lignes d'une personne à l'abri, brouillons et propositions compris : une sortie ne les montre qu'à qui tient la fiche.</summary>
    public Task MarkAsync(Questionnaire questionnaire, IReadOnlyCollection<JsonObject> documents, CancellationToken cancellation)
        => MarkAsync(questionnaire, documents, null, cancellation);

    private async Task MarkAsync(Questionnaire questionnaire, IReadOnlyCollection<JsonObject> documents, PersonnesALAbri? known, CancellationToken cancellation)
    {
        var rows = documents.SelectMany(d => Rows(questionnaire, d)).ToList();
        var sheltered = rows.Count == 0 ? PersonnesALAbri.Aucune : known ?? await ALAbriAsync(cancellation);
        foreach (var row in rows)
        {
            row.Remove(PersonnesALAbri.Marque);
            if (sheltered.Designe(row))
            {
                row[PersonnesALAbri.Marque] = true;
            }
        }

        await MarkFilesAsync([.. documents.SelectMany(d => Files(questionnaire, d))], cancellation);
    }

    private async Task MarkFilesAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellation)
    {
        var sheltered = rows.Count == 0 ? [] : await db.Set<MiseALAbri>().Where(m => m.FichierId != null && m.LeveeLe == null).Select(m => m.FichierId!.Value).ToHashSetAsync(cancellation);
        foreach (var row in rows)
        {
            row.Remove(PersonnesALAbri.Marque);
            if (Guid.TryParse(row["fichier"].Text(), out var id) && sheltered.Contains(id))
            {
                row[PersonnesALAbri.Marque] = true;
            }
        }
    }

    /// <summary>Les personnes de l'espace à l'abri en ce moment.</summary>
    public async Task<PersonnesALAbri> ALAbriAsync(CancellationToken cancellation)
        => Designees([.. (await _parIdentifiants.ListerAsync(db, [], cancellation)).Select(p => p.Data)]);

    private static PersonnesALAbri Designees(IReadOnlyList<string> data) => data.Count == 0 ? PersonnesALAbri.Aucune : PersonnesALAbri.De(data.Select(DocumentJson.Parse));

    /// <summary>Le document sans les lignes marquées, pour qui n'a pas à les lire : lui-même quand aucune ne l'est, à lire seulement.</summary>
    public static JsonObject WithoutSheltered(Questionnaire questionnaire, JsonObject document)
    {
        if (!Rows(questionnaire, document).Concat(Files(questionnaire, document)).Any(PersonnesALAbri.EstMarquee))
        {
            return document;
        }

        var copy = document.Copy();
        foreach (var row in Rows(questionnaire, copy).Concat(Files(questionnaire, copy)).Where(PersonnesALAbri.EstMarquee).ToList())
        {
            ((JsonArray)row.Parent!).Remove(row);
        }

        return copy;
    }

    /// <summary>Vrai quand une ligne de contact est remplie.</summary>
    public static bool HoldsPersons(Questionnaire questionnaire, JsonObject document) => Rows(questionnaire, document).Any(row => !JsonTree.IsBlank(row));

    private static IEnumerable<JsonObject> Files(Questionnaire questionnaire, JsonObject document)
        => questionnaire.Champs.Where(c => c.Kind == ChampKind.Fichiers).SelectMany(c => document.RowsAt(c.Cle));

    private static IEnumerable<JsonObject> Rows(Questionnaire questionnaire, JsonObject document)
        => questionnaire.Champs.Where(c => c.Kind == ChampKind.Contacts).SelectMany(c => document.RowsAt(c.Cle));

    private static JsonObject Extract(JsonObject row)
    {
        var data = new JsonObject();
        foreach (var key in row.Select(p => p.Key).Where(k => k is not ("id" or "role")).ToList())
        {
            var value = row[key];
            row.Remove(key);
            if (key is not (Reference or PersonnesALAbri.Marque))
            {
                data[key] = value;
            }
        }

        return data;
    }
}
