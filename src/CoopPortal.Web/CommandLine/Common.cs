using System.CommandLine;
using CoopPortal.Core.Data;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using CoopPortal.Web.Hosting;
using Spectre.Console;

namespace CoopPortal.Web.CommandLine;

/// <summary>Ce que les verbes partagent : l'hôte sans serveur, l'espace nommé, et des fautes dites en clair sur stderr.</summary>
internal static class Common
{
    public static Option<string?> Data { get; } = new("--data") { Description = "Dossier des données (sinon Portal__Data, sinon ./data).", Recursive = true };

    public static IAnsiConsole Terminal { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        // Dans un fichier ou un journal, ni couleurs ni barre qui avance.
        Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
    });

    public static Option<string> Tenant() => new("--tenant") { Description = "Clé de l'espace : mali, burkina-faso…", Required = true };

    /// <summary>Compose l'hôte, prépare les bases, fait le travail ; une faute attendue devient une phrase et le code 1.</summary>
    public static async Task<int> WithHostAsync(ParseResult parsed, Func<WebApplication, Task<int>> work, CancellationToken cancellation)
    {
        var data = parsed.GetValue(Data);
        await using var app = PortalHost.Build(data is null ? [] : ["--data", data], forTool: true);
        try
        {
            await app.Services.GetRequiredService<Migrator>().PlatformAsync(cancellation);
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PortalStart>().PrepareAsync(cancellation);
            return await work(app);
        }
        catch (Exception fault) when (fault is RecipeException or CommandFault or IOException or UnauthorizedAccessException)
        {
            Terminal.MarkupLineInterpolated($"[red]{fault.Message}[/]");
            return 1;
        }
    }

    public static Task<int> InTenantAsync(ParseResult parsed, Option<string> option, Func<IServiceProvider, Tenant, Task<int>> work, CancellationToken cancellation)
        => WithHostAsync(parsed, async app =>
        {
            var tenant = await FindAsync(app, parsed.GetRequiredValue(option), cancellation);
            return await app.Services.GetRequiredService<TenantScopes>().RunAsync(tenant, services => work(services, tenant), cancellation);
        }, cancellation);

    public static async Task<Tenant> FindAsync(WebApplication app, string key, CancellationToken cancellation)
    {
        var registry = app.Services.GetRequiredService<TenantRegistry>();
        return await registry.FindAsync(key, cancellation)
            ?? throw new CommandFault($"L'espace « {key} » n'existe pas. Espaces : {string.Join(", ", (await registry.AllAsync(cancellation)).Select(t => t.Key))}.");
    }
}

/// <summary>Une faute de la personne qui commande ; son message dit quoi corriger.</summary>
internal sealed class CommandFault(string message) : Exception(message);
