using CoopPortal.Comptes.Session;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Comptes.Session;

public sealed class CheminDeRetourTests
{
    [Theory]
    [InlineData("/fiches/a-b/modifier")]
    [InlineData("/fiches?q=eau&region=sikasso")]
    [InlineData("/moi")]
    [InlineData("/recherche?q=https://ailleurs.example")]
    public void Un_chemin_de_l_espace_est_garde(string retour) => Assert.Equal(retour, CheminDeRetour.Lire(retour));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("fiches")]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("/a/..//ailleurs.example")]
    [InlineData("/../burkina-faso/personnes")]
    [InlineData("/a/./b")]
    [InlineData("/\t/ailleurs.example")]
    [InlineData("/moi\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/connexion/lien/abc")]
    [InlineData("/deconnexion")]
    public void Le_reste_est_refuse(string? retour) => Assert.Null(CheminDeRetour.Lire(retour));

    [Fact]
    public void Un_chemin_demesure_est_refuse() => Assert.Null(CheminDeRetour.Lire("/" + new string('a', 600)));

    [Fact]
    public void Aucun_chemin_accepte_ne_quitte_le_site()
    {
        var morceaux = Gen.Elements("/", "\\", ".", "..", "a", "?", "#", "@", ":", "https:", "ailleurs.example", "%2f", "%5c", "\t", " ", "é");
        var chemins = morceaux.ListOf().Select(m => "/" + string.Concat(m)).ToArbitrary();
        var site = new Uri("https://portail.example/");
        Prop.ForAll(chemins, chemin => CheminDeRetour.Lire(chemin) is not { } garde
            || (Uri.TryCreate(site, garde, out var cible) && cible.Host == site.Host && cible.Scheme == site.Scheme)).QuickCheckThrowOnFailure();
    }
}
