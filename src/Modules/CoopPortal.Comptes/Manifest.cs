using CoopPortal.Core.Modules;

namespace CoopPortal.Comptes;

internal static class Manifest
{
    public static ModuleManifest Value { get; } = new("CoopPortal.Comptes", "Comptes", "Les personnes : connexion, adhésions, rôles, mandats, mes données.");
}
