using Npgsql;

namespace CoopPortal.Tests.Support;

/// <summary>Rejoue sous un autre nom le schéma d'un espace PostgreSQL, tel que pg_dump l'écrit.</summary>
internal static class CopiePostgreSql
{
    public static async Task<Func<string, Task>> DeAsync(PostgreSqlServer server, string connection, string key)
    {
        var lignes = (await server.DumpAsync(connection, key)).Split('\n');
        var script = string.Join('\n', lignes.Where(l => !l.StartsWith('\\') && !l.StartsWith("--", StringComparison.Ordinal)));
        return async cible =>
        {
            // Le script change le chemin de recherche : la connexion ne retourne pas à la réserve.
            await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
            await using var command = source.CreateCommand(script.Replace(key, cible, StringComparison.Ordinal));
            command.CommandTimeout = 120;
            await command.ExecuteNonQueryAsync();
        };
    }
}
