using CoopPortal.Core.Modules;

namespace CoopPortal.Imports;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Imports.Manifest.Value;
}
