using CoopPortal.Core.Modules;

namespace CoopPortal.Imports;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Imports", "Imports", "Reprise des répertoires imprimés, toujours comme propositions.");
}
