using CoopPortal.Benchmarks.Support;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Une page gardée à côté de la limite de la machine (Kestrel nu, mêmes octets), puis la même page refaite à chaque visite. Trois tours alternés ; le tour médian compte.</summary>
internal static class Pages
{
    private const int Connexions = 8;
    private const int Tours = 3;
    private const string Fiche = "/mali/fiches/alencon-koutiala";

    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = await atelier.DonneesAsync();
        var (garde, froid, nu) = (Atelier.AdresseLibre(), Atelier.AdresseLibre(), Atelier.AdresseLibre());
        await using var portail = await Programme.ServirAsync(atelier.Portail, new Uri(garde + "/mali/"), "--data", donnees, "--urls", garde);
        await using var sansMemoire = await Programme.ServirAsync(atelier.Portail, new Uri(froid + "/mali/"), "--data", donnees, "--urls", froid, "--Memoire:Active", "false", "--Jobs:Enabled", "false");
        await PoserAsync(garde + Fiche, donnees);
        await using var temoin = await Programme.ServirAsync(typeof(Pages).Assembly.Location, new Uri(nu), "temoin", donnees, nu);

        Console.WriteLine($"{Connexions} connexions, {Tours} tours");
        await RapportAsync("fiche gardée, brotli", () => Tireur.TirerAsync(new Uri(garde + Fiche), Connexions, "br"), "mêmes octets nus", () => Tireur.TirerAsync(new Uri(nu + "/comprimes"), Connexions, "br"));
        await RapportAsync("fiche gardée, en clair", () => Tireur.TirerAsync(new Uri(garde + Fiche), Connexions), "mêmes octets nus", () => Tireur.TirerAsync(new Uri(nu + "/octets"), Connexions));
        await RapportAsync("accueil du Mali, gardé", () => Tireur.TirerAsync(new Uri(garde + "/mali/"), Connexions, "br"), "octets de la fiche", () => Tireur.TirerAsync(new Uri(nu + "/comprimes"), Connexions, "br"));
        await RapportAsync("accueil du réseau, gardé", () => Tireur.TirerAsync(new Uri(garde + "/"), Connexions, "br"), "octets de la fiche", () => Tireur.TirerAsync(new Uri(nu + "/comprimes"), Connexions, "br"));
        foreach (var (nom, page) in new[] { ("fiche refaite", Fiche), ("accueil du Mali refait", "/mali/") })
        {
            var demarrage = await Tireur.ChaufferAsync(new Uri(froid + page), Connexions);
            Console.WriteLine($"{nom + ", portail neuf",-30}{demarrage.ParSeconde,8:F0}/s  médiane {demarrage.Mediane,6:F2} ms  99e {demarrage.Centile99,6:F2} ms");
            await RapportAsync(nom, () => Tireur.TirerAsync(new Uri(froid + page), Connexions), "une ligne SQLite", () => Tireur.TirerAsync(new Uri(nu + "/ligne"), Connexions));
        }

        Console.WriteLine($"mémoire du portail qui garde : {portail.Memoire():F0} Mo");
    }

    private static async Task RapportAsync(string nom, Func<Task<Tir>> page, string nomDuTemoin, Func<Task<Tir>> temoin)
    {
        var tours = new List<(Tir Page, Tir Temoin, double Rapport)>();
        for (var i = 0; i < Tours; i++)
        {
            var (nu, tir) = (await temoin(), await page());
            tours.Add((tir, nu, tir.ParSeconde / nu.ParSeconde));
        }

        var median = tours.OrderBy(t => t.Rapport).ElementAt(Tours / 2);
        Console.WriteLine($"{nom,-30}{median.Page.ParSeconde,8:F0}/s  médiane {median.Page.Mediane,6:F2} ms  99e {median.Page.Centile99,6:F2} ms  échecs {median.Page.Echecs}   {nomDuTemoin} {median.Temoin.ParSeconde,7:F0}/s   rapport {median.Rapport:P1} ({tours.Min(t => t.Rapport):P0} à {tours.Max(t => t.Rapport):P0})");
    }

    private static async Task PoserAsync(string page, string donnees)
    {
        using var client = new HttpClient();
        await File.WriteAllBytesAsync(Path.Combine(donnees, "page.html"), await client.GetByteArrayAsync(new Uri(page)));
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        await File.WriteAllBytesAsync(Path.Combine(donnees, "page.br"), await client.GetByteArrayAsync(new Uri(page)));
    }
}
