using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Echeances;
using CoopPortal.Campagnes.Envois;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Modules;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Campagnes;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Campagnes.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MiseEnMarche>();
        services.AddScoped<FichesDues>();
        services.AddScoped<CourrielDeRappel>();
        services.AddScoped<TourDeRappels>();
        services.AddScoped<RefusDeRappels>();
        services.AddScoped<LectureDeLien>();
        services.AddScoped<MarqueDeConfirmation>();
        services.AddScoped<ActeDeConfirmation>();
        services.AddScoped<ConfirmationParTelephone>();
        services.AddScoped<IApresRebond, ContactsApresRebond>();
        services.AddScoped<LiensDUnCourriel>();
        services.AddScoped<ActesDEnvoi>();
        services.AddScoped<RetablissementDAdresse>();
        services.AddScoped<BoiteDEnvoi>();
        services.AddScoped<IFichesRappelees, DerniersRappels>();
        services.AddSingleton<RelancesRunner>();
        services.AddNightlyJob<RappelsDeNuit>();
        services.AddNightlyJob<RappelsDEcheance>();
        services.AddSingleton(new OutilDeFiche("Confirmée par téléphone", "/fiches/{slug}/confirmer", 85, Role.Animateur));
        services.AddSingleton(new MenuEntry("Campagne", "/campagne", 60, Role.Animateur));
    }

    public void ConfigureModel(ModelBuilder model) => CampagnesModel.Configure(model);

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => SortieEnUnClic.Map(endpoints);
}
