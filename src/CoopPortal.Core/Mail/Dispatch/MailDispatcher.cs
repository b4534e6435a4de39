using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Transport;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Core.Mail.Dispatch;

/// <summary>
/// L'envoyeur : réveillé par un acte ou chaque seconde, n'ouvre que les boîtes annoncées,
/// et plusieurs à la fois pour qu'un espace lent ou en panne ne retarde personne.
/// </summary>
public sealed class MailDispatcher(
    DueTenants due, MailDrain drain, IMailTransport transport, Databases databases, Migrator migrator, TenantRegistry registry, MailSignal signal, TimeProvider clock, ILogger<MailDispatcher> logger) : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan _beat = TimeSpan.FromSeconds(1);

    /// <summary>Un tour : vide chaque boîte annoncée. La ligne de commande s'en sert pour ne rien laisser en attente.</summary>
    public async Task RunOnceAsync(bool woken, CancellationToken cancellation)
    {
        var keys = await due.ToOpenAsync(woken, cancellation);
        try
        {
            await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (key, stop) =>
            {
                try
                {
                    await OpenAsync(key, stop);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // L'annonce reste : la boîte sera rouverte plus tard, les autres n'attendent pas.
                    logger.LogError(e, "La boîte d'envoi de {Key} ne s'ouvre pas", key);
                }
            });
        }
        finally
        {
            transport.EndRun();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Le démarrage n'attend pas le premier tour.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var woken = await signal.WaitAsync(_beat, clock, stoppingToken);
                await RunOnceAsync(woken, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "Le tour d'envoi a échoué ; il reprend dans un instant");
                await Task.Delay(TimeSpan.FromSeconds(5), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task OpenAsync(string key, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        if (key == TenantKey.Platform)
        {
            await using var platform = databases.Platform();
            await due.DoneAsync(key, at, await drain.DrainAsync(platform, key, cancellation), cancellation);
            return;
        }

        var tenant = await registry.FindAsync(key, cancellation);
        if (tenant is null)
        {
            await due.ForgetAsync(key, cancellation);
        }
        else if (tenant.State == TenantState.Running)
        {
            // Un espace fermé garde son courrier : il partira à la réouverture.
            await migrator.TenantAsync(tenant, cancellation);
            await using var db = databases.Tenant(tenant);
            await due.DoneAsync(key, at, await drain.DrainAsync(db, key, cancellation), cancellation);
        }
    }
}
