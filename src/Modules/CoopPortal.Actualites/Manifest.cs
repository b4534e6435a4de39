using CoopPortal.Core.Access;
using CoopPortal.Core.Modules;

namespace CoopPortal.Actualites;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Actualites", "Actualités", "Les nouvelles et l'agenda d'un espace.")
    {
        Permissions = [new Permission("actualites.publier", "Écrire, publier et retirer une actualité ou un rendez-vous", Role.Animateur)],
    };
}
