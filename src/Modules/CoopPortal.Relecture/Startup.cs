using CoopPortal.Core.Access;
using CoopPortal.Core.Modules;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Commentaires;
using CoopPortal.Relecture.Contracts;
using CoopPortal.Relecture.File;
using CoopPortal.Relecture.Plausibilite;
using CoopPortal.Relecture.Plausibilite.Regles;
using CoopPortal.Relecture.Presence;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Soumissions;
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
        services.AddScoped<Suites>();
        services.AddScoped<Apercus>();
        services.AddScoped<FileDAttente>();
        services.AddScoped<PageDeRelecture>();
        services.AddScoped<FilDesCommentaires>();
        services.AddScoped<RemarquesDeLaFeuille>();
        services.AddScoped<Editions>();
        services.AddSingleton<Plausibilites>();
        services.AddSingleton<IRegleDePlausibilite, DixFois>();
        services.AddSingleton<IRegleDePlausibilite, DeviseChangee>();
        services.AddSingleton<IRegleDePlausibilite, FinAvantDebut>();
        services.AddSingleton<IRegleDePlausibilite, DateAVenir>();
        services.AddSingleton<IRegleDePlausibilite, PopulationBouleversee>();
        services.AddSingleton<IRegleDePlausibilite, TelephoneDAilleurs>();
        services.AddSingleton<IRegleDePlausibilite, CourrielDouteux>();
        services.AddSingleton<IRegleDePlausibilite, ReponseDemandeeVidee>();
        services.AddSingleton<IRegleDePlausibilite, MandatAncien>();
        services.AddScoped<Publication>();
        services.AddScoped<BrouillonDAnimation>();
        services.AddSingleton(new OutilDeFiche("Modifier", "/fiches/{slug}/modifier", 10) { EnAvant = true });
        services.AddSingleton(new OutilDeFiche("Versions", "/fiches/{slug}/versions", 40));
        services.AddSingleton(new MenuEntry("À traiter", "/relecture", 60, Role.Relecteur));
    }

    public void ConfigureModel(ModelBuilder model)
    {
        Brouillon.Configure(model);
        PresenceNotee.Configure(model);
        Soumission.Configure(model);
        Commentaire.Configure(model);
        Apercu.Configure(model);
    }
}
