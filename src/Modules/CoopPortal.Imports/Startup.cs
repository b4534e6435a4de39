using CoopPortal.Core.Modules;
using CoopPortal.Imports.Reprise;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Imports;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Imports.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<RepriseDeRepertoire>();
        services.AddScoped<RepriseDAtlas>();
        services.AddScoped<RepriseDeJson>();
        services.AddScoped<RepriseDeTableaux>();
        services.AddScoped<RepriseDeQuestionnaire>();
    }
}
