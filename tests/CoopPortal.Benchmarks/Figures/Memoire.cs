using CoopPortal.Benchmarks.Support;
using CoopPortal.Core.Data;
using CoopPortal.Core.Recipes;
using CoopPortal.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>La mémoire résidente avec 3 espaces puis 300, chacun visité une fois.</summary>
internal static class Memoire
{
    private const int Beaucoup = 300;

    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = atelier.Chemin("memoire");
        await Programme.AcheverAsync(atelier.Portail, "tenants", "list", "--data", donnees);
        var trois = await VisiterAsync(atelier, donnees, ["mali", "burkina-faso", "senegal"]);
        var cles = Enumerable.Range(4, Beaucoup - 3).Select(i => $"espace-{i}").ToList();
        var depart = System.Diagnostics.Stopwatch.StartNew();
        await CreerAsync(donnees, cles);
        Console.WriteLine($"un espace de plus, recette du Sénégal : {depart.Elapsed.TotalSeconds / cles.Count:F2} s en moyenne");
        var beaucoup = await VisiterAsync(atelier, donnees, ["mali", "burkina-faso", "senegal", .. cles]);
        Console.WriteLine($"{trois:F0} Mo avec 3 espaces, {beaucoup:F0} Mo avec {Beaucoup} : {(beaucoup - trois) / cles.Count:F2} Mo par espace visité");
    }

    private static async Task CreerAsync(string donnees, IEnumerable<string> cles)
    {
        await using var app = PortalHost.Build(["--data", donnees], forTool: true);
        await app.Services.GetRequiredService<Migrator>().PlatformAsync(CancellationToken.None);
        var recette = Recipe.Load(Path.Combine(AppContext.BaseDirectory, "recipes", "senegal.recipe.json"));
        foreach (var cle in cles)
        {
            await app.Services.GetRequiredService<RecipeRunner>().RunAsync(recette, cle, dryRun: false, CancellationToken.None);
        }
    }

    private static async Task<double> VisiterAsync(Atelier atelier, string donnees, IEnumerable<string> cles)
    {
        var adresse = Atelier.AdresseLibre();
        await using var portail = await Programme.ServirAsync(atelier.Portail, new Uri(adresse + "/"), "--data", donnees, "--urls", adresse);
        using var client = new HttpClient();
        foreach (var cle in cles)
        {
            foreach (var page in (string[])["/", "/fiches"])
            {
                using var response = await client.GetAsync(new Uri($"{adresse}/{cle}{page}"));
                response.EnsureSuccessStatusCode();
            }
        }

        return portail.Memoire();
    }
}
