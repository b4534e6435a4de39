using CoopPortal.Core.Modules;

namespace CoopPortal.Fiches;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Fiches", "Fiches", "Les types de contenu, leurs formulaires et leurs pages.");
}
