using System.Text.Json.Nodes;
using Xunit;

namespace CoopPortal.Tests.Recettes;

/// <summary>Ce qu'un lecteur a relevé lui-même, le livre ouvert à ces pages.</summary>
public sealed class LectureDesFaitsTests
{
    private static readonly Dictionary<string, JsonObject> _faits =
        Depot.Donnees("mali-partenariats.json").Select(f => f!.AsObject()).ToDictionary(f => f.Texte("slug"), StringComparer.Ordinal);

    [Theory]
    [InlineData("aix-en-provence-bamako-commune-v", "2008-10-10", "Aix-en-Provence", 139800, "Bamako-Commune V", 250000, null)]
    [InlineData("alencon-koutiala", "2006-04-10", "Alençon", 30380, "Koutiala", 130000, "1968")]
    [InlineData("allonnes-sangha", "2007-04-01", "Allonnes", 12332, "Sangha", 27000, "2004")]
    [InlineData("angouleme-segou", "2008-10-09", "Angoulême", 50000, "Ségou", 110000, "1983")]
    public void Une_fiche_a_les_faits_de_sa_page(
        string slug, string jour, string francais, int? habitants, string partenaire, int? habitantsPartenaire, string? annee)
    {
        var fait = _faits[slug];
        var f = fait["coteFrancais"]!.AsObject().Objets("collectivites").Single();
        var p = fait["cotePartenaire"]!.AsObject().Objets("collectivites").Single();
        Assert.Equal(jour, fait.Texte("dateMiseAJour"));
        Assert.Equal((francais, habitants), (f.Texte("nom"), (int?)f["habitants"]));
        Assert.Equal((partenaire, habitantsPartenaire), (p.Texte("nom"), (int?)p["habitants"]));
        Assert.Equal(annee, (string?)fait["debutContacts"]!["date"]);
    }

    [Theory]
    [InlineData("angers-bamako", "commune", "district", "Bamako")]
    [InlineData("bures-sur-yvette-korera-kore", "commune", "commune", "Kayes")]
    [InlineData("chilly-mazarin-diema", "commune", "communeRurale", "Kayes")]
    [InlineData("conseil-general-du-haut-rhin-cercle-de-yanfolila", "departement", "cercle", "Sikasso")]
    [InlineData("grand-lyon-mairie-du-district-de-bamako", "epci", "district", "Bamako")]
    [InlineData("gentilly-kolobo", "commune", null, "Koulikoro")]
    [InlineData("federation-france-cercle-de-menaka-cercle-de-menaka", "association", "cercle", "Gao")]
    public void Une_collectivite_a_le_genre_et_la_region_de_2008(string slug, string francais, string? partenaire, string region)
    {
        var p = _faits[slug]["cotePartenaire"]!.AsObject().Objets("collectivites").Single();
        Assert.Equal(francais, _faits[slug]["coteFrancais"]!.AsObject().Objets("collectivites").Single().Texte("genre"));
        Assert.Equal((partenaire, region), ((string?)p["genre"], (string?)p["region"]));
    }

    [Theory]
    [InlineData("alencon-koutiala", "appui-institutionnel education-developpement education sante eau-assainissement developpement-economique")]
    [InlineData("la-talaudiere-somadougou", "appui-institutionnel education developpement-rural sante eau-assainissement")]
    [InlineData("saint-denis-djeloubou-karokoro-et-sahel", "developpement-rural sante")]
    [InlineData("rennes-cercle-de-bandiagara", "appui-institutionnel developpement-rural developpement-economique")]
    [InlineData("bron", "education developpement-rural sante")]
    public void Une_fiche_a_les_domaines_ou_le_tableau_la_nomme(string slug, string domaines) =>
        Assert.Equal(domaines.Split(' '), _faits[slug].Textes("domaines"));

    [Fact]
    public void Le_tourisme_n_a_que_les_quatre_collectivites_du_tableau()
    {
        var titres = _faits.Values.Where(f => f.Textes("domaines").Contains("tourisme-patrimoine")).Select(f => f.Texte("titre").Split('/')[0].Trim());
        Assert.Equal(["Angoulême", "Conseil Général de l’Allier", "Conseil Général d’Ille et Vilaine", "Conseil Régional d’Auvergne"], titres);
    }
}
