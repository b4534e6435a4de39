using System.Text.RegularExpressions;
using CoopPortal.Theme;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Theme.Signes;

public sealed partial class SignesTests
{
    [Fact]
    public void Les_neuf_domaines_ont_chacun_leur_dessin()
    {
        string[] cles = ["appui-institutionnel", "tourisme-patrimoine", "education-developpement", "societe-civile", "education",
            "developpement-rural", "sante", "eau-assainissement", "developpement-economique"];
        var traces = cles.Select(Domaines.TraceDe).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(cles.Order(StringComparer.Ordinal), Domaines.Cles.Order(StringComparer.Ordinal));
        Assert.Equal(cles.Length, traces.Count);
        Assert.DoesNotContain(Domaines.TraceDe("inconnue"), traces);
        Assert.Equal(Domaines.TraceDe(null), Domaines.TraceDe("<script>"));
    }

    [Fact]
    public void Chaque_dessin_tient_dans_neuf_sur_neuf_sans_se_recouvrir()
    {
        foreach (var trace in Domaines.Cles.Append("inconnue").Select(Domaines.TraceDe))
        {
            var suites = Suite().Matches(trace);
            Assert.Equal(trace.Length, suites.Sum(suite => suite.Length));
            var points = suites.SelectMany(suite => Enumerable.Range(int.Parse(suite.Groups[1].Value), int.Parse(suite.Groups[3].Value))
                .Select(x => (x, y: int.Parse(suite.Groups[2].Value)))).ToList();
            Assert.All(points, point => Assert.True(point is { x: >= 0 and < 9, y: >= 0 and < 9 }));
            Assert.Equal(points.Count, points.Distinct().Count());
            Assert.InRange(points.Count, 10, 60);
        }
    }

    [Fact]
    public void Le_signe_de_la_sante_est_une_croix_evidee()
    {
        Assert.StartsWith("M3 0.5h3M3 1.5h1M5 1.5h1", Domaines.TraceDe("sante"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(-2, 12)]
    [InlineData(0, 12)]
    [InlineData(1, 11)]
    [InlineData(11, 1)]
    [InlineData(12, 0)]
    [InlineData(300, 0)]
    public void Un_point_se_defait_par_mois(int? mois, int cousus) => Assert.Equal(cousus, Points.Cousus(mois));

    [Fact]
    public void Un_mois_de_plus_ne_recoud_jamais() =>
        Prop.ForAll<int>(mois => Points.Cousus(mois) >= Points.Cousus(mois == int.MaxValue ? mois : mois + 1)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(null, false)]
    public void Passe_douze_mois_la_phrase_dit_a_confirmer(int? mois, bool dit)
    {
        var fil = Rendu.De(new FilTagHelper { Mois = mois }, "Vérifiée");

        Assert.Equal(dit ? "À confirmer. Vérifiée" : "Vérifiée", fil.QuerySelector("p.fil span")!.TextContent);
        Assert.Equal("true", fil.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Les_carres_disent_leurs_nombres_ou_se_taisent()
    {
        var dits = Rendu.De(new CarresTagHelper { Pleins = 3, Demis = 2, Croix = 1, Vides = 4, Texte = "trois sur \"dix\"" }).QuerySelector(".carres")!;
        var muets = Rendu.De(new CarresTagHelper { Pleins = 1, Vides = -5 }).QuerySelector(".carres")!;

        Assert.Equal((10, 2, 1, 4), (dits.Children.Length, dits.QuerySelectorAll(".m").Length, dits.QuerySelectorAll(".x").Length, dits.QuerySelectorAll(".v").Length));
        Assert.Equal(("img", "trois sur \"dix\""), (dits.GetAttribute("role"), dits.GetAttribute("aria-label")));
        Assert.Equal("true", muets.GetAttribute("aria-hidden"));
        Assert.Single(muets.Children);
    }

    [Fact]
    public void Le_duo_encode_les_noms_et_se_passe_du_second()
    {
        var duo = Rendu.De(new DuoTagHelper { Gauche = "<b>A", Droite = "B & C", Href = "/fiches/a?x=1&y=2", Balise = "h2" }).QuerySelector("h2.duo")!;

        Assert.Equal("<b>A – B & C", duo.TextContent);
        Assert.Equal("/fiches/a?x=1&y=2", duo.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("A", Rendu.De(new DuoTagHelper { Gauche = "A", Droite = " " }).TextContent);
    }

    [GeneratedRegex(@"M(\d+) (\d+)\.5h(\d+)", RegexOptions.None, 1000)]
    private static partial Regex Suite();
}
