using CoopPortal.Core.Access;
using CoopPortal.Core.Modules;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Imports.Comptoir.Decisions;
using CoopPortal.Imports.Comptoir.Depots;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Imports.Reprise;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Imports;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Imports.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<DepotDeSouches>();
        services.AddScoped<RepriseDeRepertoire>();
        services.AddScoped<RepriseDAtlas>();
        services.AddScoped<RepriseDeJson>();
        services.AddScoped<RepriseDeTableaux>();
        services.AddScoped<RepriseDeQuestionnaire>();
        services.AddScoped<Reception>();
        services.AddScoped<Regards>();
        services.AddScoped<MiseEnLigne>();
        services.AddScoped<Cloture>();
        services.AddScoped<Acceptation>();
        services.AddScoped<AcceptationDesSures>();
        services.AddScoped<Renvoi>();
        services.AddScoped<Annulation>();
        services.AddSingleton(new BodyAllowance("/imports", Comptoir.Listes.ImportsModel.EnvoiMaximum));
        services.AddSingleton(new MenuEntry("Imports", "/imports", 70, Role.Animateur));
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => Telechargement.Map(endpoints);

    public void ConfigureModel(ModelBuilder model)
    {
        ImportRecu.Configure(model);
        Proposition.Configure(model);
    }
}
