using CoopPortal.Core.Access;
using CoopPortal.Core.Modules;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Imports.Comptoir.Atelier;
using CoopPortal.Imports.Comptoir.Decisions;
using CoopPortal.Imports.Comptoir.Depots;
using CoopPortal.Imports.Comptoir.Depots.Lectures;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Comptoir.Examen;
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
        services.AddScoped<RestitutionDEchange>();
        services.AddScoped<ProtectionsReprises>();
        services.AddScoped<RepriseDeJson>();
        services.AddScoped<RepriseDeTableaux>();
        services.AddScoped<RepriseDeQuestionnaire>();
        services.AddOptions<ComptoirOptions>().Bind(configuration.GetSection(ComptoirOptions.Section));
        services.AddSingleton<Annonces>();
        services.AddSingleton<SignalDuComptoir>();
        services.AddSingleton<Ouvrier>();
        services.AddHostedService(s => s.GetRequiredService<Ouvrier>());
        services.AddScoped<Travail>();
        services.AddScoped<Lecture>();
        services.AddScoped<Rangement>();
        services.AddScoped<Reception>();
        services.AddScoped<Regards>();
        services.AddScoped<Rattachement>();
        services.AddScoped<MiseEnLigne>();
        services.AddScoped<Cloture>();
        services.AddScoped<Acceptation>();
        services.AddScoped<AcceptationDesSures>();
        services.AddScoped<Renvoi>();
        services.AddScoped<Annulation>();
        services.AddSingleton(new BodyAllowance("/imports", Comptoir.Listes.ImportsModel.EnvoiMaximum));
        services.AddSingleton(new OutilDeFiche("Questionnaire (Word)", "/fiches/{slug}/questionnaire.docx", 80, Role.Animateur) { Fichier = true });
        services.AddSingleton(MenuEntry.Atelier("Imports", "/imports", 10, "Lire un répertoire, une page de l’Atlas, un questionnaire rempli, un tableau : tout arrive en propositions."));
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => Telechargement.Map(endpoints);

    public IReadOnlyList<string> TablesDeTravail =>
    [
        "Imports", "ImportFichiers", "ImportPropositions",
    ];

    public void ConfigureModel(ModelBuilder model)
    {
        ImportRecu.Configure(model);
        FichierDepose.Configure(model);
        Proposition.Configure(model);
    }
}
