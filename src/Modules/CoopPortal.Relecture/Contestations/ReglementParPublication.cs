using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Contestations;

/// <summary>Une publication qui change la réponse contestée règle la contestation, dans la même transaction.</summary>
internal sealed class ReglementParPublication(string type, TenantDb db, TimeProvider clock) : IPublicationHandler
{
    public string Type => type;

    public async Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
    {
        var ouvertes = await ContestationsOuvertes.Ouvertes(db).Where(c => c.ItemId == content.Item.Id).ToListAsync(cancellation);
        if (ouvertes.Count == 0 || content.Version.FromVersion is not { } numero)
        {
            return;
        }

        // Les deux documents sont sans personne : un contact changé y renvoie à une autre.
        var avant = DocumentJson.Parse(await db.Versions.Where(v => v.ItemId == content.Item.Id && v.Number == numero).Select(v => v.Document).SingleAsync(cancellation));
        foreach (var contestation in ouvertes.Where(c => !JsonTree.Same(
            ContestationsOuvertes.Valeur(avant, c.Champ, c.LigneId), ContestationsOuvertes.Valeur(content.Document, c.Champ, c.LigneId))))
        {
            contestation.RegleeLe = clock.GetUtcNow().UtcDateTime;
        }
    }

    public Task WithdrawnAsync(ContentItem item, CancellationToken cancellation) => Task.CompletedTask;
}
