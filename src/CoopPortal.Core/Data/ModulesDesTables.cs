using CoopPortal.Core.Modules;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Core.Data;

/// <summary>Les modules qui ajoutent leurs tables à la base d'un espace. Ses options les portent : EF ne remet en service que des bases qui se font d'elles seules.</summary>
public sealed class ModulesDesTables(IReadOnlyList<IModule> modules) : IDbContextOptionsExtension
{
    public IReadOnlyList<IModule> Modules { get; } = modules;

    public DbContextOptionsExtensionInfo Info => new Carte(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class Carte(ModulesDesTables extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Carte;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
