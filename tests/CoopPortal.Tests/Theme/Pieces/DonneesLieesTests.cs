using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Theme;
using Xunit;

namespace CoopPortal.Tests.Theme.Pieces;

public sealed partial class DonneesLieesTests
{
    private const string Ici = "https://portail.example/mali/collectivites/france/x";

    [Theory]
    [InlineData("Alençon & Koutiala")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- \" ' \u2028 \\")]
    [InlineData("</SCRIPT\t>")]
    public void Un_nom_ressort_tel_quel_et_ne_ferme_jamais_le_script(string nom)
    {
        foreach (var objet in new[] { DonneesLiees.Organisation(nom, "commune", nom, Ici), DonneesLiees.Lieu(nom, nom, Ici), DonneesLiees.Evenement(nom, "2012-09", null, nom, Ici) })
        {
            using var sortie = new StringWriter();
            DonneesLiees.Ecrire(objet).WriteTo(sortie, HtmlEncoder.Default);
            Assert.Equal(2, Balises().Count(sortie.ToString()));
            Assert.Equal(nom, Lire(objet)["name"]!.GetValue<string>());
        }
    }

    [Fact]
    public void Une_collectivite_dit_son_territoire_ou_il_est_et_ses_habitants()
    {
        var lue = Lire(DonneesLiees.Organisation("Valbrune", "commune", "Orne", Ici, DonneesLiees.Habitants(30_380, 2006)));
        var territoire = lue["areaServed"]!;
        Assert.Equal(("GovernmentOrganization", "Valbrune", "Orne"), ((string?)lue["@type"], (string?)territoire["name"], (string?)territoire["containedInPlace"]!["name"]));
        Assert.Equal((30_380, "2006"), ((int?)territoire["additionalProperty"]!["value"], (string?)territoire["additionalProperty"]!["valueReference"]));
    }

    [Fact]
    public void Ce_qu_on_ne_sait_pas_ne_s_ecrit_pas_meme_en_profondeur()
    {
        Assert.False(Lire(DonneesLiees.Organisation("Valbrune", "commune", " ", Ici)).ContainsKey("areaServed"));
        var seule = Lire(DonneesLiees.Organisation("Valbrune", "commune", null, Ici, DonneesLiees.Habitants(12, null)))["areaServed"]!.AsObject();
        Assert.False(seule.ContainsKey("containedInPlace"));
        Assert.False(seule["additionalProperty"]!.AsObject().ContainsKey("valueReference"));
        Assert.False(Lire(DonneesLiees.Lieu("Région de Kayes", null, Ici)).ContainsKey("containedInPlace"));
        Assert.False(Lire(DonneesLiees.Evenement("Réunion", "2026-12-03", null, "", Ici)).ContainsKey("location"));
    }

    [Fact]
    public void Une_association_n_est_pas_une_administration_et_un_mois_reste_un_mois()
    {
        var comite = Lire(DonneesLiees.Organisation("Comité", "association", "Orne", Ici, DonneesLiees.Habitants(12, null)));
        Assert.Equal(("Organization", "Orne"), ((string?)comite["@type"], (string?)comite["areaServed"]));
        Assert.Equal("2012-09", (string?)Lire(DonneesLiees.Evenement("Mission", "2012-09", null, "Koutiala", Ici))["startDate"]);
    }

    private static JsonObject Lire(JsonObject objet)
    {
        using var sortie = new StringWriter();
        DonneesLiees.Ecrire(objet).WriteTo(sortie, HtmlEncoder.Default);
        var html = sortie.ToString();
        var lu = JsonNode.Parse(html[(html.IndexOf('>', StringComparison.Ordinal) + 1)..html.LastIndexOf('<')])!.AsObject();
        Assert.Equal("https://schema.org", (string?)lu["@context"]);
        return lu;
    }

    [GeneratedRegex("</?script", RegexOptions.IgnoreCase)]
    private static partial Regex Balises();
}
