using System.Text.Json.Nodes;
using CoopPortal.Core.Protection;
using Xunit;

namespace CoopPortal.Tests.Core.Protection;

public sealed class PersonnesALAbriTests
{
    private static readonly PersonnesALAbri _une = PersonnesALAbri.De([Ligne("Mme Zéphyrine QUATREPOILS", "02 33 44 55 66 / 06.77.88.99.00", "Z.Quatrepoils@invente.example")]);

    [Theory]
    [InlineData("Quatrepoils Zephyrine", null, null)]
    [InlineData("zéphyrine  quatrepoils", null, null)]
    [InlineData("Monsieur le secrétaire", "+33 6 77 88 99 00", null)]
    [InlineData(null, null, "z.quatrepoils@invente.example ")]
    public void Elle_se_reconnait_autrement_ecrite(string? nom, string? telephone, string? courriel)
        => Assert.True(_une.Designe(Ligne(nom, telephone, courriel)));

    [Theory]
    [InlineData("Zéphyrine Troisponts", "02 33 44 55 67", "autre@invente.example")]
    [InlineData("Quatrepoils", null, null)]
    [InlineData(null, null, null)]
    [InlineData("", "33", "")]
    [InlineData("Mme", "", "")]
    public void Une_autre_personne_ne_se_cache_pas(string? nom, string? telephone, string? courriel)
        => Assert.False(_une.Designe(Ligne(nom, telephone, courriel)));

    [Fact]
    public void Une_personne_sans_nom_ni_coordonnees_ne_cache_personne()
    {
        var vide = PersonnesALAbri.De([Ligne("", " ", null), new JsonObject()]);
        Assert.False(vide.Designe(Ligne("", null, null)));
        Assert.False(vide.Designe(Ligne("Zéphyrine Quatrepoils", "0233445566", "z@invente.example")));
    }

    [Fact]
    public void Les_marques_s_otent_d_un_document_sans_rien_oter_d_autre()
    {
        var document = JsonNode.Parse("""{"abri":"les réfugiés","coteFrancais":{"contacts":[{"id":"c1","nom":"A","abri":true}]},"contacts":[{"nom":"B","abri":true}]}""")!.AsObject();
        Assert.Equal("""{"abri":"les réfugiés","coteFrancais":{"contacts":[{"id":"c1","nom":"A"}]},"contacts":[{"nom":"B"}]}""", PersonnesALAbri.Demarquer(document).ToJsonString(CoopPortal.Core.Content.DocumentJson.Options));
    }

    private static JsonObject Ligne(string? nom, string? telephone, string? courriel) => new() { ["nom"] = nom, ["telephone"] = telephone, ["courriel"] = courriel };
}
