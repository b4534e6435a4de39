using CoopPortal.Core.Modules;

namespace CoopPortal.Publication;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Publication", "Publication", "Exports et données ouvertes.");
}
