using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Recipes;
using CoopPortal.Fiches.AccueilEspace;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Completude;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Fiches.Partenariats;
using CoopPortal.Fiches.Questionnaires;
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
        services.AddScoped<Chantier>();
        services.AddSingleton(new MenuEntry("Questionnaire", "/questionnaire", 75, Role.Animateur));
        services.AddScoped<EtatsDeSections>();
        services.AddScoped<QuiPropose>();
        services.AddScoped<CalculDeCompletude>();
        services.AddNightlyJob<CompletudeDeNuit>();
        services.AddScoped<IQuestionnaireHandler>(s => s.GetRequiredService<CalculDeCompletude>());
        services.AddScoped<IPublicationHandler, PartenariatIndex>();
        services.AddScoped<IPublicationHandler, SectionsPubliees>();
        services.AddScoped<IContentRecipe, DomaineRecipe>();
        services.AddScoped<IContentRecipe, TerritoireRecipe>();
        services.AddScoped<IContentRecipe, PartenariatRecipe>();
    }

    public void ConfigureModel(ModelBuilder model) => FichesModel.Configure(model);
}
