using CoopPortal.Campagnes.Campagnes.Actes;
using CoopPortal.Campagnes.Campagnes.Apercus;
using CoopPortal.Campagnes.Campagnes.Audiences;
using CoopPortal.Campagnes.Campagnes.Lettres;
using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Echeances;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Rythmes;
using CoopPortal.Campagnes.Souches;
using CoopPortal.Core.Access;
using CoopPortal.Core.Jobs;
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
        services.AddScoped<IFichesRappelees, DerniersRappels>();
        services.AddScoped<CourriersDuJour>();
        services.AddScoped<Recoltes>();
        services.AddScoped<ManquesDesFiches>();
        services.AddScoped<CourrielDeCampagne>();
        services.AddScoped<PassageDeCampagnes>();
        services.AddScoped<AudienceDeCampagne>();
        services.AddScoped<PreparationDeCampagne>();
        services.AddScoped<OuvertureDeCampagne>();
        services.AddScoped<ConduiteDeCampagne>();
        services.AddScoped<ModeleDApercu>();
        services.AddScoped<EnvoiDEssai>();
        services.AddScoped<AvisDeNuit>();
        services.AddScoped<SouchesAInviter>();
        services.AddScoped<Attentes>();
        services.AddScoped<IApresProposition, AvisAuxRelecteurs>();
        services.AddNightlyJob<DigestDeLEquipe>();
        services.AddSingleton<RelancesRunner>();
        services.AddNightlyJob<CampagnesAuxHeures>();
        services.AddNightlyJob<RappelsDeNuit>();
        services.AddNightlyJob<RappelsDEcheance>();
        services.AddSingleton(new OutilDeFiche("Confirmée par téléphone", "/fiches/{slug}/confirmer", 85, Role.Animateur));
        services.AddSingleton(new MenuEntry("Campagne", "/campagnes", 65, Role.Animateur));
    }

    public void ConfigureModel(ModelBuilder model) => CampagnesModel.Configure(model);

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => SortieEnUnClic.Map(endpoints);
}
