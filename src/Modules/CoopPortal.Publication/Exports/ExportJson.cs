using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Publication.Exports;

/// <summary>Écrit le format d'échange <c>coopportal/1</c> : l'export complet de l'exploitant, personnes comprises.</summary>
public sealed class ExportJson(TenantDb db, PersonVault vault, QuestionnaireStore questionnaires, TenantContext tenant)
{
    private const int Lot = 200;

    // L'ordre du format d'échange ; ce qu'un espace ajoute vient après.
    private static readonly string[] _ordre =
    [
        "titre", "genre", "dateMiseAJour", "verifieLe", "statut", "coteFrancais", "cotePartenaire", "debutContacts", "formalisation", "budgets",
        "partenairesTechniques", "partenairesFinanciers", "motivations", "actions", "perspectives", "documents", "domaines", "conventions", "missions", "provenance",
    ];

    public async Task<JsonObject> DocumentAsync(CancellationToken cancellation)
    {
        var partenariats = new JsonArray();
        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        var rows = from item in db.Items.AsNoTracking()
                   join version in db.Versions.AsNoTracking() on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                   join index in db.Set<FicheIndex>().AsNoTracking() on item.Id equals index.ItemId
                   where item.Type == Types.Partenariat
                   orderby item.Slug
                   select new { item.Id, item.Slug, version.Document, index };
        for (var start = 0; await rows.Skip(start).Take(Lot).ToListAsync(cancellation) is { Count: > 0 } batch; start += Lot)
        {
            var documents = batch.ConvertAll(b => DocumentJson.Parse(b.Document));
            await vault.HydrateAsync(questionnaire, documents, cancellation);
            foreach (var (row, document) in batch.Zip(documents))
            {
                document["verifieLe"] = Instant(row.index.VerifieLe);
                var ordered = Ordered(row.Id, row.Slug, document);
                if (row.index.VerifieLe is not null)
                {
                    // La date seule ne dit pas qui a vérifié : sans cela, un import la donnerait à n'importe quel côté.
                    ordered["verifications"] = new JsonObject { [Cotes.Francais] = Instant(row.index.VerifieFrancaisLe), [Cotes.Partenaire] = Instant(row.index.VerifiePartenaireLe) };
                }

                partenariats.Add(ordered);
            }
        }

        var stubs = await db.Set<Souche>().AsNoTracking().OrderBy(s => s.Ligne).ThenBy(s => s.Slug).ToListAsync(cancellation);
        return new JsonObject
        {
            ["format"] = "coopportal/1",
            ["tenant"] = tenant.Required.Key,
            ["partenariats"] = partenariats,
            ["souches"] = new JsonArray([.. stubs.Select(s => (JsonNode?)new JsonObject { ["titre"] = s.Titre, ["coteFrancais"] = s.CoteFrancais, ["cotePartenaire"] = s.CotePartenaire })]),
            ["projets"] = await ProjetsAsync(cancellation),
        };
    }

    private async Task<JsonArray> ProjetsAsync(CancellationToken cancellation)
    {
        var projets = new JsonArray();
        var rows = from item in db.Items.AsNoTracking()
                   join version in db.Versions.AsNoTracking() on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                   where item.Type == Types.Projet
                   orderby item.Slug
                   select new { item.Id, item.Slug, version.Document };
        for (var start = 0; await rows.Skip(start).Take(Lot).ToListAsync(cancellation) is { Count: > 0 } batch; start += Lot)
        {
            var documents = batch.ConvertAll(b => DocumentJson.Parse(b.Document));
            await vault.HydrateAsync(await questionnaires.CurrentAsync(Types.Projet, cancellation), documents, cancellation);
            foreach (var (row, document) in batch.Zip(documents))
            {
                var projet = new JsonObject { ["id"] = row.Id.ToString(), ["slug"] = row.Slug };
                foreach (var (key, value) in document)
                {
                    projet[key] = value?.DeepClone();
                }

                projets.Add(projet);
            }
        }

        return projets;
    }

    private static string? Instant(DateTime? at) => at?.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Ordered(Guid id, string slug, JsonObject document)
    {
        var ordered = new JsonObject { ["id"] = id.ToString(), ["slug"] = slug };
        foreach (var key in _ordre)
        {
            ordered[key] = document[key]?.DeepClone() ?? (key is "conventions" or "missions" ? new JsonArray() : null);
        }

        foreach (var (key, value) in document.Where(p => !_ordre.Contains(p.Key, StringComparer.Ordinal)))
        {
            ordered[key] = value?.DeepClone();
        }

        return ordered;
    }
}
