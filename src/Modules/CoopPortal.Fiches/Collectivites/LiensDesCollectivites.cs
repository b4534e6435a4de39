using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Collectivites;

/// <summary>Les adresses des collectivités que cite une fiche ; un nom que l'espace ne connaît pas n'en a pas.</summary>
public sealed class LiensDesCollectivites(TenantDb db)
{
    /// <summary>L'adresse de celle qui tient seule ce côté de la fiche ; null quand elles sont plusieurs.</summary>
    public async Task<string?> SeuleAsync(Guid itemId, string cote, CancellationToken cancellation)
    {
        var slugs = await (from o in db.Owners
                           join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                           where o.ItemId == itemId && o.Cote == cote && c.Cote == cote
                           select c.Slug).Take(2).ToListAsync(cancellation);
        return slugs is [var seul] ? AdresseDeCollectivite.De(cote, seul) : null;
    }

    public async Task<IReadOnlyDictionary<string, string>> DesNomsAsync(string cote, IReadOnlyCollection<string> noms, CancellationToken cancellation)
    {
        var slugs = noms.Select(Slug.De).Distinct(StringComparer.Ordinal).ToList();
        var connus = (await db.Set<Collectivite>().Where(c => c.Cote == cote && slugs.Contains(c.Slug)
            && db.Owners.Any(o => o.CollectiviteId == c.Id && o.Cote == cote && db.Set<FicheIndex>().Any(f => f.ItemId == o.ItemId))).Select(c => c.Slug).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return noms.Distinct(StringComparer.Ordinal).Where(n => connus.Contains(Slug.De(n))).ToDictionary(n => n, n => AdresseDeCollectivite.De(cote, Slug.De(n)), StringComparer.Ordinal);
    }
}
