using CoopPortal.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Infrastructure;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Data;

public sealed class ClesDeProtectionTests(SqlitePortal portal)
{
    [Fact]
    public async Task Une_version_installee_dans_un_autre_dossier_lit_ce_que_l_ancienne_a_chiffre()
    {
        var ancien = Protecteur(portal.Services).Protect("un lien");
        await using var autre = portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IApplicationDiscriminator>(new UnAutreDossier())));
        Assert.Equal("un lien", Protecteur(autre.Services).Unprotect(ancien));
    }

    private static IDataProtector Protecteur(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("CoopPortal.Mail", "senegal");

    /// <summary>Le cadre distingue d'ordinaire les programmes par leur dossier.</summary>
    private sealed class UnAutreDossier : IApplicationDiscriminator
    {
        public string Discriminator => "/srv/coopportal-2";
    }
}
