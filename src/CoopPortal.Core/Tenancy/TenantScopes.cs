using CoopPortal.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Core.Tenancy;

/// <summary>Fait un travail dans l'espace d'un groupe-pays, hors de toute requête : tâches de nuit, ligne de commande, recettes.</summary>
public sealed class TenantScopes(IServiceScopeFactory scopes, Migrator migrator)
{
    public async Task<T> RunAsync<T>(Tenant tenant, Func<IServiceProvider, Task<T>> work, CancellationToken cancellation)
    {
        await migrator.TenantAsync(tenant, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(tenant);
        return await work(scope.ServiceProvider);
    }

    public Task RunAsync(Tenant tenant, Func<IServiceProvider, Task> work, CancellationToken cancellation)
        => RunAsync(tenant, async services =>
        {
            await work(services);
            return true;
        }, cancellation);
}
