using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Web.Hosting;

/// <summary>Une adresse abîmée reçoit une page, jamais une panne : PostgreSQL, lui, refuse le caractère nul.</summary>
public abstract class AdressesAbimeesTests(Portal portal)
{
    [Theory]
    [InlineData("/recherche?q=%00")]
    [InlineData("/?a[=1")]
    [InlineData("/mali/fiches?choix[=1&[]=2&]=3")]
    [InlineData("/mali/?page=%00")]
    [InlineData("/mali/fiches?q=%00")]
    [InlineData("/mali/fiches?q=eau%00potable")]
    [InlineData("/mali/fiches?domaine=%00")]
    [InlineData("/mali/fiches?region=%00")]
    [InlineData("/mali/fiches?genre=%00")]
    [InlineData("/mali/fiches?territoire=%00&annee=%00&fraicheur=%00&statut=%00")]
    [InlineData("/mali/fiches?page=-1")]
    [InlineData("/mali/fiches?page=99999999999")]
    [InlineData("/mali/fiches?q=%ED%A0%80%FF")]
    [InlineData("/mali/domaines?q=%00")]
    [InlineData("/mali/souches?q=%00")]
    [InlineData("/mali/connexion?retour=%00")]
    [InlineData("/mali/fiches/../../../etc/passwd")]
    [InlineData("/mali/fiches/..%2f..%2fetc%2fpasswd")]
    public async Task Aucune_adresse_ne_fait_tomber_le_portail(string path)
    {
        using var browser = portal.Browser();
        using var response = await browser.GetAsync(path);
        Assert.True((int)response.StatusCode < 500, $"{path} : {(int)response.StatusCode}");
    }
}

public sealed class AdressesAbimeesSqliteTests(SqlitePortal portal) : AdressesAbimeesTests(portal);

public sealed class AdressesAbimeesPgTests(PgPortal portal) : AdressesAbimeesTests(portal);
