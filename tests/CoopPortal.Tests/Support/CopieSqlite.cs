using CoopPortal.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopPortal.Tests.Support;

/// <summary>Recopie le fichier d'un espace SQLite.</summary>
internal static class CopieSqlite
{
    public static async Task<Func<string, Task>> DeAsync(IServiceProvider services, string key)
    {
        var options = services.GetRequiredService<IOptions<PortalOptions>>().Value;
        var modele = Path.Combine(options.DataFolder, key + ".db");
        await using var connexion = new SqliteConnection($"Data Source={Fichier(key)}");
        await connexion.OpenAsync();
        await using var copie = connexion.CreateCommand();
        copie.CommandText = "vacuum into $fichier";
        copie.Parameters.AddWithValue("$fichier", modele);
        await copie.ExecuteNonQueryAsync();
        return cible =>
        {
            Directory.CreateDirectory(options.TenantFolder(cible));
            File.Copy(modele, Fichier(cible));
            return Task.CompletedTask;
        };

        string Fichier(string espace) => Path.Combine(options.TenantFolder(espace), "tenant.db");
    }
}
