using CoopPortal.Core.Modules;

namespace CoopPortal.Recherche;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Recherche.Manifest.Value;
}
