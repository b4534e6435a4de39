using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopPortal.Tests.Support;

/// <summary>Un autre processus du même portail, ou presque : le même programme entier, sur les mêmes bases, sans rien partager d'autre.</summary>
public sealed class AutreNoeud(Portal premier) : WebApplicationFactory<Program>
{
    public HorlogeAMain Horloge { get; } = new(premier.Clock.GetUtcNow());

    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var options = premier.Services.GetRequiredService<IOptions<PortalOptions>>().Value;
        builder.UseEnvironment("Testing");
        builder.UseSetting("Portal:Data", options.Data);
        builder.UseSetting("Portal:PostgreSql", options.PostgreSql);
        builder.UseSetting("Jobs:Enabled", "false");
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Horloge));
    }
}
