using CoopPortal.Core.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Comptes;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Comptes.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
        => services.AddAuthentication("coop").AddCookie("coop");
}
