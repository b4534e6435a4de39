using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Collectivites;

/// <summary>Les adresses des collectivités que cite une fiche ; un nom que l'espace ne connaît pas n'en a pas.</summary>
public sealed class LiensDesCollectivites(TenantDb db, PartiesDeLaFiche parties)
{
    /// <summary>Par côté, l'adresse de celle qui le tient seule ; un côté où elles sont plusieurs n'y figure pas.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SeulesAsync(Guid itemId, CancellationToken cancellation)
    {
        var tenantes = await parties.LireAsync(itemId, cancellation);
        return tenantes.GroupBy(t => t.Cote, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => AdresseDeCollectivite.De(g.Key, g.Single().Slug), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<string, string>> DesNomsAsync(string cote, IReadOnlyCollection<string> noms, CancellationToken cancellation)
    {
        var slugs = noms.Select(Slug.De).Distinct(StringComparer.Ordinal).ToList();
        var connus = (await db.Set<Collectivite>().Where(c => c.Cote == cote && slugs.Contains(c.Slug)
            && db.Owners.Any(o => o.CollectiviteId == c.Id && o.Cote == cote && db.Set<FicheIndex>().Any(f => f.ItemId == o.ItemId))).Select(c => c.Slug).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return noms.Distinct(StringComparer.Ordinal).Where(n => connus.Contains(Slug.De(n))).ToDictionary(n => n, n => AdresseDeCollectivite.De(cote, Slug.De(n)), StringComparer.Ordinal);
    }
}
