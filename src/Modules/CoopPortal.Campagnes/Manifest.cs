using CoopPortal.Core.Modules;

namespace CoopPortal.Campagnes;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Campagnes", "Campagnes", "Fraîcheur, rappels, liens de confirmation.");
}
