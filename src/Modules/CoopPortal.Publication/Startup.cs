using CoopPortal.Core.Modules;
using CoopPortal.Publication.Exports;
using CoopPortal.Publication.Flux;
using CoopPortal.Publication.PlanDuSite;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Publication;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Publication.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ContenusEnLigne>();
        services.AddScoped<ExportJson>();
        services.AddScoped<ExportCsv>();
        services.AddScoped<FluxDeLEspace>();
        services.AddScoped<PlanPublic>();
        services.AddScoped<PlanDuReseau>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        AdressesDuPlan.Map(endpoints);
        AdressesDesFlux.Map(endpoints);
    }
}
