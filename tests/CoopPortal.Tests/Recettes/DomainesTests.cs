using System.Text.Json.Nodes;
using Xunit;

namespace CoopPortal.Tests.Recettes;

public sealed class DomainesTests
{
    private static readonly List<JsonObject> _domaines = [.. Depot.Donnees("domaines.json").Select(d => d!.AsObject())];

    [Fact]
    public void Les_neuf_domaines_sont_ceux_du_tableau_du_livre()
    {
        Assert.Equal(
            [
                "appui-institutionnel", "tourisme-patrimoine", "education-developpement", "societe-civile", "education",
                "developpement-rural", "sante", "eau-assainissement", "developpement-economique",
            ],
            _domaines.Select(d => d.Texte("cle")));
    }

    [Fact]
    public void Les_cles_sont_uniques_sur_les_deux_niveaux_et_tout_a_un_libelle()
    {
        var tous = _domaines.Concat(_domaines.SelectMany(d => d.Objets("sousDomaines"))).ToList();
        Assert.Equal(tous.Count, tous.Select(d => d.Texte("cle")).Distinct(StringComparer.Ordinal).Count());
        Assert.All(tous, d =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", d.Texte("cle"));
            Assert.True(char.IsUpper(d.Texte("libelle")[0]), d.Texte("libelle"));
            Assert.NotEqual(d.Texte("libelle").ToUpperInvariant(), d.Texte("libelle"));
            Assert.NotEmpty(d.Textes("codesCad"));
            Assert.All(d.Textes("codesCad"), c => Assert.Matches(@"^\d{3}(\d{2})?$", c));
        });
        Assert.All(_domaines, d => Assert.NotEmpty(d.Objets("sousDomaines")));
    }

    [Fact]
    public void Les_themes_cites_sont_imprimes_sur_les_pages_de_l_Atlas()
    {
        var pages = string.Join('\n', new[] { "atlas-ile-de-france-kayes.txt", "atlas-pontcharra-dembela.txt" }.Select(Livre.Lire));
        var morceaux = _domaines.SelectMany(d => d.Textes("themesAtlas")).SelectMany(t => t.Split(" > ")).Distinct(StringComparer.Ordinal);
        Assert.All(morceaux, m => Assert.Contains(m, pages, StringComparison.Ordinal));
    }
}
