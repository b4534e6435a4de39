using CoopPortal.Recherche.Territoires;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Recherche.Territoires;

public sealed class ReperageTests
{
    private static readonly Divisions _mali = Recettes.Divisions("mali");
    private static readonly Divisions _burkina = Recettes.Divisions("burkina-faso");

    [Theory]
    [InlineData("Koutiala", "Cercle de Koutiala/Région de Sikasso", "Sikasso", "region-sikasso", "cercle-koutiala", "lieu-koutiala")]
    [InlineData("Cercle de Yanfolila", "Yanfolila", "Sikasso", "region-sikasso", "cercle-yanfolila", null)]
    // « Ségou » dit la région ; le cercle, il faut l'écrire
    [InlineData("Massala", "Région de Ségou", "Ségou", "region-segou", null, null)]
    [InlineData("Massala", "Ségou", "Ségou", "region-segou", null, null)]
    [InlineData("Massala", "Cercle de Ségou", "Ségou", "region-segou", "cercle-segou", null)]
    [InlineData("Gao (Commune)", "Gao/Gao/Gao", "Gao", "region-gao", "cercle-gao", "lieu-gao")]
    [InlineData("Diabigué", "Nioro du Sahel (Kayes)", "Kayes", "region-kayes", "cercle-nioro", null)]
    [InlineData("Bamako", null, "Bamako", "district-bamako", null, "lieu-bamako")]
    [InlineData("Assemblée régionale de Kayes", "Kayes", "Kayes", "region-kayes", null, null)]
    [InlineData("Kéniéba Konko", "Région Koulikoro Cercle Kati Commune Siby", null, "region-koulikoro", "cercle-kati", null)]
    // Bamba est une localité du Gao : celle de Sikasso ne fait que porter son nom
    [InlineData("Bamba", null, "Sikasso", "region-sikasso", null, null)]
    [InlineData("Yélimané", "Cercle de Yélimané", "Atlantide", null, null, null)]
    [InlineData("", null, null, null, null, null)]
    public void Ce_que_la_fiche_dit_et_rien_de_plus(string nom, string? lieu, string? region, string? attendue, string? division, string? localite)
    {
        var situation = Reperage.Situer(Recettes.Fiche(nom, lieu, region), _mali);
        Assert.Equal((attendue, division, localite), (situation.Region?.Cle, situation.Division?.Cle, situation.Lieu?.Cle));
    }

    [Theory]
    [InlineData("Sahel", "region-liptako")]
    [InlineData("Liptako", "region-liptako")]
    [InlineData("centre ouest", "region-nando")]
    public void Une_region_se_reconnait_a_son_ancien_nom_comme_au_nouveau(string region, string cle)
        => Assert.Equal(cle, Reperage.Situer(Recettes.Fiche("Essai", null, region), _burkina).Region?.Cle);

    [Fact]
    public void Une_region_neuve_sait_d_ou_elle_sort_et_l_ancienne_ce_qu_elle_est_devenue()
    {
        var (nioro, kayes) = (_mali.Par("region-nioro")!, _mali.Par("region-kayes")!);
        Assert.Equal(kayes, _mali.Ancienne(nioro));
        Assert.Equal(kayes, _mali.Ancienne(kayes));
        Assert.Contains(nioro, _mali.Issues(kayes));
        Assert.DoesNotContain(kayes, _mali.Issues(kayes));
    }

    [Fact]
    public void Les_listes_d_un_cercle_change_montrent_aussi_le_nouveau()
    {
        var fiche = Recettes.Fiche("Sandaré", "Cercle de Nioro", "Kayes");
        fiche.RegionActuelle = "Nioro";
        var toutes = Reperage.Situer(fiche, _mali).Toutes(_mali).Select(t => t.Cle).ToList();
        Assert.Equal(["cercle-nioro", "cercle-nioro-2023", "region-kayes", "region-nioro"], toutes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Aucun_texte_ne_le_trouble_et_une_division_est_toujours_dans_sa_region() => Prop.ForAll<string?, string?, int>((nom, lieu, rang) =>
    {
        var region = _mali.Regions[(int)((uint)rang % _mali.Regions.Count)];
        var situation = Reperage.Situer(Recettes.Fiche(nom ?? "", lieu, region.Nom), _mali);
        return situation.Region == region && (situation.Division is null || situation.Division.Parent == region.Cle);
    }).QuickCheckThrowOnFailure();
}
