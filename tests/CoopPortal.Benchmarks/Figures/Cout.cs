using System.Diagnostics;
using System.Globalization;
using CoopPortal.Benchmarks.Support;
using CoopPortal.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>
/// Ce qu'une page refaite coûte, sans réseau et une à la fois : temps de processeur, octets alloués, commandes envoyées à la base. Sur une machine partagée
/// l'horloge ment ; ces trois-là, non. À côté, le même compte pour un document lu dans la même base, connexion prise à la réserve.
/// <c>COUT_DONNEES</c> nomme un dossier de données déjà rempli, <c>COUT_PAGES</c> des adresses séparées par des espaces, <c>COUT_TOURS</c> le nombre de demandes comptées.
/// </summary>
internal static class Cout
{
    // L'échauffement laisse finir le compilateur à la volée : avant, une page coûte trois fois plus.
    private static readonly int _pages = int.TryParse(Environment.GetEnvironmentVariable("COUT_TOURS"), NumberStyles.None, CultureInfo.InvariantCulture, out var tours) ? tours : 500;
    private static readonly int _echauffement = 3 * _pages;
    private static readonly string[] _adresses = ["/mali/fiches/alencon-koutiala", "/mali/", "/mali/fiches", "/mali/fiches?q=koutiala", "/mali/fiches/suggestions?q=kou", "/mali/territoires", "/mali/conventions", "/"];

    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = Environment.GetEnvironmentVariable("COUT_DONNEES") ?? await atelier.DonneesAsync();
        var adresses = Environment.GetEnvironmentVariable("COUT_PAGES")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? _adresses;
        using var commandes = new CommandesSql();
        await using var app = PortalHost.Build(["--data", donnees, "--Memoire:Active", "false"], forTool: true, services => services.AddSingleton<IServer, ServeurDirect>());
        await using (var portee = app.Services.CreateAsyncScope())
            await portee.ServiceProvider.GetRequiredService<PortalStart>().PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        var serveur = (ServeurDirect)app.Services.GetRequiredService<IServer>();
        Console.WriteLine($"{"",-40}{"processeur ms",15}{"alloués Ko",12}{"commandes",11}{"octets",9}");
        await LigneAsync("un document SQLite", commandes, () => Task.FromResult(UnDocument(donnees)));
        foreach (var adresse in adresses)
            await LigneAsync(Uri.UnescapeDataString(adresse), commandes, () => DemanderAsync(serveur, adresse));
        await app.StopAsync();
    }

    private static async Task LigneAsync(string nom, CommandesSql commandes, Func<Task<long>> faire)
    {
        var octets = 0L;
        for (var i = 0; i < _echauffement; i++)
            octets = await faire();
        using var processus = Process.GetCurrentProcess();
        var (temps, alloues, lues) = (processus.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), commandes.Total);
        for (var i = 0; i < _pages; i++)
            await faire();
        processus.Refresh();
        Console.WriteLine($"{nom,-40}{(processus.TotalProcessorTime - temps).TotalMilliseconds / _pages,15:F2}{(GC.GetTotalAllocatedBytes(precise: true) - alloues) / 1024.0 / _pages,12:F0}{(commandes.Total - lues) / (double)_pages,11:F1}{octets,9}");
    }

    private static async Task<long> DemanderAsync(ServeurDirect serveur, string adresse)
    {
        using var corps = new MemoryStream(64 * 1024);
        var code = await serveur.DemanderAsync(adresse, corps);
        return code == 200 ? corps.Length : throw new InvalidOperationException($"{adresse} : {code}");
    }

    private static long UnDocument(string donnees)
    {
        using var connexion = new SqliteConnection($"Data Source={Path.Combine(donnees, "tenants", "mali", "tenant.db")};Mode=ReadOnly");
        connexion.Open();
        using var commande = connexion.CreateCommand();
        commande.CommandText = """select "Document" from "Versions" order by rowid limit 1""";
        return ((string)commande.ExecuteScalar()!).Length;
    }
}
