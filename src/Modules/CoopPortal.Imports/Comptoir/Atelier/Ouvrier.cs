using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Imports.Comptoir.Atelier;

/// <summary>
/// Lit les fichiers déposés et accepte en bloc, hors des requêtes : réveillé par un dépôt, ou de loin en loin pour reprendre ce
/// qu'un arrêt a laissé. N'ouvre que les espaces annoncés.
/// </summary>
public sealed class Ouvrier(Annonces annonces, TenantRegistry registry, TenantScopes scopes, SignalDuComptoir signal, TimeProvider clock, ILogger<Ouvrier> logger) : BackgroundService
{
    private static readonly TimeSpan _tour = TimeSpan.FromSeconds(15);

    /// <summary>Un tour : fait tout ce qui attend dans les espaces annoncés.</summary>
    public async Task FaireUnTourAsync(bool reveille, CancellationToken cancellation)
    {
        foreach (var key in await annonces.Dues.ToOpenAsync(reveille, cancellation))
        {
            try
            {
                await OuvrirAsync(key, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // L'annonce reste : l'espace sera rouvert plus tard, les autres n'attendent pas.
                logger.LogError(e, "Le comptoir de {Key} ne s'ouvre pas", key);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var reveille = true; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await FaireUnTourAsync(reveille, stoppingToken);
                reveille = await signal.WaitAsync(_tour, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "Le tour du comptoir a échoué ; il reprend dans un instant");
                await Task.Delay(TimeSpan.FromSeconds(5), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
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
            await annonces.Dues.DoneAsync(key, at, await scopes.RunAsync(tenant, s => s.GetRequiredService<Travail>().FaireAsync(cancellation), cancellation), cancellation);
        }
    }
}
