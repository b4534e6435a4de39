using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>Une ligne de la table <c>Recherche</c>, la même sur les deux moteurs.</summary>
internal sealed record TexteIndexe(Guid Ref, string Genre, string Texte);

internal static class TextesIndexes
{
    public static async Task<IReadOnlyDictionary<Guid, string>> LireAsync(TenantDb db, string genre, IReadOnlyCollection<Guid> cles, CancellationToken cancellation)
        => await db.Database.SqlQuery<TexteIndexe>($"""select "Ref", "Genre", "Texte" from "Recherche" """)
            .Where(t => t.Genre == genre && cles.Contains(t.Ref))
            .ToDictionaryAsync(t => t.Ref, t => t.Texte, cancellation);
}
