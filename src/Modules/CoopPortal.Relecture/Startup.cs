using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Modules;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Communs;
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
        services.AddScoped<Examens>();
        services.AddScoped<Avis>();
        services.AddScoped<Publication>();
        services.AddScoped<BrouillonDAnimation>();
        services.AddScoped<CommunsDUnEspace>();
        services.AddScoped<Propagation>();
        services.AddScoped<ContestationsOuvertes>();
        services.AddScoped<CourrielDeContestation>();
        services.AddScoped<Contester>();
        foreach (var type in new[] { Types.Partenariat, Types.Convention, Types.Mission, Types.Projet })
        {
            services.AddScoped<IPublicationHandler>(s => new ReglementParPublication(type, s.GetRequiredService<TenantDb>(), s.GetRequiredService<TimeProvider>()));
        }

        services.AddSingleton(new OutilDeFiche("Contester une réponse", "/fiches/{slug}/contester", 30));
        services.AddScoped<Televersement>();
        services.AddScoped<PieceServie>();
        services.AddNightlyJob<MenageDesFichiers>();
        services.AddSingleton(new BodyAllowance("/*/*/modifier", ModifierModel.EnvoiMaximum));
        services.AddSingleton(new OutilDeFiche("Modifier", "/fiches/{slug}/modifier", 10) { EnAvant = true });
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
