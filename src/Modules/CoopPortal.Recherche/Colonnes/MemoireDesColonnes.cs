using System.Collections.Concurrent;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Tenancy;
using CoopPortal.Recherche.Territoires;
using Microsoft.Extensions.Caching.Memory;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>
/// Les colonnes des espaces où l'on cherche, relues dès que la marque de l'espace a changé ou que le jour a changé, oubliées après cinq minutes sans recherche :
/// un espace au repos n'en garde rien.
/// </summary>
public sealed class MemoireDesColonnes(MarquesPubliques marques, France france, IMemoryCache cache, TimeProvider clock)
{
    private static readonly TimeSpan _auRepos = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _tours = new(StringComparer.Ordinal);

    private sealed record Gardees(long Marque, DateOnly Jour, ColonnesDesFiches Colonnes);

    internal async Task<ColonnesDesFiches> PrendreAsync(TenantDb db, Tenant espace, CancellationToken cancellation)
    {
        // La marque d'abord : ce qui change pendant la lecture se relira.
        var cle = $"colonnes:{espace.Key}";
        var jour = espace.Jour(clock.GetUtcNow().UtcDateTime);
        var marque = await marques.DeLEspaceAsync(espace, cancellation);
        if (Connues() is { } connues)
            return connues;
        var tour = _tours.GetOrAdd(espace.Key, _ => new SemaphoreSlim(1, 1));
        await tour.WaitAsync(cancellation);
        try
        {
            if (Connues() is { } lues)
                return lues;
            var colonnes = await LectureDesColonnes.LireAsync(db, france, jour, cancellation);
            cache.Set(cle, new Gardees(marque, jour, colonnes), new MemoryCacheEntryOptions { SlidingExpiration = _auRepos });
            return colonnes;
        }
        finally
        {
            tour.Release();
        }

        ColonnesDesFiches? Connues() => cache.TryGetValue<Gardees>(cle, out var gardees) && gardees!.Marque == marque && gardees.Jour == jour ? gardees.Colonnes : null;
    }
}
