using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;
using static SQLitePCL.raw;

namespace CoopPortal.Core.Data;

/// <summary>
/// Règle chaque connexion SQLite : journal WAL, attente de 5 s sur un verrou. La réserve rend les mêmes connexions :
/// une connexion déjà réglée ne l'est pas deux fois.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<sqlite3, object> _reglees = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Regler((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite n'a pas d'entrée-sortie asynchrone : attendre ne rendrait rien.
        Regler((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Regler(SqliteConnection connection)
    {
        // EF regarde si la base existe par une connexion en lecture seule : la passer au journal WAL serait y écrire.
        if (sqlite3_db_readonly(connection.Handle!, "main") == 1 || !_reglees.TryAdd(connection.Handle!, this))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=WAL; pragma synchronous=NORMAL; pragma busy_timeout=5000;";
        command.ExecuteNonQuery();
    }
}
