using System.Globalization;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Projets;

/// <summary>Tient la table des projets à jour dans la transaction qui publie, et retient la fiche à laquelle chacun appartient.</summary>
internal sealed class IndexDesProjets(TenantDb db) : IPublicationHandler
{
    public string Type => Types.Projet;

    public async Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
    {
        var (item, document) = (content.Item, content.Document);
        var fiche = document.TextAt("partenariat");
        if (fiche is not null)
        {
            item.ParentId = await db.Items.Where(i => i.Type == Types.Partenariat && i.Slug == fiche).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellation);
        }

        var index = await db.Set<ProjetIndex>().SingleOrDefaultAsync(p => p.ItemId == item.Id, cancellation);
        if (index is null)
        {
            index = new ProjetIndex { ItemId = item.Id, Slug = item.Slug, Titre = item.Title };
            db.Add(index);
        }

        (index.FicheItemId, index.Fiche, index.Slug, index.Titre) = (item.ParentId, fiche, item.Slug, item.Title);
        index.Statut = document.TextAt("statut");
        index.AnneeDebut = int.TryParse(document.TextAt("anneeDebut"), NumberStyles.None, CultureInfo.InvariantCulture, out var annee) ? annee : null;
    }

    public Task WithdrawnAsync(ContentItem item, CancellationToken cancellation)
        => db.Set<ProjetIndex>().Where(p => p.ItemId == item.Id).ExecuteDeleteAsync(cancellation);
}
