using CoopPortal.Core.Modules;

namespace CoopPortal.Recherche;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Recherche", "Recherche", "Index plein texte et pages de recherche.");
}
