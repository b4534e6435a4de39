using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Colonnes;
using CoopPortal.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopPortal.Tests.Recherche.Colonnes;

public sealed class LieuxTests
{
    [Theory]
    [InlineData("Essonne / IDF", "Île-de-France")]
    [InlineData("94-Ile de France", "Île-de-France")]
    [InlineData("Haut-Rhin, Région Alsace", "Grand Est")]
    [InlineData("Meurthe et Moselle", "Grand Est")]
    [InlineData("Loire-Atlantique (44) Pays-de-la-Loire", "Pays de la Loire")]
    [InlineData("Loire, Rhône-Alpes", "Auvergne-Rhône-Alpes")]
    [InlineData("Loire", "Auvergne-Rhône-Alpes")]
    [InlineData("Nord", "Hauts-de-France")]
    [InlineData("Nord-Pas-De-Calais", "Hauts-de-France")]
    [InlineData("Basse-Normandie", "Normandie")]
    [InlineData("Indre et Loire (37)", "Centre-Val de Loire")]
    [InlineData("93", "Île-de-France")]
    [InlineData("Côte d’Or / Bourgogne", "Bourgogne-Franche-Comté")]
    [InlineData("Bouches-du-Rhône, PACA", "Provence-Alpes-Côte d’Azur")]
    [InlineData("Conseil général du Val-de-Marne", "Île-de-France")]
    [InlineData("Tienaba", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Un_lieu_francais_dit_sa_region_d_aujourd_hui(string? lieu, string? region) 
        => Assert.Equal(region, Lieux().RegionFrancaise(new FicheIndex { ItemId = Guid.NewGuid(), Slug = "f", Titre = "F", LieuFrancais = lieu }, null));

    [Theory]
    [InlineData("Cercle de Koutiala/Région de Sikasso", "Zangasso", "Sikasso", "Koutiala")]
    [InlineData("Koutiala / Sikasso", "Zangasso", "Sikasso", "Koutiala")]
    [InlineData("Sikasso", "Sikasso", "Sikasso", "Sikasso")]
    [InlineData(null, "Cercle de Koutiala", "Sikasso", "Koutiala")]
    [InlineData(null, "Ourikela", "Sikasso", "Koutiala")]
    [InlineData("Région de Sikasso", "Inconnue", "Sikasso", null)]
    [InlineData(null, "Inconnue", "Sikasso", null)]
    [InlineData("Cercle de Nara", "Inconnue", null, null)]
    public void Un_lieu_du_pays_dit_son_cercle(string? lieu, string nom, string? region, string? division) 
        => Assert.Equal(division, Lieux().Division(new FicheIndex { ItemId = Guid.NewGuid(), Slug = "f", Titre = "F", LieuPartenaire = lieu, NomPartenaire = nom, RegionPartenaire = region }));

    private static LieuxDesFiches Lieux() => new(
        new Divisions(
        [
            new Territoire { Cle = "r-sikasso", Nom = "Sikasso", Niveau = "region" },
            new Territoire { Cle = "r-autre", Nom = "Autre", Niveau = "region" },
            new Territoire { Cle = "c-sikasso", Nom = "Sikasso", Niveau = "cercle", Parent = "r-sikasso" },
            new Territoire { Cle = "c-koutiala", Nom = "Koutiala", Niveau = "cercle", Parent = "r-sikasso", Jusqua = "2023" },
            new Territoire { Cle = "c-koutiala-2", Nom = "Koutiala", Niveau = "cercle", Parent = "r-autre", Depuis = "2023" },
            new Territoire { Cle = "lieu-ourikela", Nom = "Ourikéla", Niveau = "localite", Parent = "c-koutiala" },
        ]),
        new France(Options.Create(new PortalOptions { RecipesFolder = Portal.RecipesFolder })));
}
