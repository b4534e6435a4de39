using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Demonstration;
using CoopPortal.Core.Content;
using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;
using CoopPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.BrowserTests.Support;

/// <summary>
/// Le portail de développement, sur une vraie prise et un dossier à lui ; l'espace « mali » y tient le répertoire de 2008, et un contenu de chaque autre sorte (<see cref="Garniture"/>).
/// Un essai qui écrit prend son propre espace (<see cref="NouvelEspaceAsync"/>).
/// </summary>
public sealed class Portail : WebApplicationFactory<Program>, IAsyncLifetime
{
    private const string Livre = "repertoire-mali-2008.txt";
    private readonly ConcurrentDictionary<(bool Livre, bool Elections), Lazy<Task<EspaceModele>>> _modeles = new();
    private readonly string _data = Path.Combine(Path.GetTempPath(), "coop-navigateur-" + Guid.NewGuid().ToString("N")[..8]);

    public Uri Adresse => ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        await ReprendreLeLivreAsync(await EspaceAsync("mali"));
        await DansAsync(await EspaceAsync("mali"), Garniture.PoserAsync);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    public async Task<Tenant> EspaceAsync(string cle) => (await Services.GetRequiredService<TenantRegistry>().FindAsync(cle, CancellationToken.None))!;

    /// <summary>Un espace malien neuf avec ses comptes de démonstration.</summary>
    /// <param name="livre">vrai : le répertoire y est repris ; sinon les fiches n'ont que les faits de la recette.</param>
    /// <param name="elections">avec le calendrier de la recette : les fiches du livre sont d'avant, et chaque confirmation demande alors qui dirige la collectivité.</param>
    public async Task<Tenant> NouvelEspaceAsync(bool livre = true, bool elections = false)
    {
        var cle = "nav-" + Guid.NewGuid().ToString("N")[..10];
        var modele = await _modeles.GetOrAdd((livre, elections), _ => new Lazy<Task<EspaceModele>>(() => ModelerAsync(livre, elections))).Value;
        await modele.CopierAsync(Services, cle);
        var espace = await EspaceAsync(cle);
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoComptes>().EnsureAsync(espace, CancellationToken.None);
        return espace;
    }

    // La recette et la reprise du livre ne passent qu'une fois ; chaque espace en est ensuite une copie.
    private async Task<EspaceModele> ModelerAsync(bool livre, bool elections)
    {
        var cle = "modele-" + Guid.NewGuid().ToString("N")[..10];
        var recette = Recipe.Load(Path.Combine(AppContext.BaseDirectory, "recipes", "mali.recipe.json"));
        if (!elections)
        {
            recette.Steps.Single(s => s["name"]!.GetValue<string>() == "settings")["TenantSettings"]!["elections"] = new JsonArray();
        }

        await Services.GetRequiredService<RecipeRunner>().RunAsync(recette, cle, dryRun: false, CancellationToken.None);
        if (livre)
        {
            await ReprendreLeLivreAsync(await EspaceAsync(cle));
        }

        return await EspaceModele.PrendreAsync(Services, cle, await CopieSqlite.DeAsync(Services, cle));
    }

    public Task<T> DansAsync<T>(Tenant espace, Func<IServiceProvider, Task<T>> travail)
        => Services.GetRequiredService<TenantScopes>().RunAsync(espace, travail, CancellationToken.None);

    /// <summary>Le tour de rappels tel que la nuit de ce jour-là le ferait, puis l'envoi du courrier.</summary>
    public async Task<Bilan> RappelerAsync(Tenant espace, DateTimeOffset jour)
    {
        var bilan = await Services.GetRequiredService<RelancesRunner>().RunAsync(espace, jour, CancellationToken.None);
        await Services.GetRequiredService<MailDispatcher>().RunOnceAsync(woken: true, CancellationToken.None);
        return bilan;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Portal:Data", _data);
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Imports:Patience", "00:01:00");
        // Tous les essais entrent depuis le même poste.
        builder.UseSetting("Connexion:ParPoste", "1000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    private async Task ReprendreLeLivreAsync(Tenant espace)
    {
        var lecture = LecteurRepertoire.Lire(Livre, await File.ReadAllBytesAsync(Depot.Partage("seeds", Livre)));
        await DansAsync(espace, services => services.GetRequiredService<RepriseDeRepertoire>()
            .AccepterAsync(lecture, new Author(null, "Reprise"), Livre, null, CancellationToken.None));
    }
}
