using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts;

public sealed class AujourdhuiTests
{
    private static readonly DivisionsDAujourdhui _mali = Divisions("mali");
    private static readonly DivisionsDAujourdhui _burkina = Divisions("burkina-faso");

    [Theory]
    [InlineData("Cercle de Koutiala", "Sikasso", "Koutiala")]
    [InlineData("Koutiala", "Région de Sikasso", "Koutiala")]
    [InlineData("Cercle de Dioila", "Koulikoro", "Dioïla")]
    [InlineData("Cercle de Koutiala/Région de Sikasso", "Sikasso", "Koutiala")]
    [InlineData("Région Koulikoro Cercle Nara Commune Niamana", "Koulikoro", "Nara")]
    [InlineData("Mopti/Conseil de Cercle de Douentza", "Mopti", "Douentza")]
    [InlineData("Koutiala/Bougouni", "Sikasso", null)]
    [InlineData("Cercle de Sikasso", "Sikasso", null)]
    [InlineData("Cercle de Koutiala", "Kayes", null)]
    [InlineData("Cercle de Koutiala", null, null)]
    [InlineData(null, "Mopti", null)]
    [InlineData("", "", null)]
    public void Un_cercle_d_avant_2023(string? territoire, string? region, string? actuelle) => Assert.Equal(actuelle, _mali.Region(territoire, region));

    [Theory]
    [InlineData("Province du Bam", "Centre-Nord", "Kuilsé")]
    [InlineData(null, "Boucle du Mouhoun", "Bankui")]
    public void Une_province_et_une_region_d_avant_2025(string? territoire, string region, string actuelle) => Assert.Equal(actuelle, _burkina.Region(territoire, region));

    private static DivisionsDAujourdhui Divisions(string pays) => new(JsonSerializer.Deserialize<List<Territoire>>(
        File.ReadAllText(Path.Combine(Tests.Recettes.Depot.Racine, "recipes", "data", $"{pays}-territoires.json")), JsonSerializerOptions.Web)!);

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
