using System.Diagnostics;
using CoopPortal.Benchmarks.Support;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Mille espaces : les lister sans les ouvrir, et ce que coûte chacun une fois visité puis laissé au repos.</summary>
internal static class Espaces
{
    private const int Beaucoup = 1000;

    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = atelier.Chemin("espaces");
        await Programme.AcheverAsync(atelier.Portail, "tenants", "list", "--data", donnees);
        var trois = await VisiterAsync(atelier, donnees, ["mali", "burkina-faso", "senegal"]);
        var cles = Enumerable.Range(4, Beaucoup - 3).Select(i => $"espace-{i}").ToList();
        await CopierAsync(donnees, cles);
        await ListerAsync(donnees);
        var beaucoup = await VisiterAsync(atelier, donnees, ["mali", "burkina-faso", "senegal", .. cles]);
        Console.WriteLine($"{trois:F0} Mo avec 3 espaces visités, {beaucoup:F0} Mo avec {Beaucoup} : {(beaucoup - trois) / cles.Count:F3} Mo par espace visité puis au repos (pages gardées comprises)");
    }

    private static async Task ListerAsync(string donnees)
    {
        await using var app = PortalHost.Build(["--data", donnees], forTool: true);
        var registre = app.Services.GetRequiredService<TenantRegistry>();
        var premiere = Stopwatch.GetTimestamp();
        await registre.AllAsync(CancellationToken.None);
        var froide = Stopwatch.GetElapsedTime(premiere).TotalMilliseconds;
        var temps = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            var debut = Stopwatch.GetTimestamp();
            var tous = await registre.AllAsync(CancellationToken.None);
            temps.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            if (tous.Count != Beaucoup)
            {
                throw new InvalidOperationException($"{tous.Count} espaces au lieu de {Beaucoup}.");
            }
        }

        temps.Sort();
        Console.WriteLine($"{Beaucoup} espaces listés, aucun ouvert : {temps[temps.Count / 2]:F1} ms (le plus long {temps[^1]:F1} ms) ; la première fois, dans un programme neuf : {froide:F0} ms");
    }

    // Mille recettes prendraient un quart d'heure : un espace posé se copie, fichier et ligne.
    private static async Task CopierAsync(string donnees, IEnumerable<string> cles)
    {
        await using var app = PortalHost.Build(["--data", donnees], forTool: true);
        await using var db = app.Services.GetRequiredService<Databases>().Platform();
        var modele = await db.Tenants.AsNoTracking().SingleAsync(t => t.Key == "senegal");
        string Fichier(string cle) => Path.Combine(donnees, "tenants", cle, "tenant.db");
        var copie = Path.Combine(donnees, "modele.db");
        await using (var connexion = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Fichier("senegal")};Pooling=False"))
        {
            await connexion.OpenAsync();
            await using var vide = connexion.CreateCommand();
            vide.CommandText = "vacuum into $fichier";
            vide.Parameters.AddWithValue("$fichier", copie);
            await vide.ExecuteNonQueryAsync();
        }

        foreach (var cle in cles)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Fichier(cle))!);
            File.Copy(copie, Fichier(cle));
            db.Add(new TenantRow { Key = cle, Name = cle, State = TenantState.Running, Settings = modele.Settings, Recipe = modele.Recipe, RecipeVersion = modele.RecipeVersion, SchemaVersion = modele.SchemaVersion, CreatedAt = modele.CreatedAt });
        }

        await db.SaveChangesAsync();
    }

    private static async Task<double> VisiterAsync(Atelier atelier, string donnees, IReadOnlyList<string> cles)
    {
        var adresse = Atelier.AdresseLibre();
        await using var portail = await Programme.ServirAsync(atelier.Portail, new Uri(adresse + "/a-propos"), "--data", donnees, "--urls", adresse, "--Jobs:Enabled", "false");
        using var client = new HttpClient();
        foreach (var cle in cles)
        {
            foreach (var page in (string[])["/", "/fiches"])
            {
                using var response = await client.GetAsync(new Uri($"{adresse}/{cle}{page}"));
                response.EnsureSuccessStatusCode();
            }
        }

        var premiere = Stopwatch.GetTimestamp();
        using var accueil = await client.GetAsync(new Uri(adresse + "/"));
        Console.WriteLine($"accueil du réseau, {cles.Count} espaces : {Stopwatch.GetElapsedTime(premiere).TotalMilliseconds:F0} ms refait");
        return portail.Memoire();
    }
}
