using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.EnRegard;

/// <summary>Met des propositions en regard de ce qui est en ligne, toutes à la fois.</summary>
public sealed class Regards(TenantDb db, PersonVault vault, QuestionnaireStore questionnaires, DepotDeProjets projets)
{
    public Task<Questionnaire> QuestionnaireAsync(GenreDeProposition genre, CancellationToken cancellation) => questionnaires.CurrentAsync(Type(genre), cancellation);

    public async Task<Regard> OuvrirAsync(Proposition proposition, CancellationToken cancellation)
        => (await OuvrirAsync([proposition], cancellation))[proposition.Id];

    /// <param name="propositions">des fiches, des projets et des réponses qui attendent.</param>
    public async Task<IReadOnlyDictionary<Guid, Regard>> OuvrirAsync(IReadOnlyCollection<Proposition> propositions, CancellationToken cancellation)
    {
        var seen = new Dictionary<Guid, Regard>();
        foreach (var group in propositions.GroupBy(p => Type(p.Genre), StringComparer.Ordinal))
        {
            var questionnaire = await questionnaires.CurrentAsync(group.Key, cancellation);
            var slugs = new Dictionary<Guid, string>();
            foreach (var proposition in group)
            {
                slugs[proposition.Id] = await AdresseAsync(proposition, cancellation);
            }

            var online = await EnLigneAsync(group.Key, [.. slugs.Values.Distinct(StringComparer.Ordinal)], questionnaire, cancellation);
            foreach (var proposition in group)
            {
                seen[proposition.Id] = Regard.De(proposition, questionnaire, online.GetValueOrDefault(slugs[proposition.Id]));
            }
        }

        return seen;
    }

    private static string Type(GenreDeProposition genre) => genre == GenreDeProposition.Projet ? Types.Projet : Types.Partenariat;

    // Deux projets d'un même titre se distinguent par leur année : l'adresse de celui-ci dépend de ce que l'espace a déjà.
    private async Task<string> AdresseAsync(Proposition proposition, CancellationToken cancellation)
        => proposition is { Genre: GenreDeProposition.Projet, Echange: null }
            ? await projets.AdresseAsync(ProjetJson.FromTree(DocumentJson.Parse(proposition.Document!)), cancellation)
            : proposition.Adresse;

    private async Task<Dictionary<string, EnLigne>> EnLigneAsync(string type, IReadOnlyList<string> slugs, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var found = new Dictionary<string, EnLigne>(StringComparer.Ordinal);
        foreach (var chunk in slugs.Chunk(500))
        {
            var rows = await (from item in db.Items.AsNoTracking()
                              join version in db.Versions.AsNoTracking() on new { item.Id, Number = item.PublishedVersion ?? item.ShelteredVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                              where item.Type == type && chunk.Contains(item.Slug)
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
