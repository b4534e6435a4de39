using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Core.Modules;

/// <summary>Ce qu'un module apporte : lu par l'hôte, jamais deviné. Chaque module en a un, dans <c>Startup.cs</c>.</summary>
public interface IModule
{
    ModuleManifest Manifest { get; }

    void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Les tables que le module ajoute à la base d'un espace.</summary>
    void ConfigureModel(ModelBuilder model)
    {
    }

    /// <summary>Celles de ces tables qu'aucune page publique ne lit : y écrire ne rafraîchit rien. Une table tue ici est publique.</summary>
    IReadOnlyList<string> TablesDeTravail => [];

    /// <summary>Des tables publiques que le modèle EF ne connaît pas : une migration écrite à la main les pose.</summary>
    IReadOnlyList<string> TablesHorsModele => [];

    /// <summary>Ce que le module ajoute à la chaîne des requêtes, une fois la session lue et avant les droits.</summary>
    void ConfigurePipeline(IApplicationBuilder app)
    {
    }

    /// <summary>Les adresses qui ne sont pas des pages Razor.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
