using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Core.Tenancy;

/// <summary>Fait un travail dans l'espace d'un groupe-pays, hors de toute requête : tâches de nuit, ligne de commande, recettes.</summary>
public sealed class TenantScopes(IServiceScopeFactory scopes, Migrator migrator, MarquesPubliques marques)
{
    /// <param name="dOu">ce que le journal dira de l'origine des actes.</param>
    public async Task<T> RunAsync<T>(Tenant tenant, Func<IServiceProvider, Task<T>> work, CancellationToken cancellation, DOu dOu = DOu.Commande)
    {
        await migrator.TenantAsync(tenant, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(tenant);
        scope.ServiceProvider.GetRequiredService<Origine>().De = dOu;
        try
        {
            return await work(scope.ServiceProvider);
        }
        finally
        {
            await marques.DireAsync(tenant);
        }
    }

    public Task RunAsync(Tenant tenant, Func<IServiceProvider, Task> work, CancellationToken cancellation, DOu dOu = DOu.Commande)
        => RunAsync(tenant, async services =>
        {
            await work(services);
            return true;
        }, cancellation, dOu);
}
