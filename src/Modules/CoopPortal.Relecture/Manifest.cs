using CoopPortal.Core.Modules;

namespace CoopPortal.Relecture;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Relecture", "Relecture", "Brouillons de travail, soumissions, comparaison, publication, historique, journal.");
}
