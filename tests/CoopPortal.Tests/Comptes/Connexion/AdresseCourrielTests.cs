using CoopPortal.Comptes.Connexion;
using Xunit;

namespace CoopPortal.Tests.Comptes.Connexion;

public sealed class AdresseCourrielTests
{
    [Theory]
    [InlineData("mairie@commune.example")]
    [InlineData("prenom.nom+coop@sous.domaine.example")]
    public void Une_adresse_est_lue(string saisie) => Assert.Equal(saisie, AdresseCourriel.Lire(saisie));

    [Fact]
    public void Les_blancs_autour_tombent() => Assert.Equal("a@b.example", AdresseCourriel.Lire("  a@b.example\n"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mairie")]
    [InlineData("mairie@commune")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("Mairie <a@b.example>")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("<script>@b.example")]
    [InlineData("a b@c.example")]
    public void Le_reste_est_refuse(string? saisie) => Assert.Null(AdresseCourriel.Lire(saisie));

    [Fact]
    public void Une_adresse_demesuree_est_refusee() => Assert.Null(AdresseCourriel.Lire(new string('a', 300) + "@b.example"));
}
