using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Publics;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Recipes;
using CoopPortal.Recherche.Calendriers;
using CoopPortal.Recherche.Cartes;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Chiffres;
using CoopPortal.Recherche.Colonnes;
using CoopPortal.Recherche.Contracts;
using CoopPortal.Recherche.Equivalences;
using CoopPortal.Recherche.Index;
using CoopPortal.Recherche.Moteurs;
using CoopPortal.Recherche.NonRenseignes;
using CoopPortal.Recherche.Publics;
using CoopPortal.Recherche.QuiFaitQuoiOu;
using CoopPortal.Recherche.Suggestions;
using CoopPortal.Recherche.Territoires;
using CoopPortal.Recherche.Voisins;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Recherche;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Recherche.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IMoteur>(s => s.GetRequiredService<TenantDb>() is var db && db.Database.IsSqlite() ? new MoteurSqlite(db, s.GetRequiredService<TantQueLaMarque>()) : new MoteurPostgreSql(db));
        services.AddScoped<IndexPartenariat>();
        services.AddScoped<IPublicationHandler>(s => s.GetRequiredService<IndexPartenariat>());
        services.AddScoped<IndexDesSouches>();
        services.AddScoped<Ouverture>();
        services.AddScoped<Reconstruction>();
        services.AddScoped<IQuestionnaireHandler, QuestionnaireChange>();
        services.AddSingleton<MemoireDesColonnes>();
        services.AddScoped<LexiqueDeLEspace>();
        services.AddScoped<IContentRecipe, SigleRecipe>();
        services.AddScoped<IContentRecipe, VarianteRecipe>();
        services.AddScoped<SuggestionsDeRecherche>();
        services.AddScoped<Propositions>();
        services.AddScoped<RechercheDeFiches>();
        services.AddSingleton(new MenuEntry("Fiches", "/fiches", 10));
        services.AddSingleton<France>();
        services.AddSingleton<FondsDeCarte>();
        services.AddScoped<FichesSituees>();
        services.AddScoped<IAdressesPubliques, AdressesDesTerritoires>();
        services.AddScoped<FichesProches>();
        services.AddScoped<ContenuDesFiches>();
        services.AddScoped<DessinDeCarte>();
        services.AddScoped<Financements>();
        services.AddScoped<Calendrier>();
        services.AddSingleton(new MenuEntry("Carte", "/carte", 15));
        services.AddSingleton(new MenuEntry("Territoires", "/territoires", 10) { Place = MenuPlace.Pied });
        services.AddSingleton(new MenuEntry("Qui fait quoi, et où", "/qui-fait-quoi-ou", 11) { Place = MenuPlace.Pied });
        services.AddSingleton(new MenuEntry("Les chiffres", "/chiffres", 12) { Place = MenuPlace.Pied });
        services.AddSingleton(new MenuEntry("Domaines", "/domaines", 30));
    }

    public IReadOnlyList<string> TablesHorsModele => ["Recherche", "RechercheEquivalences"];

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        AdresseDesSuggestions.Map(endpoints);
        TableauCsv.Map(endpoints);
    }
}
