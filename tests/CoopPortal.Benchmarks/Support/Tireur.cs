using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace CoopPortal.Benchmarks.Support;

/// <summary>
/// Demande la même page sur des prises nues : un client HTTP complet coûterait ici plus que le serveur, et flatterait tous les rapports.
/// Lit une réponse qui dit sa longueur, ou qui vient par morceaux.
/// </summary>
internal static class Tireur
{
    private static readonly TimeSpan _echauffement = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _duree = TimeSpan.FromSeconds(3);
    private const int ChauffesAuPlus = 30;
    private const int ParMorceaux = int.MaxValue;

    /// <summary>Tire jusqu'à ce que le serveur n'aille plus plus vite : .NET recompile ce qui sert, et n'a fini qu'après des milliers de pages.</summary>
    /// <returns>le premier tir, celui d'un portail qui vient de démarrer.</returns>
    public static async Task<Tir> ChaufferAsync(Uri page, int connexions)
    {
        var froid = await TirerAsync(page, connexions);
        var (meilleur, sansGain) = (froid.ParSeconde, 0);
        for (var i = 0; i < ChauffesAuPlus && sansGain < 3; i++)
        {
            var tir = await TirerAsync(page, connexions);
            sansGain = tir.ParSeconde > meilleur * 1.02 ? 0 : sansGain + 1;
            meilleur = Math.Max(meilleur, tir.ParSeconde);
        }

        return froid;
    }

    public static async Task<Tir> TirerAsync(Uri page, int connexions, string? accepte = null)
    {
        var demande = Encoding.ASCII.GetBytes($"GET {page.PathAndQuery} HTTP/1.1\r\nHost: {page.Authority}\r\n{(accepte is null ? "" : $"Accept-Encoding: {accepte}\r\n")}\r\n");
        await ToutesAsync(page, demande, connexions, _echauffement);
        var depart = Stopwatch.GetTimestamp();
        var temps = await ToutesAsync(page, demande, connexions, _duree);
        var secondes = Stopwatch.GetElapsedTime(depart).TotalSeconds;
        temps.Sort();
        return new Tir(temps.Count / secondes, temps[temps.Count / 2], temps[temps.Count * 99 / 100], 0);
    }

    private static async Task<List<double>> ToutesAsync(Uri page, byte[] demande, int connexions, TimeSpan duree)
        => [.. (await Task.WhenAll(Enumerable.Range(0, connexions).Select(_ => Task.Run(() => UneAsync(page, demande, duree))))).SelectMany(t => t)];

    private static async Task<List<double>> UneAsync(Uri page, byte[] demande, TimeSpan duree)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(page.Host, page.Port);
        await using var flux = client.GetStream();
        var temps = new List<double>();
        var tampon = new byte[256 * 1024];
        var debut = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(debut) < duree)
        {
            var avant = Stopwatch.GetTimestamp();
            await flux.WriteAsync(demande);
            await LireAsync(flux, tampon);
            temps.Add(Stopwatch.GetElapsedTime(avant).TotalMilliseconds);
        }

        return temps;
    }

    private static async Task LireAsync(NetworkStream flux, byte[] tampon)
    {
        var lus = 0;
        var attendus = -1;
        while (attendus < 0 || lus < attendus)
        {
            var n = await flux.ReadAsync(tampon.AsMemory(lus));
            if (n == 0)
            {
                throw new InvalidOperationException("Le serveur a fermé la connexion.");
            }

            lus += n;
            if (attendus < 0)
            {
                attendus = Longueur(tampon.AsSpan(0, lus));
            }

            if (attendus == ParMorceaux && tampon.AsSpan(0, lus).EndsWith("\r\n0\r\n\r\n"u8))
            {
                return;
            }
        }
    }

    // Longueur totale de la réponse, -1 tant que ses en-têtes ne sont pas tous là, ou ParMorceaux.
    private static int Longueur(ReadOnlySpan<byte> lus)
    {
        var fin = lus.IndexOf("\r\n\r\n"u8);
        if (fin < 0)
        {
            return -1;
        }

        var entetes = Encoding.ASCII.GetString(lus[..fin]);
        if (entetes.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) && entetes.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return ParMorceaux;
        }

        var debut = entetes.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        return entetes.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) && debut >= 0
            ? fin + 4 + int.Parse(entetes.AsSpan(debut + 16, entetes.IndexOf('\r', debut + 16) is var cr and >= 0 ? cr - debut - 16 : entetes.Length - debut - 16), System.Globalization.CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Réponse sans longueur : {entetes}");
    }
}
