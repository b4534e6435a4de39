using CoopPortal.Web.CommandLine;
using Microsoft.Data.Sqlite;

namespace CoopPortal.Tests.Web.CommandLine;

/// <summary>Un dossier de données neuf, où la ligne de commande travaille comme une personne la lance.</summary>
public sealed class Dossier : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coop-verbes-");

    public string Chemin(string name) => Path.Combine(_folder.FullName, name);

    public Task<int> LancerAsync(params string[] args) => Verbs.RunAsync([.. args, "--data", Chemin("donnees")]);

    /// <summary>Ce qu'un espace contient, lu dans sa base même : fiches, versions, journal, partenariats connus.</summary>
    public (long Items, long Versions, long Journal, long Souches) Compter(string tenant)
    {
        var file = Path.Combine(Chemin("donnees"), "tenants", tenant, "tenant.db");
        if (!File.Exists(file))
        {
            return default;
        }

        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return (Un("Items"), Un("Versions"), Un("Journal"), Un("Souches"));

        long Un(string table)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"select count(*) from \"{table}\"";
            return (long)command.ExecuteScalar()!;
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
