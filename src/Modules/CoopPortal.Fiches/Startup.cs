using CoopPortal.Core.Modules;

namespace CoopPortal.Fiches;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Fiches.Manifest.Value;
}
