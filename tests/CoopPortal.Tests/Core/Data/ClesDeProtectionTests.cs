using CoopPortal.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Data;

public sealed class ClesDeProtectionTests(SqlitePortal portal)
{
    [Fact]
    public async Task Une_version_installee_dans_un_autre_dossier_lit_ce_que_l_ancienne_a_chiffre()
    {
        await portal.NewTenantAsync("senegal");
        var ancien = portal.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("CoopPortal.Mail", "senegal").Protect("un lien");
        var ailleurs = Directory.CreateTempSubdirectory("coop-ailleurs-");
        try
        {
            await using var autre = portal.WithWebHostBuilder(b => b.UseContentRoot(ailleurs.FullName));
            var lu = autre.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("CoopPortal.Mail", "senegal").Unprotect(ancien);
            Assert.Equal("un lien", lu);
        }
        finally
        {
            ailleurs.Delete(recursive: true);
        }
    }
}
