using CoopPortal.Core.Access;
using CoopPortal.Core.Modules;

namespace CoopPortal.Actualites;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Actualites", "Actualités", "Les nouvelles d'un espace.")
    {
        Permissions = [new Permission("actualites.publier", "Écrire, publier et retirer une actualité", Role.Animateur)],
    };
}
