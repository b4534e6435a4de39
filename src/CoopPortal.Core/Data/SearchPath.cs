using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoopPortal.Core.Data;

/// <summary>Sur PostgreSQL, un schéma par espace : il est choisi à chaque ouverture de connexion.</summary>
/// <param name="schema">nom du schéma, déjà vérifié comme clé d'espace (lettres, chiffres, tirets).</param>
public sealed class SearchPath(string schema) : DbConnectionInterceptor
{
    private readonly string _sql = $"set search_path to \"{schema}\", public";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
