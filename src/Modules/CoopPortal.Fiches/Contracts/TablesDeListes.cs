using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// Remet à jour les tables de listes (fiches, conventions, missions, projets) depuis ce qui est en ligne : après une version du portail
/// qui en ajoute une, ou une colonne. Ce que les confirmations y ont écrit reste. L'appelant tient la transaction.
/// </summary>
public sealed class TablesDeListes(TenantDb db, IEnumerable<IPublicationHandler> handlers)
{
    private const int Lot = 200;

    // La fiche d'abord : les autres y renvoient.
    private static readonly string[] _types = [Types.Partenariat, Types.Convention, Types.Mission, Types.Projet];

    public async Task RefaireAsync(CancellationToken cancellation)
    {
        var tables = handlers.Where(h => h.GetType().Assembly == typeof(TablesDeListes).Assembly).ToLookup(h => h.Type, StringComparer.Ordinal);
        foreach (var type in _types)
        {
            var enLigne = db.Items.Where(i => i.Type == type && i.PublishedVersion != null).OrderBy(i => i.Id);
            for (var debut = 0; await enLigne.Skip(debut).Take(Lot).ToListAsync(cancellation) is { Count: > 0 } lot; debut += Lot)
            {
                foreach (var item in lot)
                {
                    var version = await db.Versions.AsNoTracking().SingleAsync(v => v.ItemId == item.Id && v.Number == item.PublishedVersion, cancellation);
                    foreach (var table in tables[type])
                    {
                        await table.PublishedAsync(new PublishedContent(item, version, DocumentJson.Parse(version.Document)), cancellation);
                    }
                }

                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
            }
        }
    }
}
