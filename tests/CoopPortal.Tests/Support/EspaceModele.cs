using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopPortal.Tests.Support;

/// <summary>Un espace SQLite tout posé, dont on tire des copies : son fichier, et sa ligne dans la base de la plateforme.</summary>
internal sealed class EspaceModele(TenantRow ligne, string fichier)
{
    public static async Task<EspaceModele> PrendreAsync(IServiceProvider services, string key)
    {
        await using var platform = services.GetRequiredService<Databases>().Platform();
        var ligne = await platform.Tenants.AsNoTracking().SingleAsync(t => t.Key == key);
        var fichier = Path.Combine(services.GetRequiredService<IOptions<PortalOptions>>().Value.DataFolder, key + ".db");
        await using var connexion = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Fichier(services, key)}");
        await connexion.OpenAsync();
        await using var copie = connexion.CreateCommand();
        copie.CommandText = "vacuum into $fichier";
        copie.Parameters.AddWithValue("$fichier", fichier);
        await copie.ExecuteNonQueryAsync();

        // Le modèle lui-même n'est l'espace de personne : les tours de nuit et les listes ne doivent pas le voir.
        await platform.Tenants.Where(t => t.Key == key).ExecuteDeleteAsync();
        return new EspaceModele(ligne, fichier);
    }

    public async Task CopierAsync(IServiceProvider services, string key)
    {
        var cible = Fichier(services, key);
        Directory.CreateDirectory(Path.GetDirectoryName(cible)!);
        File.Copy(fichier, cible);
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

    private static string Fichier(IServiceProvider services, string key)
        => Path.Combine(services.GetRequiredService<IOptions<PortalOptions>>().Value.TenantFolder(key), "tenant.db");
}
