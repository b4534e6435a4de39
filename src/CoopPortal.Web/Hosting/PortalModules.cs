using CoopPortal.Core.Modules;

namespace CoopPortal.Web.Hosting;

/// <summary>Les modules de la maison, dans l'ordre où ils se composent.</summary>
public static class PortalModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new Comptes.Startup(),
        new Fiches.Startup(),
        new Relecture.Startup(),
        new Campagnes.Startup(),
        new Recherche.Startup(),
        new Publication.Startup(),
        new Imports.Startup(),
        new Actualites.Startup(),
    ];
}
