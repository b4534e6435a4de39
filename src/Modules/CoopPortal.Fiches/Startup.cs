using CoopPortal.Core.Content;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Recipes;
using CoopPortal.Fiches.AccueilEspace;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Partenariats;
using CoopPortal.Fiches.Recettes;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Fiches;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Fiches.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<RouteOptions>(o => o.SetParameterPolicy<RacineDeContenu>("contenu"));
        services.AddScoped<Depot>();
        services.AddScoped<DepotDeProjets>();
        services.AddScoped<ProjetsDeLaFiche>();
        services.AddScoped<EtatDesFiches>();
        services.AddScoped<IPublicationHandler, PartenariatIndex>();
        services.AddScoped<IContentRecipe, DomaineRecipe>();
        services.AddScoped<IContentRecipe, TerritoireRecipe>();
        services.AddScoped<IContentRecipe, PartenariatRecipe>();
    }

    public void ConfigureModel(ModelBuilder model) => FichesModel.Configure(model);
}
