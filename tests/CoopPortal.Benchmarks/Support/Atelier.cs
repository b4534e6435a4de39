using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CoopPortal.Benchmarks.Support;

/// <summary>Le dossier de travail des mesures, effacé à la fin, et les programmes qu'on y lance.</summary>
internal sealed class Atelier : IDisposable
{
    public const string Livre = "repertoire-mali-2008.txt";
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("coop-mesures-");
    private static readonly Lazy<string> _racine = new(() =>
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Path.Combine(dossier.FullName, "CoopPortal.sln")))
        {
            dossier = dossier.Parent;
        }

        return dossier?.FullName ?? throw new InvalidOperationException("Les mesures se lancent depuis le dépôt.");
    });

    /// <summary>Le dossier du dépôt.</summary>
    public static string Racine => _racine.Value;

    /// <summary>Le portail, construit avec la même configuration que les mesures.</summary>
    public string Portail => Path.Combine(Racine, "src", "CoopPortal.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "CoopPortal.Web.dll");

    public string Seed(string nom) => Path.GetFullPath(Path.Combine(Racine, "..", "shared", "seeds", nom));

    public string Chemin(string nom) => Path.Combine(_dossier.FullName, nom);

    /// <summary>Un dossier de données avec les trois espaces et, au Mali, le répertoire repris ; préparé une fois.</summary>
    public async Task<string> DonneesAsync()
    {
        var donnees = Chemin("livre");
        if (!Directory.Exists(donnees))
        {
            await Programme.AcheverAsync(Portail, "tenants", "list", "--data", donnees);
            await Programme.AcheverAsync(Portail, "import", "repertoire", Seed(Livre), "--tenant", "mali", "--accept", "--data", donnees);
        }

        return donnees;
    }

    public static string AdresseLibre()
    {
        using var prise = new TcpListener(IPAddress.Loopback, 0);
        prise.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)prise.LocalEndpoint).Port}");
    }

    public static string ChargeDeLaMachine() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "inconnue";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _dossier.Delete(recursive: true);
    }
}
