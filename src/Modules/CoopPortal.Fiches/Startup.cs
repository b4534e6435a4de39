using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Recipes;
using CoopPortal.Fiches.AccueilEspace;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Collectivites;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Conventions;
using CoopPortal.Fiches.Missions;
using CoopPortal.Fiches.Partenariats;
using CoopPortal.Fiches.Projets;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Fiches.Contracts.Situations;
using CoopPortal.Fiches.Protection;
using CoopPortal.Fiches.Contracts.Completude;
using CoopPortal.Fiches.Contracts.Demonstration;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Fiches.Questionnaires;
using CoopPortal.Fiches.Recettes;
using CoopPortal.Fiches.Signalements;
using CoopPortal.Fiches.Suspensions;
using CoopPortal.Fiches.Suggestions;
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
        services.AddScoped<DepotDeDependances>();
        services.AddScoped<GenerationDeDemonstration>();
        services.AddScoped<TablesDeListes>();
        services.AddScoped<ProjetsDeLaFiche>();
        services.AddScoped<EtatDesFiches>();
        services.AddScoped<AutourDeLaFiche>();
        services.AddScoped<Core.Publics.IAdressesPubliques, Publics.AdressesDesFiches>();
        services.AddScoped<Contracts.Lecture.PiecesLues>();
        services.AddScoped<CollectivitesEnLigne>();
        services.AddScoped<PortraitDeCollectivite>();
        services.AddScoped<AilleursDansLeReseau>();
        services.AddScoped<LiensDesCollectivites>();
        services.AddSingleton(new MenuEntry("Collectivités", "/collectivites", 9) { Place = MenuPlace.Pied });
        services.AddScoped<FicheEnLecture>();
        services.AddScoped<PartiesDeLaFiche>();
        services.AddScoped<FichesLisibles>();
        services.AddScoped<FichesALAbri>();
        services.AddScoped<PersonnesDeLaFiche>();
        services.AddScoped<FichiersDeLaFiche>();
        services.AddScoped<LecteurDeMasques>();
        services.AddScoped<Masquage>();
        services.AddScoped<ActeDeSuspension>();
        services.AddScoped<SituationActuelle>();
        services.AddSingleton(new OutilDeFiche("Ce que le public ne voit pas", "/fiches/{slug}/visibilite", 60));
        services.AddSingleton(new OutilDeFiche("Suspension", "/fiches/{slug}/suspension", 62));
        services.AddSingleton(new OutilDeFiche("Mettre à l’abri", "/fiches/{slug}/abri", 63) { MemeRetiree = true });
        services.AddSingleton(MenuEntry.Atelier("À l’abri", "/abris", 60, "Ce qui est hors ligne pour protéger des personnes, et ce qu’on peut remettre."));
        services.AddScoped<SuggestionsDeLEspace>();
        services.AddScoped<IPublicationHandler, PartenariatIndex>();
        services.AddScoped<IPublicationHandler, IndexDesConventions>();
        services.AddScoped<IPublicationHandler, IndexDesMissions>();
        services.AddScoped<IPublicationHandler, IndexDesProjets>();
        services.AddSingleton(new MenuEntry("Conventions", "/conventions", 20) { Place = MenuPlace.Pied });
        services.AddSingleton(new MenuEntry("Missions", "/missions", 21) { Place = MenuPlace.Pied });
        services.Configure<SignalementsOptions>(configuration.GetSection(SignalementsOptions.Section));
        services.AddSingleton<LimiteDesSignalements>();
        services.AddScoped<CourrielsDeSignalement>();
        services.AddScoped<DepotDeSignalement>();
        services.AddScoped<SuiteDeSignalement>();
        services.AddSingleton(MenuEntry.Atelier("Erreurs signalées", "/signalements", 15, "Ce que des lecteurs disent faux sur une fiche en ligne, et ce qu’on leur répond."));
        services.AddScoped<Chantier>();
        services.AddSingleton(MenuEntry.Atelier("Fiches à compléter", "/fiches-a-completer", 20, "Ce qui manque à chacune, les moins remplies d’abord."));
        services.AddSingleton(MenuEntry.Atelier("Situation du pays", "/situation/ecrire", 70, "Une note datée, montrée sur les fiches et dans les courriels."));
        services.AddSingleton(MenuEntry.Atelier("Questionnaire", "/questionnaire", 50, "Les questions posées à chaque fiche : en ajouter, changer leurs mots, leur ordre, qui les lit."));
        services.AddScoped<EtatsDeSections>();
        services.AddScoped<QuiPropose>();
        services.AddScoped<CalculDeCompletude>();
        services.AddNightlyJob<CompletudeDeNuit>();
        services.AddScoped<IQuestionnaireHandler>(s => s.GetRequiredService<CalculDeCompletude>());
        services.AddScoped<IPublicationHandler, SectionsPubliees>();
        services.AddScoped<IContentRecipe, DomaineRecipe>();
        services.AddScoped<IContentRecipe, TerritoireRecipe>();
        services.AddScoped<IContentRecipe, LieuRecipe>();
        services.AddScoped<IContentRecipe, PartenariatRecipe>();
    }

    public IReadOnlyList<string> TablesDeTravail => ["Signalements"];

    public void ConfigureModel(ModelBuilder model) => FichesModel.Configure(model);

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => AdresseDesSuggestions.Map(endpoints);
}
