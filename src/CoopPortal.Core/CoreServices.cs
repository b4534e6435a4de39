using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core;

/// <summary>Le noyau, dans un seul conteneur pour tout l'hôte : ce qui est par espace est une donnée, pas un conteneur.</summary>
public static class CoreServices
{
    public static IServiceCollection AddPortalCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PortalOptions>().Bind(configuration.GetSection(PortalOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(o => o.TextEncoderSettings = new System.Text.Encodings.Web.TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All));

        services.AddSingleton<Databases>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<TenantRegistry>();
        services.AddSingleton<TenantScopes>();
        services.AddSingleton<PublicLinks>();
        services.AddScoped<TenantContext>();
        services.AddScoped<Caller>();
        services.AddScoped(s => s.GetRequiredService<Databases>().Tenant(s.GetRequiredService<TenantContext>().Required));
        services.AddScoped(s => s.GetRequiredService<Databases>().Platform());
        services.AddSingleton<Microsoft.AspNetCore.Routing.MatcherPolicy, RoomPolicy>();

        services.AddScoped<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, AccessHandler>();

        services.AddSingleton<Fichiers.Coffre>();
        services.AddScoped<PersonVault>();
        services.AddScoped<Abritage>();
        services.AddScoped<Abris>();
        services.AddScoped<Abri>();
        services.AddScoped<CourriersRetenus>();
        services.AddSingleton<Sorties>();
        services.AddSingleton<MarquesPubliques>();
        services.AddScoped<TantQueLaMarque>();
        services.AddScoped<ContentStore>();
        services.AddScoped<Origine>();
        services.AddScoped<Journal>();
        services.AddScoped<QuestionnaireStore>();
        services.AddScoped<PublicationDeQuestionnaire>();

        services.AddSingleton<MailSignal>();
        services.AddSingleton<Outbox>();

        services.AddSingleton<RecipeRunner>();
        services.AddRecipeStep<FeatureStep>("feature");
        services.AddRecipeStep<ThemesStep>("themes");
        services.AddRecipeStep<SettingsStep>("settings");
        services.AddRecipeStep<RolesStep>("Roles");
        services.AddRecipeStep<ContentDefinitionStep>("ContentDefinition");
        services.AddRecipeStep<ContentStep>("content");

        // Sans nom, les clés suivraient le dossier du programme : une version installée à côté ne lirait plus ni les sessions ni les courriels en attente.
        services.AddDataProtection().SetApplicationName("CoopPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(
            o => o.XmlRepository = new DatabaseKeys(s.GetRequiredService<Databases>())));
        return services;
    }
}
