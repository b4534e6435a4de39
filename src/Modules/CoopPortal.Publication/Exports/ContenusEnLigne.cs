using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Publication.Exports;

/// <summary>Un contenu en ligne, personnes comprises. <c>ALAbri</c> : il ne l'est pas, et n'est là que parce que l'exploitant demande tout.</summary>
public sealed record ContenuEnLigne(Guid Id, string Slug, JsonObject Document, Guid? Parent, bool ALAbri);

/// <summary>Tout ce qu'un espace a en ligne d'un type, par adresse, un lot à la fois.</summary>
public sealed class ContenusEnLigne(TenantDb db, PersonVault vault, QuestionnaireStore questionnaires)
{
    private const int Lot = 200;

    public async IAsyncEnumerable<ContenuEnLigne> LireAsync(string type, bool avecAbris, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = from item in db.Items.AsNoTracking()
                   join version in db.Versions.AsNoTracking() on new { item.Id, Number = item.PublishedVersion ?? (avecAbris ? item.ShelteredVersion : null) } equals new { Id = version.ItemId, Number = (int?)version.Number }
                   where item.Type == type
                   orderby item.Slug
                   select new { item.Id, item.Slug, item.ShelteredAt, version.Document, item.ParentId };
        for (var start = 0; await rows.Skip(start).Take(Lot).ToListAsync(cancellation) is { Count: > 0 } batch; start += Lot)
        {
            var documents = batch.ConvertAll(b => DocumentJson.Parse(b.Document));
            await vault.HydrateAsync(await questionnaires.CurrentAsync(type, cancellation), documents, cancellation);
            foreach (var (row, document) in batch.Zip(documents))
            {
                yield return new ContenuEnLigne(row.Id, row.Slug, document, row.ParentId, row.ShelteredAt is not null);
            }
        }
    }
}
