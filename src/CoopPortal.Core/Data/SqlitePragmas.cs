using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

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
        if (!_reglees.TryAdd(connection.Handle!, this) || EnLectureSeule(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=WAL; pragma synchronous=NORMAL; pragma busy_timeout=5000;";
        command.ExecuteNonQuery();
    }

    // EF regarde ainsi si une base existe : passer au journal WAL un fichier qui n'y est pas encore (une sauvegarde rendue) serait y écrire.
    private static bool EnLectureSeule(SqliteConnection connection)
        => new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
