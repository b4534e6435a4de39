using System.Collections.Concurrent;
using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Imports.Comptoir.Atelier;

/// <summary>
/// Lit les fichiers déposés et accepte en bloc, hors des requêtes : réveillé par un dépôt, ou de loin en loin pour reprendre ce
/// qu'un arrêt a laissé. N'ouvre que les espaces annoncés, deux à la fois : le gros livre de l'un ne retient pas la page de l'autre.
/// </summary>
public sealed class Ouvrier(Annonces annonces, TenantRegistry registry, TenantScopes scopes, SignalDuComptoir signal, TimeProvider clock, ILogger<Ouvrier> logger) : BackgroundService
{
    private const int AtOnce = 2;
    private static readonly TimeSpan _tour = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim _places = new(AtOnce);

    // Combien de fois un espace qui travaille a été demandé : un dépôt qui arrive pendant ce temps n'attend pas le tour suivant.
    private readonly ConcurrentDictionary<string, int> _demandes = new(StringComparer.Ordinal);

    public override void Dispose()
    {
        _places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var travaux = new List<Task>();
        for (var reveille = true; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                travaux.RemoveAll(t => t.IsCompleted);
                travaux.AddRange((await annonces.Dues.ToOpenAsync(reveille, stoppingToken)).Where(key => _demandes.AddOrUpdate(key, 1, (_, n) => n + 1) == 1).Select(key => ServirAsync(key, stoppingToken)));
                reveille = await signal.WaitAsync(_tour, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                logger.LogError(e, "Le tour du comptoir a échoué ; il reprend dans un instant");
                await Task.Delay(TimeSpan.FromSeconds(5), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(travaux);
    }

    private async Task ServirAsync(string key, CancellationToken cancellation)
    {
        // Une lecture ne rend pas la main : elle se fait hors du tour.
        await Task.Yield();
        int servies;
        do
        {
            servies = _demandes[key];
            try
            {
                await _places.WaitAsync(cancellation);
                try
                {
                    await OuvrirAsync(key, cancellation);
                }
                finally
                {
                    _places.Release();
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // L'annonce reste : l'espace sera rouvert plus tard, les autres n'attendent pas.
                logger.LogError(e, "Le comptoir de {Key} ne s'ouvre pas", key);
            }
        }
        while (!_demandes.TryRemove(KeyValuePair.Create(key, servies)));
    }

    private async Task OuvrirAsync(string key, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var tenant = await registry.FindAsync(key, cancellation);
        if (tenant is null)
        {
            await annonces.Dues.ForgetAsync(key, cancellation);
        }
        else if (tenant.State == TenantState.Running)
        {
            await annonces.Dues.DoneAsync(key, at, await scopes.RunAsync(tenant, s => s.GetRequiredService<Travail>().FaireAsync(cancellation), cancellation, DOu.Import), cancellation);
        }
    }
}
