using System.Text;
using CoopPortal.Theme;
using Xunit;

namespace CoopPortal.Tests.Theme.Pieces;

public sealed class EtatVideTests
{
    private const int OctetsAuPlus = 400;

    [Theory]
    [InlineData(Vide.Attente)]
    [InlineData(Vide.Introuvable)]
    [InlineData(Vide.Ferme)]
    public void Un_dessin_leger_de_la_couleur_du_texte_ouvre_l_etat_et_ne_se_lit_pas_a_voix_haute(Vide genre)
    {
        var vide = Rendu.De(new EtatVideTagHelper { Titre = "Rien <ici>", Genre = genre }, "<p>Voyez ailleurs.</p>").QuerySelector(".vide")!;
        var dessin = vide.FirstElementChild!;

        Assert.Equal(("svg", "true", "currentColor"), (dessin.LocalName, dessin.GetAttribute("aria-hidden"), dessin.GetAttribute("stroke")));
        Assert.InRange(Encoding.UTF8.GetByteCount(dessin.OuterHtml), 1, OctetsAuPlus);
        Assert.Empty(dessin.QuerySelectorAll("[style], [fill], text, title"));
        Assert.Equal("Rien <ici>", vide.QuerySelector("h3")!.TextContent);
        Assert.Equal("Rien <ici>Voyez ailleurs.", vide.TextContent);
    }

    [Fact]
    public void Chaque_genre_a_le_sien()
        => Assert.Equal(3, Enum.GetValues<Vide>().Select(genre => Rendu.De(new EtatVideTagHelper { Titre = "Rien", Genre = genre }).QuerySelector("svg")!.InnerHtml).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Sans_titre_une_part_a_ecrire_garde_sa_place_sans_rien_dessiner()
        => Assert.Empty(Rendu.De(new EtatVideTagHelper(), "Kolimba n’a pas encore écrit sa part.").QuerySelectorAll("svg, h3"));
}
