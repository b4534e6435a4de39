using System.Text.RegularExpressions;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Plausibilite;

/// <summary>Retrouve, parmi les versions d'une fiche, celle que le livre imprimait. Les personnes n'y sont pas.</summary>
public sealed partial class Editions(TenantDb db)
{
    public async Task<Edition?> DeAsync(Guid itemId, CancellationToken cancellation)
    {
        var documents = await db.Versions.AsNoTracking().Where(v => v.ItemId == itemId && v.Kind == VersionKind.Import).OrderBy(v => v.Number)
            .Select(v => v.Document).Take(3).ToListAsync(cancellation);
        return documents.Select(DocumentJson.Parse).Select(Lire).FirstOrDefault(e => e is not null);
    }

    public static Edition? Lire(System.Text.Json.Nodes.JsonObject document)
        => document.TextAt("provenance.source") is { } source && Annee().Match(Path.GetFileNameWithoutExtension(source)) is { Success: true } annee
            ? new Edition($"L’édition {annee.Value}", document)
            : null;

    [GeneratedRegex("(19|20)[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Annee();
}
