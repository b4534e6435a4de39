using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Jobs;

/// <summary>Ce qu'un tour de nuit a donné, espace par espace.</summary>
public sealed record RoundResult(IReadOnlyList<string> Done, IReadOnlyList<string> Failed);

/// <summary>Fait un travail dans chaque espace ouvert. Un espace lent est coupé à son délai, un espace en panne est noté : aucun ne retarde les autres.</summary>
public sealed class NightlyRound(TenantRegistry registry, TenantScopes scopes, IOptions<JobsOptions> options, TimeProvider clock, ILogger<NightlyRound> logger)
{
    private const int AtOnce = 2;

    public async Task<RoundResult> RunAsync(NightlyWork work, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var done = new System.Collections.Concurrent.ConcurrentBag<string>();
        var failed = new System.Collections.Concurrent.ConcurrentBag<string>();
        var tenants = (await registry.AllAsync(cancellation)).Where(t => t.State == TenantState.Running);
        await Parallel.ForEachAsync(tenants, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (tenant, stop) =>
            (await RunAsync(work, tenant, now, stop) ? done : failed).Add(tenant.Key));
        return new RoundResult([.. done.Order(StringComparer.Ordinal)], [.. failed.Order(StringComparer.Ordinal)]);
    }

    private async Task<bool> RunAsync(NightlyWork work, Tenant tenant, DateTimeOffset now, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TenantDeadlineSeconds), clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop, deadline.Token);
        try
        {
            // WaitAsync : un travail qui n'écoute pas son délai ne retient pas le tour pour autant.
            await scopes.RunAsync(tenant, services => ((INightlyJob)services.GetRequiredService(work.Type)).RunAsync(tenant, now, linked.Token), linked.Token, DOu.Horloge).WaitAsync(linked.Token);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            logger.LogError(e, "Travail de nuit {Work} : échec dans l'espace {Tenant}, les autres continuent", work.Name, tenant.Key);
            return false;
        }
    }
}
