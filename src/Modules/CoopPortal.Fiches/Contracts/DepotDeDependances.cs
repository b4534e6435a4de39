using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Remet en ligne une convention ou une mission sortie d'un espace, sous la fiche qui y correspond ici. L'appelant tient la transaction.</summary>
public sealed class DepotDeDependances(TenantDb db, ContentStore store, TimeProvider clock)
{
    /// <param name="slug">l'adresse qu'elle avait ; prise ici par autre chose, elle en reçoit une voisine.</param>
    public async Task<Depose> RestaurerAsync(ContentItem fiche, string type, Guid id, string slug, JsonObject document, Author author, string reason, CancellationToken cancellation)
    {
        var item = await db.Items.SingleOrDefaultAsync(i => i.Type == type && i.ParentId == fiche.Id && (i.Id == id || i.Slug == slug), cancellation);
        if (item is not null && await store.VersionAsync(item, item.CurrentVersion ?? 0, cancellation) is { } current && Depose.SansEcrire(current, document) is { } rien)
        {
            return rien;
        }

        var titre = document.TextAt("titre") ?? slug;
        if (item is null)
        {
            var pris = await db.Items.AnyAsync(i => i.Id == id, cancellation);
            item = new ContentItem
            {
                Id = pris ? Guid.CreateVersion7() : id,
                Type = type,
                Slug = await LibreAsync(type, slug, cancellation),
                Title = titre,
                ParentId = fiche.Id,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            };
            db.Items.Add(item);
        }

        item.Title = titre;
        return await store.PoserAsync(item, document, author, VersionKind.Import, reason, cancellation);
    }

    /// <summary>Cette adresse, ou la première voisine que rien n'occupe : « jumelage », « jumelage-2 ».</summary>
    public async Task<string> LibreAsync(string type, string slug, CancellationToken cancellation)
    {
        var pris = (await db.Items.Where(i => i.Type == type && i.Slug.StartsWith(slug)).Select(i => i.Slug).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(rang => rang == 1 ? slug : $"{slug}-{rang}").First(s => !pris.Contains(s));
    }
}
