using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Core.Access;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Comptes.Atelier;

public sealed partial class AtelierTests(SqlitePortal portal)
{
    [Theory]
    [InlineData(Role.Relecteur)]
    [InlineData(Role.Animateur)]
    public async Task Tout_ce_que_l_atelier_et_le_bandeau_montrent_s_ouvre_a_qui_le_lit(Role role)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var personne = await portal.ConnecterAsync(tenant, role);
        var page = await personne.GetStringAsync($"/{tenant.Key}/atelier");
        var liens = Liens().Matches(page).Select(l => l.Groups[1].Value).Where(l => l.StartsWith($"/{tenant.Key}/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains($"/{tenant.Key}/relecture", liens);
        foreach (var lien in liens)
        {
            using var reponse = await personne.GetAsync(lien);
            Assert.True(reponse.StatusCode == HttpStatusCode.OK, $"{lien} : {reponse.StatusCode}");
        }
    }

    [Fact]
    public async Task L_animatrice_y_trouve_ses_outils_et_la_relectrice_non()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        using var relectrice = await portal.ConnecterAsync(tenant, Role.Relecteur);
        Assert.Contains("/imports\"", await animatrice.GetStringAsync($"/{tenant.Key}/atelier"), StringComparison.Ordinal);
        Assert.DoesNotContain("/imports\"", await relectrice.GetStringAsync($"/{tenant.Key}/atelier"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_outil_ouvert_souligne_l_atelier()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        var page = await animatrice.GetStringAsync($"/{tenant.Key}/imports");
        Assert.Matches("<a href=\"/[^\"]+/atelier\" aria-current=\"page\">", page);
    }

    [GeneratedRegex("<a[^>]* href=\"([^\"#?]+)\"")]
    private static partial Regex Liens();
}
