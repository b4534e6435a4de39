using CoopPortal.Comptes.Atelier;
using CoopPortal.Comptes.Connexion;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Comptes.Demonstration;
using CoopPortal.Comptes.Mandats;
using CoopPortal.Comptes.Moi;
using CoopPortal.Comptes.PasserLaMain;
using CoopPortal.Comptes.Personnes;
using CoopPortal.Comptes.Session;
using CoopPortal.Core.Access;
using CoopPortal.Core.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Comptes;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Comptes.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPortalSession();
        services.AddOptions<ConnexionOptions>().Bind(configuration.GetSection(ConnexionOptions.Section));
        services.AddSingleton<LimiteDeDemandes>();
        services.AddScoped<Jetons>();
        services.AddScoped<DemandeDeLien>();
        services.AddScoped<Annuaire>();
        services.AddScoped<PropositionDeMandat>();
        services.AddScoped<PassationDeMandat>();
        services.AddScoped<FinDeMandat>();
        services.AddScoped<ValidationDeMandat>();
        services.AddScoped<VoixDuMandat>();
        services.AddScoped<RevocationDeMandat>();
        services.AddScoped<MandatsEnCours>();
        services.AddSingleton<DemoComptes>();
        services.AddScoped<AdminCreation>();
        services.AddScoped<MaPage>();
        services.AddScoped<ChoixDeVisibilite>();
        services.AddScoped<EssaiDeMotDePasse>();
        services.AddScoped<ListeDesMandats>();
        services.AddScoped<Adhesions>();
        services.AddScoped<InvitationDePersonne>();
        services.AddSingleton(new MenuEntry("Atelier", AtelierModel.Chemin, 90, Role.Relecteur));
        services.AddSingleton(MenuEntry.Atelier("Personnes", "/personnes", 30, "Qui a un accès à l’espace, et quel rôle ; inviter quelqu’un."));
        services.AddSingleton(MenuEntry.Atelier("Mandats", "/mandats", 31, "Qui parle pour quelle collectivité ; valider, revoir, mettre fin."));
    }

    public IReadOnlyList<string> TablesDeTravail =>
    [
        "Mandats", "VisibilitesDeMembres",
    ];

    public void ConfigureModel(ModelBuilder model)
    {
        MandatsTable.Configure(model);
        VisibiliteDeMembre.Configure(model);
    }
}
