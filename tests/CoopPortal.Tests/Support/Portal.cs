using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Support;

/// <summary>
/// Le portail entier, sur une vraie base, partagé par les essais d'un moteur.
/// Un essai qui écrit prend son propre espace (<see cref="NewTenantAsync"/>).
/// </summary>
public abstract class Portal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), "coop-essai-" + Guid.NewGuid().ToString("N")[..8]);

    private readonly ConcurrentDictionary<string, Lazy<Task<EspaceModele>>> _modeles = new(StringComparer.Ordinal);

    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 8, 59, 59, TimeSpan.Zero));

    public string DataFolder => _data;

    public static string RecipesFolder => Path.Combine(AppContext.BaseDirectory, "recipes");

    public virtual ValueTask InitializeAsync()
    {
        _ = Server;
        // Les trois espaces des recettes sont les premiers créés : là où des dizaines se suivent, ils passent d'abord.
        Clock.Advance(TimeSpan.FromSeconds(1));
        return ValueTask.CompletedTask;
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

    /// <summary>Crée un espace neuf depuis une recette ; il n'appartient qu'à l'essai qui le demande.</summary>
    /// <param name="reglages">change les réglages de la recette avant qu'elle passe.</param>
    public async Task<Tenant> NewTenantAsync(string recipe = "mali", Action<JsonObject>? reglages = null)
    {
        var loaded = Recipe.Load(Path.Combine(RecipesFolder, recipe + ".recipe.json"));
        reglages?.Invoke(loaded.Steps.Single(s => s["name"]!.GetValue<string>() == "settings")["TenantSettings"]!.AsObject());
        var key = "essai-" + Guid.NewGuid().ToString("N")[..10];
        await PoserAsync(loaded, key);
        return (await Services.GetRequiredService<TenantRegistry>().FindAsync(key, CancellationToken.None))!;
    }

    /// <summary>Ce qui recopie la base de cet espace, tel qu'il est maintenant, pour un espace d'un autre nom.</summary>
    protected abstract Task<Func<string, Task>> CopieAsync(string key);

    /// <summary>Des centaines d'espaces d'essai sortent de trois recettes : la première fois elle passe, ensuite sa base se copie.</summary>
    private async Task PoserAsync(Recipe recipe, string key)
    {
        var empreinte = string.Concat(recipe.Steps.Select(s => s.ToJsonString())) + recipe.Name;
        var modele = await _modeles.GetOrAdd(empreinte, _ => new Lazy<Task<EspaceModele>>(() => ModelerAsync(recipe))).Value;
        await modele.CopierAsync(Services, key);
    }

    private async Task<EspaceModele> ModelerAsync(Recipe recipe)
    {
        var key = "modele-" + Guid.NewGuid().ToString("N")[..10];
        await Services.GetRequiredService<RecipeRunner>().RunAsync(recipe, key, dryRun: false, CancellationToken.None);
        return await EspaceModele.PrendreAsync(Services, key, await CopieAsync(key));
    }

    public async Task<Tenant> TenantAsync(string key) => (await Services.GetRequiredService<TenantRegistry>().FindAsync(key, CancellationToken.None))!;

    public Task<T> InTenantAsync<T>(Tenant tenant, Func<IServiceProvider, Task<T>> work)
        => Services.GetRequiredService<TenantScopes>().RunAsync(tenant, work, CancellationToken.None);

    public Task InTenantAsync(Tenant tenant, Func<IServiceProvider, Task> work)
        => Services.GetRequiredService<TenantScopes>().RunAsync(tenant, work, CancellationToken.None);

    /// <summary>Un navigateur sans redirection automatique, avec ses cookies.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });

    protected abstract IReadOnlyDictionary<string, string?> Settings { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Portal:Data", _data);
        builder.UseSetting("Jobs:Enabled", "false");
        // Sur une machine chargée, la page d'un dépôt attend sa lecture aussi longtemps qu'il faut.
        builder.UseSetting("Imports:Patience", "00:03:00");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

public sealed class SqlitePortal : Portal
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal);

    protected override Task<Func<string, Task>> CopieAsync(string key) => CopieSqlite.DeAsync(Services, key);
}

public sealed class PgPortal : Portal
{
    private PostgreSqlServer? _server;
    private string? _connection;

    protected override IReadOnlyDictionary<string, string?> Settings
        => new Dictionary<string, string?>(StringComparer.Ordinal) { ["Portal:PostgreSql"] = _connection };

    /// <summary>Une base neuve du même serveur, pour un essai qui compose ses propres portails.</summary>
    public Task<string> NewDatabaseAsync() => _server!.NewDatabaseAsync();

    protected override Task<Func<string, Task>> CopieAsync(string key) => CopiePostgreSql.DeAsync(_server!, _connection!, key);

    public override async ValueTask InitializeAsync()
    {
        _server = await PostgreSqlServer.StartAsync();
        _connection = await _server.NewDatabaseAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
