using CoopPortal.Core.Modules;

namespace CoopPortal.Publication;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Publication.Manifest.Value;
}
