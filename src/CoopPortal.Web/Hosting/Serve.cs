using System.Net;
using System.Net.Sockets;
using CoopPortal.Comptes.Demonstration;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CoopPortal.Web.Hosting;

/// <summary>Sert le portail, et dit à la personne devant le terminal par où entrer.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        var app = PortalHost.Build(args);
        IReadOnlyList<DemoCompte> accounts;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PortalStart>().PrepareAsync(app.Lifetime.ApplicationStopping);
            accounts = await scope.ServiceProvider.GetRequiredService<DemoComptes>().EnsureAsync(app.Lifetime.ApplicationStopping);
        }

        if (app.Environment.IsDevelopment() && app.Configuration["urls"] is { } url && await TakenAsync(url))
        {
            // Un autre portail tient déjà l'adresse par défaut : le système en choisit une libre.
            app.Urls.Clear();
            app.Urls.Add("http://127.0.0.1:0");
        }

        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        app.Services.GetRequiredService<PublicLinks>().Note(address);
        if (app.Environment.IsDevelopment())
        {
            Welcome(app, address, accounts);
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<bool> TakenAsync(string url)
    {
        if (url.Contains(';', StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Port == 0 || !address.IsLoopback)
        {
            return false;
        }

        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void Welcome(WebApplication app, string address, IReadOnlyList<DemoCompte> accounts)
    {
        var data = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.DataFolder;
        Console.WriteLine($"""

              CoopPortal   {address}
              Courrier     {address}/courrier (les courriels du portail arrivent là)
              Données      {data}

              Comptes de démonstration. Donnez l'adresse sur la page de connexion de l'espace ; le lien arrive dans le courrier.
            """);
        foreach (var account in accounts)
        {
            Console.WriteLine($"    {account.Adresse,-40} {account.Role}, {account.Ou}");
        }

        Console.WriteLine($"""

              Reprendre un répertoire imprimé, sur ces mêmes données :
                dotnet run --project src/CoopPortal.Web -- import repertoire ../shared/seeds/repertoire-mali-2008.txt --tenant mali --accept --report report.json

            """);
    }
}
