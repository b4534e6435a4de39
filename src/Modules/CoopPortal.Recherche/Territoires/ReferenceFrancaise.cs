using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Territoires;

/// <summary>La région et le code Insee de la partie française ; rien de ce sur quoi plusieurs collectivités d'une même fiche diffèrent.</summary>
public sealed record ReferenceFrancaise(string? Region, string? CodeInsee)
{
    /// <param name="fiche">une fiche seulement ; null, toutes celles en ligne.</param>
    public static async Task<Dictionary<Guid, ReferenceFrancaise>> LireAsync(TenantDb db, Guid? fiche, CancellationToken cancellation)
    {
        var lignes = await (from o in db.Owners.AsNoTracking()
                            join c in db.Set<Collectivite>().AsNoTracking() on o.CollectiviteId equals c.Id
                            where o.Cote == Cotes.Francais && c.Cote == Cotes.Francais && (fiche == null || o.ItemId == fiche) && (c.Region != null || c.CodeInsee != null)
                            select new { o.ItemId, c.Region, c.CodeInsee }).ToListAsync(cancellation);
        return lignes.GroupBy(l => l.ItemId).ToDictionary(g => g.Key, g => new ReferenceFrancaise(Seul(g.Select(l => l.Region)), Seul(g.Select(l => l.CodeInsee))));
    }

    /// <summary>Celle d'une fiche dont les parties sont déjà lues ; null quand l'espace n'en sait rien.</summary>
    public static ReferenceFrancaise? De(IReadOnlyList<PartieDeFiche> parties)
        => parties.Where(p => p.Cote == Cotes.Francais && (p.Region ?? p.CodeInsee) is not null).ToArray() is { Length: > 0 } connues
            ? new ReferenceFrancaise(Seul(connues.Select(p => p.Region)), Seul(connues.Select(p => p.CodeInsee)))
            : null;

    private static string? Seul(IEnumerable<string?> valeurs) => valeurs.Distinct(StringComparer.Ordinal).ToArray() is [var seule] ? seule : null;
}
