using CoopPortal.Core;
using CoopPortal.Core.Data;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;
using CoopPortal.Web.Accueil;
using CoopPortal.Web.Hosting.Memoire;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;

namespace CoopPortal.Web.Hosting;

/// <summary>Compose l'hôte : le noyau, les modules, puis la chaîne des requêtes.</summary>
public static class PortalHost
{
    /// <param name="forTool">vrai pour la ligne de commande : ni horloge, ni serveur, les journaux sur stderr.</param>
    /// <param name="remplacer">ce qu'une mesure met à la place d'un service.</param>
    public static WebApplication Build(string[] args, bool forTool = false, Action<IServiceCollection>? remplacer = null)
    {
        // Les fichiers du thème et les recettes voyagent avec le programme, d'où qu'on le lance.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(PortalHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddCommandLine(args, new Dictionary<string, string>(StringComparer.Ordinal) { ["--data"] = $"{PortalOptions.Section}:{nameof(PortalOptions.Data)}" });
        if (forTool)
        {
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Jobs:Enabled", "false")]);
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("CoopPortal", LogLevel.Warning).AddSimpleConsole().Services
                .Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        if (!builder.Environment.IsDevelopment())
        {
            builder.WebHost.UseStaticWebAssets();
        }

        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = BodyLimit.Maximum;
        });
        var services = builder.Services;
        services.AddPortalCore(builder.Configuration);
        services.AddPortalMail(builder.Configuration);
        services.AddPortalJobs(builder.Configuration);
        services.AddSingleton<Courrier.Depots>();
        foreach (var module in PortalModules.All)
        {
            services.AddSingleton(module);
            module.ConfigureServices(services, builder.Configuration);
        }

        services.AddRazorPages(o => o.RootDirectory = "/").AddMvcOptions(o =>
        {
            // Ces deux lecteurs lèvent une exception sur une clé comme « a[ » : n'importe qui ferait tomber n'importe quelle page.
            o.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            o.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
        });
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "coop.forme";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        // Derrière un mandataire, sans quoi tout le monde aurait la même adresse et nul cookie ne serait « secure ».
        // Seul celui de la boucle locale est cru : c'est le réglage du cadre, à ne pas élargir ici.
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddHttpContextAccessor();
        services.AddMemoireDesPages(builder.Configuration);
        services.AddTheme();
        services.AddAuthorization();
        services.AddScoped<PortalStart>();
        services.AddSingleton<BilansDesEspaces>();
        remplacer?.Invoke(services);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseMiddleware<ServirDeMemoire>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/erreur/500");
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<BodyLimit>();
        app.UseMiddleware<TenantMiddleware>();
        app.UseMiddleware<LangueMiddleware>();
        app.UseRouting();
        app.UseMiddleware<SeulementEnFrancais>();
        app.UseAuthentication();
        foreach (var module in PortalModules.All)
        {
            module.ConfigurePipeline(app);
        }

        app.UseAuthorization();
        app.UseMiddleware<GarderLaPage>();
        app.MapStaticAssets().WithMetadata(new Core.Access.AccessAttribute(Core.Access.Role.Visiteur, Core.Access.Room.Both));
        app.MapRazorPages();
        foreach (var module in PortalModules.All)
        {
            module.MapEndpoints(app);
        }

        return app;
    }
}
