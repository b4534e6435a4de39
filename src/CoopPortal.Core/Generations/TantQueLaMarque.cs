using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CoopPortal.Core.Generations;

/// <summary>
/// Ce qu'un espace redemande à chaque page (ses domaines, ses divisions, la situation du pays) : lu une fois, et gardé tant que sa marque n'a pas changé.
/// Ce qui passe à l'abri ou se retire change la marque dans la même transaction, si bien que rien de gardé ici ne lui survit.
/// N'y entre que ce qui se lit de tables publiques et qui est le même pour tous : jamais ce qui dépend de qui le demande.
/// </summary>
public sealed class TantQueLaMarque(TenantDb db, TenantContext tenant, MarquesPubliques marques, IMemoryCache cache)
{
    // Un espace que personne ne lit plus rend sa mémoire.
    private static readonly MemoryCacheEntryOptions _repos = new() { SlidingExpiration = TimeSpan.FromMinutes(5) };

    private sealed record Garde(long Marque, object? Valeur);

    /// <param name="quoi">ce qui est gardé, unique dans la maison ; ses variantes viennent de la base, jamais d'une adresse.</param>
    public async ValueTask<T> LireAsync<T>(string quoi, Func<TenantDb, CancellationToken, Task<T>> lire, CancellationToken cancellation)
    {
        // Dans une transaction, l'acte en cours lit déjà ce que la marque ne dit pas encore.
        if (db.Database.CurrentTransaction is not null)
        {
            return await lire(db, cancellation);
        }

        // Ce qui est gardé nomme parfois les choses : chaque langue a le sien. La marque d'abord : ce qui change pendant la lecture se relira.
        var cle = (nameof(TantQueLaMarque), tenant.Required.Key, Langue.Courante.Code, quoi);
        var marque = await marques.DeLEspaceAsync(tenant.Required, cancellation);
        if (cache.TryGetValue<Garde>(cle, out var garde) && garde!.Marque == marque)
        {
            return (T)garde.Valeur!;
        }

        var valeur = await lire(db, cancellation);
        cache.Set(cle, new Garde(marque, valeur), _repos);
        return valeur;
    }
}
