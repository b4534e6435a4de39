using CoopPortal.Core.Modules;

namespace CoopPortal.Actualites;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Actualites.Manifest.Value;
}
