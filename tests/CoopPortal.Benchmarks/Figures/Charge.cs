using CoopPortal.Benchmarks.Support;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Une fiche et une recherche, refaites à chaque visite, à 1, 8 et 32 connexions, à côté de Kestrel nu tiré dans les mêmes minutes.</summary>
internal static class Charge
{
    private static readonly int[] _connexions = [1, 8, 32];

    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = await atelier.DonneesAsync();
        var adresse = Atelier.AdresseLibre();
        await using var portail = await Programme.ServirAsync(atelier.Portail, new Uri(adresse + "/mali/"), "--data", donnees, "--urls", adresse, "--Memoire:Active", "false");
        using (var client = new HttpClient())
        {
            await File.WriteAllBytesAsync(Path.Combine(donnees, "page.html"), await client.GetByteArrayAsync(new Uri(adresse + "/mali/fiches/alencon-koutiala")));
        }

        var nu = Atelier.AdresseLibre();
        await using var temoin = await Programme.ServirAsync(typeof(Charge).Assembly.Location, new Uri(nu), "temoin", donnees, nu);
        Console.WriteLine($"{"page",-22}{"connexions",12}{"pages/s",10}{"médiane ms",12}{"99e ms",10}{"échecs",8}{"  rapport au témoin",20}");
        foreach (var connexions in _connexions)
        {
            await LigneAsync("mêmes octets, nus", nu + "/octets", connexions, null);
            var ligne = await LigneAsync("une ligne SQLite", nu + "/ligne", connexions, null);
            await LigneAsync("fiche", adresse + "/mali/fiches/alencon-koutiala", connexions, ligne);
            var fts = await LigneAsync("FTS5 brut", nu + "/fts", connexions, null);
            await LigneAsync("recherche", adresse + "/mali/fiches?q=koutiala", connexions, fts);
        }
    }

    private static async Task<Tir> LigneAsync(string nom, string page, int connexions, Tir? temoin)
    {
        var tir = await Rafale.TirerAsync(new Uri(page), connexions);
        var rapport = temoin is null ? "" : $"{tir.ParSeconde / temoin.ParSeconde:P1}";
        Console.WriteLine($"{nom,-22}{connexions,12}{tir.ParSeconde,10:F0}{tir.Mediane,12:F2}{tir.Centile99,10:F2}{tir.Echecs,8}{rapport,20}");
        return tir;
    }
}
