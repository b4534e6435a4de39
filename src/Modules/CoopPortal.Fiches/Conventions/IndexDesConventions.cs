using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Conventions;

/// <summary>Tient la table des conventions à jour dans la transaction qui publie.</summary>
internal sealed class IndexDesConventions(TenantDb db) : IPublicationHandler
{
    public string Type => Types.Convention;

    public async Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
    {
        var (item, document) = (content.Item, content.Document);
        var index = await db.Set<ConventionIndex>().SingleOrDefaultAsync(c => c.ItemId == item.Id, cancellation);
        if (index is null)
        {
            index = new ConventionIndex
            {
                ItemId = item.Id,
                FicheItemId = item.ParentId ?? throw new InvalidOperationException("Une convention se publie dans sa fiche."),
                Slug = item.Slug,
                Titre = item.Title,
            };
            db.Add(index);
        }

        (index.Slug, index.Titre, index.Genre) = (item.Slug, item.Title, document.TextAt("genre"));
        (index.Signature, index.Echeance) = (document.TextAt("signature.date"), document.TextAt("echeance.date"));
        (index.SigneeLe, index.EcheanceLe) = (BornesDeDate.De(index.Signature).Debut, BornesDeDate.De(index.Echeance).Fin);
        (index.Reconduction, index.Etat) = (document.TextAt("reconduction"), document.TextAt("etat"));
    }

    public Task WithdrawnAsync(ContentItem item, CancellationToken cancellation)
        => db.Set<ConventionIndex>().Where(c => c.ItemId == item.Id).ExecuteDeleteAsync(cancellation);
}
