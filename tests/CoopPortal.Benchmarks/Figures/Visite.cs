using System.Text.RegularExpressions;
using CoopPortal.Benchmarks.Support;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Une première visite, cache vide : octets sur le fil (brotli) et demandes, page et ce qu'elle appelle.</summary>
internal static partial class Visite
{
    private static readonly string[] _pages = ["/", "/mali/", "/mali/fiches", "/mali/fiches/alencon-koutiala", "/mali/fiches?q=koutiala"];

    [GeneratedRegex("""<(?:link[^>]+rel="?(?:stylesheet|icon|preload|modulepreload)"?[^>]*href|script[^>]+src|img[^>]+src)="([^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Ressource();

    [GeneratedRegex("""<link[^>]+href="([^"]+)"[^>]*rel="?(?:stylesheet|icon)""", RegexOptions.CultureInvariant)]
    private static partial Regex LienInverse();

    public static async Task MesurerAsync(Atelier atelier)
    {
        var adresse = Atelier.AdresseLibre();
        await using var portail = await Programme.ServirAsync(atelier.Portail, new Uri(adresse + "/mali/"), "--data", await atelier.DonneesAsync(), "--urls", adresse);
        using var client = new HttpClient { BaseAddress = new Uri(adresse) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var decode = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All }) { BaseAddress = new Uri(adresse) };
        foreach (var page in _pages)
        {
            var html = await decode.GetStringAsync(new Uri(page, UriKind.Relative));
            var appels = Ressource().Matches(html).Concat(LienInverse().Matches(html)).Select(m => m.Groups[1].Value).Where(u => !u.StartsWith("data:", StringComparison.Ordinal)).Distinct().ToList();
            var octets = 0L;
            foreach (var url in appels.Prepend(page))
            {
                using var response = await client.GetAsync(new Uri(url, UriKind.Relative));
                octets += (await response.Content.ReadAsByteArrayAsync()).LongLength + response.Headers.ToString().Length + response.Content.Headers.ToString().Length;
            }

            Console.WriteLine($"{page} : {octets / 1024.0:F1} Ko, {appels.Count + 1} demandes ({html.Length / 1024.0:F1} Ko de HTML avant compression)");
        }
    }
}
