using CoopPortal.Core.Modules;

namespace CoopPortal.Campagnes;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Campagnes.Manifest.Value;
}
