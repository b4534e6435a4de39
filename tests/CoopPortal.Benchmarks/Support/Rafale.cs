using System.Diagnostics;

namespace CoopPortal.Benchmarks.Support;

/// <summary>Ce qu'une rafale a donné : pages par seconde, médiane et 99e centile en millisecondes.</summary>
internal sealed record Tir(double ParSeconde, double Mediane, double Centile99, int Echecs);

/// <summary>Demande la même page en boucle sur un nombre fixe de connexions ; le tireur partage les processeurs avec le serveur.</summary>
internal static class Rafale
{
    private static readonly TimeSpan _echauffement = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _duree = TimeSpan.FromSeconds(4);

    public static async Task<Tir> TirerAsync(Uri page, int connexions)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connexions, UseCookies = false, AllowAutoRedirect = false });
        await BouclerAsync(client, page, connexions, _echauffement);
        var depart = Stopwatch.GetTimestamp();
        var (temps, echecs) = await BouclerAsync(client, page, connexions, _duree);
        var secondes = Stopwatch.GetElapsedTime(depart).TotalSeconds;
        temps.Sort();
        return new Tir(temps.Count / secondes, temps[temps.Count / 2], temps[Math.Min(temps.Count - 1, temps.Count * 99 / 100)], echecs);
    }

    private static async Task<(List<double> Temps, int Echecs)> BouclerAsync(HttpClient client, Uri page, int connexions, TimeSpan duree)
    {
        var debut = Stopwatch.GetTimestamp();
        var files = await Task.WhenAll(Enumerable.Range(0, connexions).Select(_ => Task.Run(async () =>
        {
            var temps = new List<double>();
            var echecs = 0;
            while (Stopwatch.GetElapsedTime(debut) < duree)
            {
                var avant = Stopwatch.GetTimestamp();
                using var response = await client.GetAsync(page);
                await response.Content.CopyToAsync(Stream.Null);
                temps.Add(Stopwatch.GetElapsedTime(avant).TotalMilliseconds);
                echecs += response.IsSuccessStatusCode ? 0 : 1;
            }

            return (temps, echecs);
        })));
        return ([.. files.SelectMany(f => f.temps)], files.Sum(f => f.echecs));
    }
}
