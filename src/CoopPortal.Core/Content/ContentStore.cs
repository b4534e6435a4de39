using System.Text.Json.Nodes;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Content;

/// <summary>Qui agit : un compte, ou un programme nommé (« Recette Mali », « Import par … »).</summary>
public sealed record Author(Guid? AccountId, string Name);

/// <summary>Une version et son document, personnes comprises.</summary>
public sealed record ReadVersion(ContentItem Item, ContentVersion Version, JsonObject Document);

/// <summary>
/// Lit et écrit les versions. L'appelant ouvre la transaction : version, index, recherche, journal et courriel
/// y entrent ensemble ou pas du tout.
/// </summary>
public sealed class ContentStore(
    TenantDb db,
    PersonVault vault,
    QuestionnaireStore questionnaires,
    Abritage abritage,
    IEnumerable<IPublicationHandler> handlers,
    TimeProvider clock)
{
    private static readonly Requete<string, string, EnLigne> _published = new((b, type, slug) =>
        from item in b.Items.AsNoTracking()
        join version in b.Versions.AsNoTracking() on new { Id = item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
        where item.Type == type && item.Slug == slug
        select new EnLigne(item, version));

    private sealed record EnLigne(ContentItem Item, ContentVersion Version);

    public async Task<ReadVersion?> PublishedAsync(string type, string slug, CancellationToken cancellation)
    {
        var found = await _published.SeuleAsync(db, type, slug, cancellation);
        return found is null ? null : await ReadAsync(found.Item, found.Version, cancellation);
    }

    /// <summary>Les documents en ligne de ces contenus, personnes comprises, lus par lots ; ce qui n'est pas en ligne n'y est pas.</summary>
    public async Task<IReadOnlyDictionary<Guid, JsonObject>> PublishedDocumentsAsync(string type, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(type, cancellation);
        var documents = new Dictionary<Guid, JsonObject>();
        foreach (var batch in ids.Chunk(500))
        {
            var found = await (from item in db.Items.AsNoTracking()
                               join version in db.Versions.AsNoTracking() on new { Id = item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                               where item.Type == type && batch.Contains(item.Id)
                               select new { item.Id, version.Document }).ToListAsync(cancellation);
            found.ForEach(f => documents[f.Id] = DocumentJson.Parse(f.Document));
        }

        await vault.HydrateAsync(questionnaire, documents.Values, cancellation);
        return documents;
    }

    public async Task<ReadVersion?> VersionAsync(ContentItem item, int number, CancellationToken cancellation)
    {
        var version = await db.Versions.AsNoTracking().SingleOrDefaultAsync(v => v.ItemId == item.Id && v.Number == number, cancellation);
        return version is null ? null : await ReadAsync(item, version, cancellation);
    }

    /// <summary>
    /// La même chose, prête à être modifiée : chaque ligne d'un tableau a son identifiant, et la version 0 est le document vide
    /// d'où part un contenu que personne n'a encore publié.
    /// </summary>
    public async Task<ReadVersion?> StartAsync(ContentItem item, int number, CancellationToken cancellation)
    {
        var version = number == 0 ? Empty(item) : await VersionAsync(item, number, cancellation);
        if (version is not null)
        {
            RowIds.Put(await questionnaires.CurrentAsync(item.Type, cancellation), version.Document);
        }

        return version;
    }

    /// <summary>Écrit une version, la met en ligne et prévient les index. Sauve, sans clore la transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">quelqu'un d'autre vient de publier ce contenu.</exception>
    public async Task<ContentVersion> PublishAsync(ContentItem item, JsonObject document, Author author, VersionKind kind, string reason, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Une publication se fait dans la transaction de son acte.");
        }

        var questionnaire = await questionnaires.CurrentAsync(item.Type, cancellation);
        var stripped = await vault.StripAsync(item.Id, questionnaire, document, cancellation);
        var last = await db.Versions.Where(v => v.ItemId == item.Id).MaxAsync(v => (int?)v.Number, cancellation) ?? 0;
        var now = clock.GetUtcNow().UtcDateTime;
        var version = Next(item, last, stripped, questionnaire, author, kind, reason, now);
        if (item.ShelteredAt is null && await abritage.DuParentAsync(item, document, cancellation) is { } abri)
        {
            await abritage.AbriterAsync(item, abri.Avec ?? abri.Id, author, cancellation);
        }

        db.Versions.Add(version);
        item.Revision++;
        if (item.ShelteredAt is not null)
        {
            // À l'abri, une version s'écrit sans paraître : rien, pas même un import, ne remet en ligne.
            item.ShelteredVersion = version.Number;
            await db.SaveChangesAsync(cancellation);
            return version;
        }

        (item.PublishedVersion, item.PublishedAt) = (version.Number, now);
        var publie = new PublishedContent(item, version, stripped);
        await SaveAndTellAsync(item, handler => handler.PublishedAsync(publie, cancellation), cancellation);
        return version;
    }

    /// <summary>
    /// Met en ligne un lot de contenus neufs et prévient les index : deux sauvegardes pour le lot, là où <see cref="PublishAsync"/> en fait deux pour chacun.
    /// Sauve, sans clore la transaction.
    /// </summary>
    /// <exception cref="ArgumentException">un document nomme une personne : il passe par <see cref="PublishAsync"/>, qui la met à part.</exception>
    public async Task PublishNewAsync(IReadOnlyList<(ContentItem Item, JsonObject Document)> contents, Author author, VersionKind kind, string reason, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var published = new List<PublishedContent>();
        foreach (var (item, document) in contents)
        {
            var questionnaire = await questionnaires.CurrentAsync(item.Type, cancellation);
            if (PersonVault.HoldsPersons(questionnaire, document))
            {
                throw new ArgumentException($"« {item.Title} » nomme une personne.", nameof(contents));
            }

            var version = Next(item, 0, document, questionnaire, author, kind, reason, now);
            (item.PublishedVersion, item.PublishedAt, item.Revision) = (version.Number, now, 1);
            db.Items.Add(item);
            db.Versions.Add(version);
            published.Add(new PublishedContent(item, version, document));
        }

        await db.SaveChangesAsync(cancellation);
        foreach (var content in published)
        {
            foreach (var handler in handlers.Where(h => h.Type == content.Item.Type))
            {
                await handler.PublishedAsync(content, cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Met hors ligne et prévient les index ; les versions restent, et le contenu peut être publié de nouveau. Sauve, sans clore la transaction.</summary>
    public async Task WithdrawAsync(ContentItem item, CancellationToken cancellation)
    {
        item.PublishedVersion = null;
        item.ShelteredVersion = null;
        item.PublishedAt = null;
        item.Revision++;
        await SaveAndTellAsync(item, handler => handler.WithdrawnAsync(item, cancellation), cancellation);
    }

    /// <summary>Remet en ligne, telle quelle, une version déjà écrite, et prévient les index. Sauve, sans clore la transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">quelqu'un d'autre vient de publier ce contenu.</exception>
    public async Task RestoreAsync(ContentItem item, int number, CancellationToken cancellation)
    {
        var version = await db.Versions.SingleAsync(v => v.ItemId == item.Id && v.Number == number, cancellation);
        item.Revision++;
        if (item.ShelteredAt is not null)
        {
            // À l'abri, le retrait se lève sans que rien ne paraisse.
            item.ShelteredVersion = version.Number;
            await db.SaveChangesAsync(cancellation);
            return;
        }

        item.PublishedVersion = version.Number;
        item.PublishedAt = clock.GetUtcNow().UtcDateTime;
        var remis = new PublishedContent(item, version, DocumentJson.Parse(version.Document));
        await SaveAndTellAsync(item, handler => handler.RestoreAsync(remis, null, unchanged: true, cancellation), cancellation);
    }

    // Les index lisent la base : ce qu'ils racontent doit y être, et ce qu'ils écrivent part dans la même transaction.
    private async Task SaveAndTellAsync(ContentItem item, Func<IPublicationHandler, Task> tell, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        foreach (var handler in handlers.Where(h => h.Type == item.Type))
        {
            await tell(handler);
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Un contenu retiré ou archivé, dans la version qui était en ligne ; null quand il ne l'est pas.</summary>
    public async Task<(ReadVersion Lu, MiseEnRetrait Retrait)?> RetiredAsync(string type, string slug, CancellationToken cancellation)
    {
        var found = await (from item in db.Items.AsNoTracking()
                           join retrait in db.Retraits.AsNoTracking() on item.Id equals retrait.ItemId
                           where item.Type == type && item.Slug == slug && item.PublishedVersion == null && item.ShelteredAt == null && retrait.EnCours == 1
                           select new { item, retrait }).SingleOrDefaultAsync(cancellation);
        return found is null || await VersionAsync(found.item, found.retrait.Version, cancellation) is not { } lu ? null : (lu, found.retrait);
    }

    private static ContentVersion Next(ContentItem item, int last, JsonObject stripped, Questionnaire questionnaire, Author author, VersionKind kind, string reason, DateTime now) => new()
    {
        ItemId = item.Id,
        Number = last + 1,
        Document = stripped.ToJsonString(DocumentJson.Options),
        Questionnaire = questionnaire.Version,
        FromVersion = item.CurrentVersion,
        AuthorId = author.AccountId,
        AuthorName = author.Name,
        Kind = kind,
        Reason = reason,
        CreatedAt = now,
    };

    private static ReadVersion Empty(ContentItem item) => new(item, new ContentVersion
    {
        ItemId = item.Id,
        Number = 0,
        Document = "{}",
        AuthorName = "",
        Kind = VersionKind.Redaction,
        Reason = "",
        CreatedAt = item.CreatedAt,
    }, []);

    private async Task<ReadVersion> ReadAsync(ContentItem item, ContentVersion version, CancellationToken cancellation)
    {
        var document = DocumentJson.Parse(version.Document);
        await vault.HydrateAsync(await questionnaires.CurrentAsync(item.Type, cancellation), [document], cancellation);
        return new ReadVersion(item, version, document);
    }
}
