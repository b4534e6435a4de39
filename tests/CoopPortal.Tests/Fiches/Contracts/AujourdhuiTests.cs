using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts;

public sealed class AujourdhuiTests
{
    [Theory]
    [InlineData("Basse-Normandie", "Normandie")]
    [InlineData("Nord-Pas-de-Calais", "Hauts-de-France")]
    [InlineData("Centre", "Centre-Val de Loire")]
    [InlineData("Bretagne", null)]
    [InlineData("Île-de-France", null)]
    [InlineData(null, null)]
    public void Une_region_d_avant_2016(string? region, string? actuelle) => Assert.Equal(actuelle, Aujourdhui.Region(region));

    [Theory]
    [InlineData("Conseil Général de l’Allier", "Conseil départemental de l’Allier")]
    [InlineData("Conseil général des Yvelines", "Conseil départemental des Yvelines")]
    [InlineData("Conseil régional de Bretagne", null)]
    [InlineData("Vauclair", null)]
    public void Un_conseil_general(string nom, string? actuel) => Assert.Equal(actuel, Aujourdhui.Nom(nom));

    [Fact]
    public void Le_nom_imprime_reste_et_l_import_retire_l_autre()
    {
        const string fiche = """{"coteFrancais":{"collectivites":[{"nom":"Conseil général du Val","region":"Auvergne"}]},"cotePartenaire":{"collectivites":[{"nom":"Centre","region":"Centre"}]}}""";
        var document = JsonNode.Parse(fiche)!.AsObject();
        Aujourdhui.Poser(document);
        var collectivite = document["coteFrancais"]!["collectivites"]![0]!;
        Assert.Equal(("Conseil général du Val", "Conseil départemental du Val"), (collectivite["nom"]!.GetValue<string>(), collectivite["nomActuel"]!.GetValue<string>()));
        Assert.Equal(("Auvergne", "Auvergne-Rhône-Alpes"), (collectivite["region"]!.GetValue<string>(), collectivite["regionActuelle"]!.GetValue<string>()));
        Assert.False(document["cotePartenaire"]!["collectivites"]![0]!.AsObject().ContainsKey("regionActuelle"));
        Aujourdhui.Retirer(document);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(fiche), document));
    }

    [Theory]
    [InlineData(322, "Normandie")]
    [InlineData(593, null)]
    [InlineData(8611, "Occitanie")]
    [InlineData(9512, "Grand Est")]
    public void Les_regions_du_livre(int ligne, string? actuelle) => Assert.Equal(actuelle, Aujourdhui.Region(LivreReel.Document(ligne).CoteFrancais.Collectivites[0].Region));
}
