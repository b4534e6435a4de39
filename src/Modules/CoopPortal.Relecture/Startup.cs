using CoopPortal.Core.Modules;

namespace CoopPortal.Relecture;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Relecture.Manifest.Value;
}
