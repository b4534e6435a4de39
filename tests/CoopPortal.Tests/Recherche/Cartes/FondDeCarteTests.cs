using System.Text;
using System.Text.RegularExpressions;
using CoopPortal.Core.Tenancy;
using CoopPortal.Recherche.Cartes;
using CoopPortal.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Recherche.Cartes;

public sealed class FondDeCarteTests
{
    [Theory]
    [InlineData("mali")]
    [InlineData("burkina-faso")]
    [InlineData("senegal")]
    public void Le_fond_est_leger_et_dessine_toutes_les_regions_anciennes_et_elles_seules(string pays)
    {
        var fond = Fond(pays)!;
        Assert.InRange(new FileInfo(Path.Combine(Portal.RecipesFolder, "data", $"{pays}-carte.json")).Length, 1000, 8 * 1024);
        var regions = CoopPortal.Tests.Recherche.Territoires.Recettes.Divisions(pays).Regions.Where(r => r.Depuis is null).Select(r => r.Cle);
        Assert.Equal(regions.Order(StringComparer.Ordinal), fond.Regions.Regions.Select(r => r.Cle).Order(StringComparer.Ordinal));
        Assert.All(fond.Regions.Regions, r => Assert.Matches("^(M-?[0-9]+ -?[0-9]+l[-0-9 ]+z)+$", r.Trace));
    }

    [Theory]
    [InlineData("mali", "lieu-bamako")]
    [InlineData("mali", "lieu-kidal")]
    [InlineData("burkina-faso", "lieu-ouahigouya")]
    [InlineData("senegal", "lieu-tambacounda")]
    [InlineData("senegal", "lieu-kolda")]
    public void Une_ville_tombe_dans_le_contour_de_sa_region(string pays, string cle)
    {
        var fond = Fond(pays)!;
        var divisions = CoopPortal.Tests.Recherche.Territoires.Recettes.Divisions(pays);
        var region = divisions.Region(divisions.Par(cle)!);
        var (x, y) = fond.Regions.Placer(fond.Lieux[cle].Lat, fond.Lieux[cle].Lon);
        var (gauche, haut, droite, bas) = Bornes(fond.Regions.Regions.Single(r => r.Cle == region.Cle).Trace);
        Assert.InRange(x, gauche - 3, droite + 3);
        Assert.InRange(y, haut - 3, bas + 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../mali")]
    [InlineData("inconnu")]
    public void Un_nom_inconnu_n_a_pas_de_fond_et_ne_sort_pas_du_dossier(string nom)
        => Assert.Equal(nom == "../mali", Fond(nom) is not null);

    private static FondDeCarte? Fond(string nom) => new FondsDeCarte(CoopPortal.Tests.Recherche.Territoires.Recettes.Options)
        .De(new Tenant { Key = "essai-sans-fond", Name = "Essai", Settings = new TenantSettings { Carte = nom } });

    private static (double Gauche, double Haut, double Droite, double Bas) Bornes(string trace)
    {
        var points = new List<(int X, int Y)>();
        foreach (var anneau in Regex.Matches(trace, "M(?<d>-?[0-9]+ -?[0-9]+)l(?<p>[-0-9 ]+)z").ToList())
        {
            var nombres = Regex.Matches(anneau.Groups["d"].Value + " " + anneau.Groups["p"].Value, "-?[0-9]+").Select(m => int.Parse(m.Value)).ToList();
            var (x, y) = (nombres[0], nombres[1]);
            points.Add((x, y));
            for (var i = 2; i + 1 < nombres.Count; i += 2)
                points.Add((x += nombres[i], y += nombres[i + 1]));
        }

        return (points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
    }
}
