using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;
using Xunit;

namespace CoopPortal.Tests.Recherche.Territoires;

public sealed class FranceTests
{
    private static readonly France _france = new(Recettes.Options);

    [Theory]
    [InlineData("94-Ile de France", "Val-de-Marne", "Île-de-France")]
    [InlineData("Val de Marne (94) / Ile de France", "Val-de-Marne", "Île-de-France")]
    [InlineData("Essonne/IDF", "Essonne", "Île-de-France")]
    [InlineData("Rhône-Alpes (42)", "Loire", "Auvergne-Rhône-Alpes")]
    [InlineData("Pays de la Loire", null, "Pays de la Loire")]
    [InlineData("Loire-Atlantique (44) Pays-de-la-Loire", "Loire-Atlantique", "Pays de la Loire")]
    [InlineData("Isère, Savoie / Rhône-Alpes", null, "Auvergne-Rhône-Alpes")]
    [InlineData("Moselle / Lorraine", "Moselle", "Grand Est")]
    [InlineData("Nord", "Nord", "Hauts-de-France")]
    [InlineData("Nord-Pas-de-Calais", null, "Hauts-de-France")]
    [InlineData("Centre", null, "Centre-Val de Loire")]
    [InlineData("Côte d’Or / Bourgogne", "Côte-d’Or", "Bourgogne-Franche-Comté")]
    [InlineData("Morbihan. Bretagne", "Morbihan", "Bretagne")]
    [InlineData("Moselle / Bretagne", "Moselle", "Grand Est")]
    [InlineData("quelque part", null, null)]
    [InlineData(null, null, null)]
    public void Ce_que_les_mots_nomment(string? lieu, string? departement, string? region)
    {
        var place = _france.Situer("Valbrune", "commune", lieu);
        Assert.Equal((departement, region), (place.Departement?.Nom, place.Region));
    }

    [Theory]
    [InlineData("Alençon", "commune", "Basse-Normandie", "Orne")]
    [InlineData("Conseil Général de l’Allier", "departement", null, "Allier")]
    [InlineData("Conseil Général d’Ille et Vilaine", "departement", null, "Ille-et-Vilaine")]
    // deux communes de ce nom au moins : rien ne dit laquelle
    [InlineData("Saint-Denis", "commune", null, null)]
    // seule de son nom, mais pas dans la région que dit la fiche
    [InlineData("Alençon", "commune", "Bretagne", null)]
    public void Une_commune_seule_de_son_nom_ou_un_departement_qui_parle(string nom, string genre, string? lieu, string? departement)
        => Assert.Equal(departement, _france.Situer(nom, genre, lieu).Departement?.Nom);

    [Fact]
    public void Le_code_Insee_passe_devant_les_mots()
    {
        var fiche = new FicheIndex { ItemId = Guid.NewGuid(), Slug = "x", Titre = "x", NomFrancais = "Valbrune", GenreFrancais = "commune", LieuFrancais = "Bretagne" };
        Assert.Equal("Corse-du-Sud", _france.Situer(fiche, new ReferenceFrancaise(null, "2A004")).Departement?.Nom);
        Assert.Equal("La Réunion", _france.Situer(fiche, new ReferenceFrancaise(null, "97411")).Departement?.Nom);
        Assert.Equal("Bretagne", _france.Situer(fiche, new ReferenceFrancaise("Occitanie", null)).Region);
        fiche.LieuFrancais = null;
        Assert.Equal("Occitanie", _france.Situer(fiche, new ReferenceFrancaise("Midi-Pyrénées", null)).Region);
    }

    [Fact]
    public void Chaque_departement_a_sa_region_et_la_place_de_son_chef_lieu()
    {
        Assert.Equal(101, _france.Departements.Count);
        Assert.Equal(18, _france.Regions.Count());
        Assert.All(_france.Departements, d => Assert.True(d.Lat is > -25 and < 52 && d.Lon is > -65 and < 60, d.Nom));
    }
}
