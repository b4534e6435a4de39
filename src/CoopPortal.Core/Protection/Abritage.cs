using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Protection;

/// <summary>
/// Sort un contenu de tout ce qui est en ligne en gardant de quoi l'y remettre, et l'y remet. L'appelant tient la transaction.
/// Ce qui est à l'abri n'a ni version en ligne ni ligne d'index : une sortie qui ne sait rien des abris ne peut pas le montrer.
/// </summary>
public sealed class Abritage(TenantDb db, IEnumerable<IPublicationHandler> handlers, TimeProvider clock)
{
    /// <summary>Le champ où un projet, une convention, une mission nomme l'adresse de sa fiche.</summary>
    public const string Parent = "partenariat";

    public async Task<MiseALAbri> AbriterAsync(ContentItem item, Guid? avec, Author author, CancellationToken cancellation)
    {
        var garde = new JsonObject();
        foreach (var handler in handlers.Where(h => h.Type == item.Type))
        {
            if (await handler.ShelterAsync(item, cancellation) is { } garder)
            {
                garde[handler.GetType().Name] = garder;
            }
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var acte = new MiseALAbri
        {
            ItemId = item.Id,
            Avec = avec,
            ByAccount = author.AccountId,
            By = author.Name,
            At = now,
            Version = item.PublishedVersion,
            PublishedAt = item.PublishedAt,
            Garde = garde.ToJsonString(DocumentJson.Options),
        };
        db.Add(acte);
        (item.ShelteredAt, item.ShelteredVersion) = (now, item.PublishedVersion);
        (item.PublishedVersion, item.PublishedAt) = (null, null);
        item.Revision++;
        await db.SaveChangesAsync(cancellation);
        return acte;
    }

    /// <summary>Remet un contenu à sa dernière version : la même qu'avant, ou celle qu'on a écrite à l'abri.</summary>
    public async Task RemettreAsync(ContentItem item, MiseALAbri acte, CancellationToken cancellation)
    {
        var inchangee = item.ShelteredVersion == acte.Version;
        var numero = item.ShelteredVersion;
        var version = numero is null ? null : await db.Versions.AsNoTracking().SingleAsync(v => v.ItemId == item.Id && v.Number == numero, cancellation);
        (item.PublishedVersion, item.PublishedAt) = (numero, inchangee ? acte.PublishedAt : version?.CreatedAt);
        (item.ShelteredAt, item.ShelteredVersion) = (null, null);
        item.Revision++;
        var garde = DocumentJson.Parse(acte.Garde ?? "{}");
        acte.Garde = null;
        await db.SaveChangesAsync(cancellation);
        if (version is null)
        {
            return;
        }

        var contenu = new PublishedContent(item, version, DocumentJson.Parse(version.Document));
        foreach (var handler in handlers.Where(h => h.Type == item.Type))
        {
            await handler.RestoreAsync(contenu, garde[handler.GetType().Name] as JsonObject, inchangee, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Ce qui est en ligne et dépend de cette fiche, ou la nomme : ses conventions, ses missions, un projet qui en dit les deux noms.</summary>
    public Task<List<ContentItem>> LiesAsync(ContentItem item, CancellationToken cancellation)
    {
        var mention = $"\"{Parent}\":\"{item.Slug}\"";
        return db.Items.Where(i => i.ShelteredAt == null && i.Id != item.Id && i.PublishedVersion != null
            && (i.ParentId == item.Id || db.Versions.Any(v => v.ItemId == i.Id && v.Number == i.PublishedVersion && v.Document.Contains(mention)))).ToListAsync(cancellation);
    }

    /// <summary>L'abri en cours de la fiche dont ce contenu dépend, ou que son document nomme, s'il y en a un.</summary>
    public async Task<MiseALAbri?> DuParentAsync(ContentItem item, JsonObject document, CancellationToken cancellation)
    {
        var (parent, slug) = (item.ParentId, document.TextAt(Parent) is { Length: > 0 } nomme ? nomme : null);
        return parent is null && slug is null ? null
            : await (from i in db.Items
                     join m in db.Set<MiseALAbri>() on (Guid?)i.Id equals m.ItemId
                     where (i.Id == parent || i.Slug == slug) && i.ShelteredAt != null && m.LeveeLe == null
                     select m).FirstOrDefaultAsync(cancellation);
    }
}
