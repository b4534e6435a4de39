using CoopPortal.Actualites.Contracts;
using CoopPortal.Actualites.SalleDeRedaction;
using CoopPortal.Core.Content;
using CoopPortal.Core.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Actualites;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Actualites.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPublicationHandler, ActualiteIndexee>();
        services.AddScoped<Core.Publics.IAdressesPubliques, Publics.AdressesDesActualites>();
        services.AddScoped<IPublicationHandler, RendezVousIndexes>();
        services.AddScoped(typeof(Redaction<>));
        services.AddScoped(typeof(Retrait<>));
        services.AddScoped<Annonces>();
        services.AddSingleton(new MenuEntry("Actualités", "/actualites", 40));
        services.AddSingleton(new MenuEntry("Agenda", "/agenda", 45));
    }

    public void ConfigureModel(ModelBuilder model)
    {
        ActualiteIndex.Configure(model);
        RendezVousIndex.Configure(model);
    }
}
