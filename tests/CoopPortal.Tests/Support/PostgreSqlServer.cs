using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CoopPortal.Tests.Support;

/// <summary>Un serveur PostgreSQL à nous, sur un port libre de la boucle locale, effacé à la fin.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly int _port;

    private readonly string _bin;

    private PostgreSqlServer(string folder, int port, string bin) => (_folder, _port, _bin) = (folder, port, bin);

    public static async Task<PostgreSqlServer> StartAsync()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (bin is null)
        {
            throw new InvalidOperationException("PostgreSQL manque : lancez ./test, qui l'installe, ou installez le paquet Debian « postgresql ».");
        }

        var folder = Path.Combine("/tmp", "coop-pg-" + Guid.NewGuid().ToString("N")[..8]);
        var port = FreePort();
        await ShellAsync($"install -d {(IsRoot ? "-o postgres -g postgres " : "")}-m 700 {folder}");
        await ShellAsync(AsPostgres($"{bin}/initdb -D {folder}/data -A trust -U postgres --locale=C.UTF-8 -E UTF8 >/dev/null"));
        await ShellAsync(AsPostgres($"{bin}/pg_ctl -D {folder}/data -l {folder}/log -w -o \"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=200\" start >/dev/null"));
        return new PostgreSqlServer(folder, port, bin);
    }

    /// <summary>Crée une base neuve et rend sa chaîne de connexion.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await using var source = NpgsqlDataSource.Create(Connection("postgres"));
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    /// <summary>Le schéma d'un espace et ses lignes, en SQL.</summary>
    public Task<string> DumpAsync(string connection, string schema)
        => ShellAsync($"{_bin}/pg_dump -h 127.0.0.1 -p {_port} -U postgres -d {new NpgsqlConnectionStringBuilder(connection).Database} -n '\"{schema}\"' --no-owner --no-privileges --inserts --rows-per-insert=500");

    public async ValueTask DisposeAsync()
    {
        var pid = (await File.ReadAllLinesAsync(Path.Combine(_folder, "data", "postmaster.pid")))[0];
        await ShellAsync($"kill -INT {pid}");
        using var process = Process.GetProcesses().FirstOrDefault(p => p.Id == int.Parse(pid, CultureInfo.InvariantCulture));
        if (process is not null)
        {
            await process.WaitForExitAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Connection(string database)
        => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Include Error Detail=true;Maximum Pool Size=40";

    private static string AsPostgres(string command) => IsRoot ? $"su postgres -c '{command}'" : command;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> ShellAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = "/tmp", RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var reading = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        var error = await reading;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"« {command} » a échoué : {error}");
        }

        return output;
    }
}
