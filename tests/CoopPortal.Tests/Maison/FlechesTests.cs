using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CoopPortal.Web.Hosting;
using Xunit;

namespace CoopPortal.Tests.Maison;

/// <summary>Les flèches vont dans un seul sens : hôte, modules, noyau ; et un module n'emploie d'un autre que ce que son dossier Contracts publie.</summary>
public sealed class FlechesTests
{
    private static readonly string[] _modules = [.. PortalModules.All.Select(m => m.GetType().Assembly.GetName().Name!)];

    [Fact]
    public void Un_module_n_emploie_d_un_autre_que_ses_contrats()
    {
        var faults = from module in _modules
                     from used in UsedTypes(module)
                     where _modules.Contains(used.Assembly) && used.Assembly != module
                     where used.Namespace != used.Assembly + ".Contracts" && !used.Namespace.StartsWith(used.Assembly + ".Contracts.", StringComparison.Ordinal)
                     select $"{module} emploie {used.Namespace}.{used.Name}";
        Assert.Empty(faults.Distinct());
    }

    [Fact]
    public void Le_noyau_et_le_theme_n_emploient_aucun_module()
        => Assert.DoesNotContain(new[] { "CoopPortal.Core", "CoopPortal.Theme" }.SelectMany(UsedTypes), t => _modules.Contains(t.Assembly) || t.Assembly == "CoopPortal.Web");

    [Fact]
    public void Aucun_module_n_emploie_l_hote() => Assert.DoesNotContain(_modules.SelectMany(UsedTypes), t => t.Assembly == "CoopPortal.Web");

    private static List<(string Assembly, string Namespace, string Name)> UsedTypes(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Where(t => t.ResolutionScope.Kind == HandleKind.AssemblyReference)
            .Select(t => (
                metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)t.ResolutionScope).Name),
                metadata.GetString(t.Namespace),
                metadata.GetString(t.Name)))];
    }
}
