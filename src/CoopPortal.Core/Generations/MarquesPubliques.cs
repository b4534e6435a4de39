using System.Collections.Concurrent;
using System.Data.Common;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Core.Generations;

/// <summary>
/// La marque de ce que chaque base montre au public. Ce que ce processus écrit la fait relire aussitôt ; ce qu'un autre écrit se sait en une seconde.
/// Elle n'est lue que si l'on demande une page : un espace au repos ne l'est jamais.
/// </summary>
public sealed class MarquesPubliques(Databases databases, Sorties sorties, TimeProvider clock, ILogger<MarquesPubliques> logger)
{
    private static readonly TimeSpan _age = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Lue> _lues = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _dites = new(StringComparer.Ordinal);

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Lue(long Valeur, long Epoque, long A);

    public ValueTask<long> DeLEspaceAsync(Tenant tenant, CancellationToken cancellation)
        => Connue(tenant.Key) is { } valeur ? new ValueTask<long>(valeur) : RelireAsync(tenant.Key, () => databases.Tenant(tenant), cancellation);

    public ValueTask<long> DeLaPlateformeAsync(CancellationToken cancellation)
        => Connue(TenantKey.Platform) is { } valeur ? new ValueTask<long>(valeur) : RelireAsync(TenantKey.Platform, databases.Platform, cancellation);

    /// <summary>
    /// Après un travail dans l'espace : si ce que le public en voit a changé, le dit à la plateforme, où les pages du réseau et les autres espaces le lisent.
    /// Ne lève pas : l'acte est déjà fait. Ce qui n'a pu être dit le sera au prochain, et les pages du réseau vieillissent d'une minute au plus.
    /// </summary>
    public async Task DireAsync(Tenant tenant)
    {
        if (databases.Ecritures.ADire(tenant.Key) is not { } epoque)
        {
            return;
        }

        try
        {
            // Ce qui est dit se regarde avant de relire : une marque lue pour la première fois après l'acte n'a été dite par personne.
            long? dite = _dites.TryGetValue(tenant.Key, out var connue) ? connue : null;
            var valeur = await DeLEspaceAsync(tenant, CancellationToken.None);
            if (dite != valeur)
            {
                await sorties.OublierAsync(tenant.Key, CancellationToken.None);
                _dites[tenant.Key] = valeur;
            }

            databases.Ecritures.Dite(tenant.Key, epoque);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            logger.LogError(e, "Le changement de l'espace {Tenant} n'a pas pu être dit au réseau.", tenant.Key);
        }
    }

    private long? Connue(string cle)
        => _lues.TryGetValue(cle, out var lue) && lue.Epoque == databases.Ecritures.Epoque(cle) && clock.GetElapsedTime(lue.A) < _age ? lue.Valeur : null;

    private async ValueTask<long> RelireAsync(string cle, Func<DbContext> ouvrir, CancellationToken cancellation)
    {
        // L'époque et l'heure d'avant la lecture : ce qui s'écrit pendant la rend périmée.
        var (epoque, debut) = (databases.Ecritures.Epoque(cle), clock.GetTimestamp());
        await using var db = ouvrir();
        var valeur = await db.Set<Generation>().AsNoTracking().Select(g => g.Valeur).SingleAsync(cancellation);
        _lues[cle] = new Lue(valeur, epoque, debut);
        // Ce qu'on a lu avant d'avoir jamais rien écrit ici, quelqu'un d'autre l'a dit.
        if (databases.Ecritures.Epoque(cle) == 0)
        {
            _dites.TryAdd(cle, valeur);
        }

        return valeur;
    }
}
