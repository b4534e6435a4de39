using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Recettes;

public sealed class TerritoiresTests
{
    public static TheoryData<string> Pays => [.. Depot.Pays];

    /// <summary>Nombres officiels ; les textes sont cités dans recipes/data/SOURCES.md.</summary>
    [Theory]
    [InlineData("mali", 2008, "region", 8)]
    [InlineData("mali", 2008, "district", 1)]
    [InlineData("mali", 2008, "cercle", 49)]
    [InlineData("mali", 2008, "commune", 6)]
    [InlineData("mali", 2024, "region", 19)]
    [InlineData("mali", 2024, "cercle", 159)]
    [InlineData("burkina-faso", 2024, "region", 13)]
    [InlineData("burkina-faso", 2024, "province", 45)]
    [InlineData("burkina-faso", 2026, "region", 17)]
    [InlineData("burkina-faso", 2026, "province", 47)]
    [InlineData("senegal", 2009, "region", 14)]
    [InlineData("senegal", 2009, "departement", 45)]
    [InlineData("senegal", 2024, "departement", 46)]
    public void Le_compte_par_niveau_est_le_compte_officiel(string pays, int annee, string niveau, int nombre) =>
        Assert.Equal(nombre, Lire(pays).Count(t => t.Texte("niveau") == niveau && Vaut(t, annee)));

    [Theory]
    [InlineData(2008, "Kayes", 7)]
    [InlineData(2008, "Mopti", 8)]
    [InlineData(2008, "Tombouctou", 5)]
    [InlineData(2008, "Gao", 4)]
    [InlineData(2024, "Kayes", 10)]
    [InlineData(2024, "Koulikoro", 8)]
    [InlineData(2024, "Ségou", 11)]
    [InlineData(2024, "Tombouctou", 13)]
    [InlineData(2024, "Gao", 16)]
    [InlineData(2024, "Kidal", 9)]
    public void Les_cercles_du_Mali_se_partagent_comme_le_disent_les_textes(int annee, string region, int cercles)
    {
        var cle = Lire("mali").Single(t => t.Texte("niveau") == "region" && t.Texte("nom") == region).Texte("cle");
        Assert.Equal(cercles, Lire("mali").Count(t => (string?)t["parent"] == cle && Vaut(t, annee)));
    }

    [Theory, MemberData(nameof(Pays))]
    public void Chaque_cle_est_unique_et_chaque_renvoi_aboutit(string pays)
    {
        var tous = Lire(pays);
        var parCle = tous.ToDictionary(t => t.Texte("cle"), StringComparer.Ordinal);
        Assert.All(tous, t =>
        {
            Assert.Matches("^[a-z]+(-[a-z0-9]+)+$", t.Texte("cle"));
            Assert.False(string.IsNullOrWhiteSpace(t.Texte("nom")));
            var racine = t.Texte("niveau") is "region" or "district";
            Assert.Equal(racine, t["parent"] is null);
            if (!racine)
            {
                Assert.True(parCle[t.Texte("parent")].Texte("niveau") is "region" or "district", t.Texte("cle"));
            }

            Assert.Equal(t["jusqua"] is not null, t["successeurs"] is not null);
            Assert.All(t.Textes("successeurs"), s =>
            {
                Assert.Equal(t.Texte("niveau"), parCle[s].Texte("niveau"));
                Assert.Equal(t.Texte("jusqua"), parCle[s].Texte("depuis"));
            });
        });
    }

    [Theory, MemberData(nameof(Pays))]
    public void A_toute_date_un_nom_n_appartient_qu_a_un_territoire_du_meme_niveau_et_vit_dans_un_parent_vivant(string pays)
    {
        var tous = Lire(pays);
        var parCle = tous.ToDictionary(t => t.Texte("cle"), StringComparer.Ordinal);
        var annees = Gen.Choose(2008, 2040).ToArbitrary();
        Prop.ForAll(annees, annee =>
        {
            var vivants = tous.Where(t => Vaut(t, annee)).ToList();
            var noms = vivants.Select(t => t.Texte("niveau") + t.Texte("nom")).ToList();
            return noms.Count == noms.Distinct(StringComparer.Ordinal).Count()
                && vivants.All(t => t["parent"] is null || Vaut(parCle[t.Texte("parent")], annee));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("mali", "cercle-yanfolila", "Sikasso", "Bougouni")]
    [InlineData("mali", "cercle-menaka", "Gao", "Ménaka")]
    [InlineData("mali", "cercle-kita", "Kayes", "Kita")]
    [InlineData("mali", "cercle-bandiagara", "Mopti", "Bandiagara")]
    [InlineData("burkina-faso", "province-kossi", "Bankui", "Sourou")]
    [InlineData("burkina-faso", "province-soum", "Liptako", "Soum")]
    public void Un_territoire_qui_change_de_region_mene_a_l_ancienne_et_a_l_actuelle(string pays, string cle, string hier, string aujourdHui)
    {
        var parCle = Lire(pays).ToDictionary(t => t.Texte("cle"), StringComparer.Ordinal);
        Assert.Equal(hier, parCle[parCle[cle].Texte("parent")].Texte("nom"));
        Assert.All(parCle[cle].Textes("successeurs"), s => Assert.Equal(aujourdHui, parCle[parCle[s].Texte("parent")].Texte("nom")));
    }

    [Fact]
    public void Les_regions_rebaptisees_du_Burkina_Faso_gardent_leur_ancien_nom()
    {
        var anciens = Lire("burkina-faso").Where(t => t.Texte("niveau") == "region").SelectMany(t => t.Textes("anciensNoms")).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Boucle du Mouhoun", "Cascades", "Centre", "Centre-Est", "Centre-Nord", "Centre-Ouest", "Centre-Sud",
                "Est", "Hauts-Bassins", "Nord", "Plateau-Central", "Sahel", "Sud-Ouest",
            ],
            anciens);
    }

    [Theory, MemberData(nameof(Pays))]
    public void Chaque_lieu_est_dans_son_pays_et_dans_un_territoire_connu(string pays)
    {
        var cles = Lire(pays).Select(t => t.Texte("cle")).ToHashSet(StringComparer.Ordinal);
        var lieux = Depot.Donnees($"{pays}-lieux.json").Select(l => l!.AsObject()).ToList();
        var (sud, nord, ouest, est) = pays switch
        {
            "mali" => (10.1, 25.1, -12.3, 4.3),
            "burkina-faso" => (9.3, 15.1, -5.6, 2.5),
            _ => (12.2, 16.8, -17.6, -11.3),
        };
        Assert.Equal(lieux.Count, lieux.Select(l => l.Texte("cle")).Distinct(StringComparer.Ordinal).Count());
        Assert.All(lieux, l =>
        {
            Assert.InRange(l["lat"]!.GetValue<double>(), sud, nord);
            Assert.InRange(l["lon"]!.GetValue<double>(), ouest, est);
            Assert.Contains(l.Texte("territoire"), cles);
        });
    }

    private static List<JsonObject> Lire(string pays) => [.. Depot.Donnees($"{pays}-territoires.json").Select(t => t!.AsObject())];

    private static bool Vaut(JsonObject territoire, int annee) =>
        (territoire["depuis"] is null || Annee(territoire, "depuis") <= annee) && (territoire["jusqua"] is null || annee < Annee(territoire, "jusqua"));

    private static int Annee(JsonObject territoire, string cle) => int.Parse(territoire.Texte(cle), CultureInfo.InvariantCulture);
}
