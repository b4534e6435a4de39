using CoopPortal.Core.Access;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Modules;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Ajouts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Contestations;
using CoopPortal.Relecture.Contracts;
using CoopPortal.Relecture.Pieces;
using CoopPortal.Relecture.Presence;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Relecture;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Relecture.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<FichesModifiables>();
        services.AddScoped<Enregistrement>();
        services.AddScoped<Reception>();
        services.AddScoped<Presences>();
        services.AddScoped<Soumettre>();
        services.AddScoped<Ajout>();
        services.AddScoped<Examens>();
        services.AddScoped<Avis>();
        services.AddScoped<Publication>();
        services.AddScoped<BrouillonDAnimation>();
        services.AddScoped<Televersement>();
        services.AddScoped<PieceServie>();
        services.AddNightlyJob<MenageDesFichiers>();
        services.AddSingleton(new BodyAllowance("/*/*/modifier", ModifierModel.EnvoiMaximum));
        services.AddSingleton(new OutilDeFiche("Modifier", "/fiches/{slug}/modifier", 10) { EnAvant = true });
        services.AddSingleton(new OutilDeFiche("Ajouter une convention", "/fiches/{slug}/ajouter/conventions", 20));
        services.AddSingleton(new OutilDeFiche("Ajouter une mission", "/fiches/{slug}/ajouter/missions", 21));
        services.AddSingleton(new OutilDeFiche("Ajouter un projet", "/fiches/{slug}/ajouter/projets", 22));
        services.AddSingleton(new OutilDeFiche("Versions", "/fiches/{slug}/versions", 40));
        services.AddSingleton(new MenuEntry("À traiter", "/relecture", 60, Role.Relecteur));
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => AdresseDesPieces.Map(endpoints);

    public void ConfigureModel(ModelBuilder model)
    {
        Brouillon.Configure(model);
        PresenceNotee.Configure(model);
        Soumission.Configure(model);
        Contestation.Configure(model);
    }
}
