using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Theme;
using Xunit;

namespace CoopPortal.Tests.Theme.Pieces;

public sealed partial class DonneesLieesTests
{
    [Theory]
    [InlineData("Alençon & Koutiala")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- \" ' \u2028 \\")]
    [InlineData("</SCRIPT\t>")]
    public void Un_nom_ressort_tel_quel_et_ne_ferme_jamais_le_script(string nom)
    {
        using var sortie = new StringWriter();
        DonneesLiees.Ecrire(DonneesLiees.Organisation(nom, "commune", null, "https://portail.example/mali/collectivites/france/x")).WriteTo(sortie, HtmlEncoder.Default);
        var html = sortie.ToString();
        Assert.Equal(2, Balises().Count(html));
        var lu = JsonNode.Parse(html[(html.IndexOf('>', StringComparison.Ordinal) + 1)..html.LastIndexOf('<')])!.AsObject();
        Assert.Equal(nom, lu["name"]!.GetValue<string>());
        Assert.Equal("GovernmentOrganization", lu["@type"]!.GetValue<string>());
        Assert.False(lu.ContainsKey("areaServed"));
    }

    [Fact]
    public void Une_association_n_est_pas_une_administration_et_un_mois_reste_un_mois()
    {
        Assert.Equal("Organization", DonneesLiees.Organisation("Comité", "association", "Orne", "https://x.example")["@type"]!.GetValue<string>());
        Assert.Equal("2012-09", DonneesLiees.Evenement("Mission", "2012-09", null, "Koutiala", "https://x.example")["startDate"]!.GetValue<string>());
    }

    [GeneratedRegex("</?script", RegexOptions.IgnoreCase)]
    private static partial Regex Balises();
}
