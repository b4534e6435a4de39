using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Tests.Support;

/// <summary>Un espace tout posé, dont on tire des copies : sa ligne dans la base de la plateforme, et ce qui recopie sa base sous un autre nom.</summary>
internal sealed class EspaceModele(TenantRow ligne, Func<string, Task> copier)
{
    public static async Task<EspaceModele> PrendreAsync(IServiceProvider services, string key, Func<string, Task> copier)
    {
        await using var platform = services.GetRequiredService<Databases>().Platform();
        var ligne = await platform.Tenants.AsNoTracking().SingleAsync(t => t.Key == key);

        // Le modèle lui-même n'est l'espace de personne : les tours de nuit et les listes ne doivent pas le voir.
        await platform.Tenants.Where(t => t.Key == key).ExecuteDeleteAsync();
        return new EspaceModele(ligne, copier);
    }

    public async Task CopierAsync(IServiceProvider services, string key)
    {
        await copier(key);
        await using var platform = services.GetRequiredService<Databases>().Platform();
        platform.Add(new TenantRow
        {
            Key = key,
            Name = ligne.Name,
            State = ligne.State,
            Settings = ligne.Settings,
            Recipe = ligne.Recipe,
            RecipeVersion = ligne.RecipeVersion,
            SchemaVersion = ligne.SchemaVersion,
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        });
        await platform.SaveChangesAsync();
    }
}
