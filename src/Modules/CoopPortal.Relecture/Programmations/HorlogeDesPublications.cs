using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Relecture.Programmations;

/// <summary>Les espaces où une publication est prévue, et quand : gardés dans la base de la plateforme, ils survivent à un arrêt.</summary>
public sealed class RendezVous(Databases databases, TimeProvider clock)
{
    public DueTenants Dues { get; } = new(databases, clock, DueKind.Publication);
}

/// <summary>Regarde toutes les dix secondes si l'heure d'une publication est venue, et n'ouvre que ces espaces-là.</summary>
public sealed class HorlogeDesPublications(RendezVous rendezVous, TenantRegistry registry, TenantScopes scopes, TimeProvider clock, ILogger<HorlogeDesPublications> logger) : BackgroundService
{
    private static readonly TimeSpan _tour = TimeSpan.FromSeconds(10);

    /// <summary>Un tour : publie ce qui est dû dans chaque espace annoncé ; un espace en panne ne retient pas les autres.</summary>
    public async Task UnTourAsync(CancellationToken cancellation)
    {
        foreach (var key in await rendezVous.Dues.ToOpenAsync(woken: false, cancellation))
        {
            try
            {
                await OuvrirAsync(key, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Les publications prévues de {Key} ne se font pas ; on y revient dans un instant", key);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await UnTourAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Le tour des publications prévues a échoué ; il reprend dans un instant");
            }

            await Task.Delay(_tour, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task OuvrirAsync(string key, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var tenant = await registry.FindAsync(key, cancellation);
        if (tenant is null)
        {
            await rendezVous.Dues.ForgetAsync(key, cancellation);
        }
        else if (tenant.State == TenantState.Running)
        {
            // Un espace fermé garde ses rendez-vous : ils se tiendront à la réouverture.
            var next = await scopes.RunAsync(tenant, s => s.GetRequiredService<PublicationsDues>().FaireAsync(cancellation), cancellation, DOu.Horloge);
            await rendezVous.Dues.DoneAsync(key, at, next, cancellation);
        }
    }
}
