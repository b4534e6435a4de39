using System.Net;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Relecture.Versions;

public abstract class VersionsTests(Portal portal)
{
    [Fact]
    public async Task Un_cote_ne_lit_pas_les_contacts_de_l_autre_dans_les_versions()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var french = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(partner, ("cotePartenaire.contacts[d1].telephone", "779988776"), ("perspectives", "Un marché.")));
        var page = bureau.Fiche + "/versions?numero=2";
        var theirs = WebUtility.HtmlDecode(await french.GetStringAsync(page));
        Assert.Contains("Un marché.", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("779988776", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain(Bureau.NomPartenaire, theirs, StringComparison.Ordinal);
        Assert.Contains("779988776", await partner.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains("779988776", await animatrice.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99")]
    [InlineData("99999999999999")]
    [InlineData("abc")]
    public async Task Un_numero_qui_n_existe_pas_montre_la_liste(string numero)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var response = await browser.GetAsync($"{bureau.Fiche}/versions?numero={numero}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Version 1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

public sealed class VersionsSqliteTests(SqlitePortal portal) : VersionsTests(portal);

public sealed class VersionsPgTests(PgPortal portal) : VersionsTests(portal);
