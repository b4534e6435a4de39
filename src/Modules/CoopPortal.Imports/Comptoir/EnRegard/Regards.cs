using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.EnRegard;

/// <summary>Met des propositions en regard des fiches en ligne, toutes à la fois.</summary>
public sealed class Regards(TenantDb db, PersonVault vault, QuestionnaireStore questionnaires)
{
    public Task<Questionnaire> QuestionnaireAsync(CancellationToken cancellation) => questionnaires.CurrentAsync(Types.Partenariat, cancellation);

    public async Task<Regard> OuvrirAsync(Proposition proposition, CancellationToken cancellation)
        => (await OuvrirAsync([proposition], cancellation))[proposition.Id];

    /// <param name="propositions">des fiches qui attendent.</param>
    public async Task<IReadOnlyDictionary<Guid, Regard>> OuvrirAsync(IReadOnlyCollection<Proposition> propositions, CancellationToken cancellation)
    {
        var questionnaire = await QuestionnaireAsync(cancellation);
        var online = await EnLigneAsync([.. propositions.Select(p => p.Adresse).Distinct(StringComparer.Ordinal)], questionnaire, cancellation);
        return propositions.ToDictionary(p => p.Id, p => Regard.De(p, questionnaire, online.GetValueOrDefault(p.Adresse)));
    }

    private async Task<Dictionary<string, EnLigne>> EnLigneAsync(IReadOnlyList<string> slugs, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var found = new Dictionary<string, EnLigne>(StringComparer.Ordinal);
        foreach (var chunk in slugs.Chunk(500))
        {
            var rows = await (from item in db.Items.AsNoTracking()
                              join version in db.Versions.AsNoTracking() on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                              where item.Type == Types.Partenariat && chunk.Contains(item.Slug)
                              select new { item, version }).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                found[row.item.Slug] = new EnLigne(row.item, row.version.Number, row.version.Kind, DocumentJson.Parse(row.version.Document));
            }
        }

        await vault.HydrateAsync(questionnaire, [.. found.Values.Select(e => e.Document)], cancellation);
        return found;
    }
}
