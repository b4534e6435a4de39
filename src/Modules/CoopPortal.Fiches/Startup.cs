using CoopPortal.Core.Modules;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Fiches.Manifest.Value;

    public void ConfigureModel(ModelBuilder model) => FichesModel.Configure(model);
}
