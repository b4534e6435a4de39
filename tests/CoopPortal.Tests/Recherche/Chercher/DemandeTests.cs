using CoopPortal.Recherche.Chercher;
using CoopPortal.Tests.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace CoopPortal.Tests.Recherche.Chercher;

public sealed class DemandeTests
{
    [Fact]
    public void L_adresse_dit_tout_et_se_relit()
    {
        var demande = Lire("?q=l%27eau&domaine=sante&domaine=education&region=Kayes&genre=communes&fraicheur=jamais&tri=nom&page=3");
        Assert.Equal("l'eau", demande.Q);
        Assert.Equal(["sante", "education"], demande.Valeurs(Demande.Domaine));
        Assert.Equal(("nom", 3), (demande.Tri, demande.Page));
        Assert.Equal("?q=l%27eau&domaine=sante&domaine=education&region=Kayes&genre=communes&fraicheur=jamais&tri=nom&page=3", demande.Adresse());
    }

    [Fact]
    public void Un_filtre_s_ote_seul_et_ramene_a_la_premiere_page()
        => Assert.Equal("?q=eau&domaine=education", Lire("?q=eau&domaine=sante&domaine=education&page=4").Sans(Demande.Domaine, "sante").Adresse());

    [Theory]
    [InlineData("", "")]
    [InlineData("?page=-2&tri=drop", "")]
    [InlineData("?page=abc&q=", "")]
    [InlineData("?domaine=&domaine=sante&domaine=sante", "?domaine=sante")]
    [InlineData("?inconnu=1&Q=a", "?q=a")]
    public void Ce_qui_n_a_pas_de_sens_est_laisse(string adresse, string relue) => Assert.Equal(relue, Lire(adresse).Adresse());

    [Fact]
    public void Une_saisie_demesuree_est_bornee()
    {
        var demande = Lire("?q=" + new string('a', 5000) + string.Concat(Enumerable.Range(0, 500).Select(n => $"&domaine=d{n}")));
        Assert.Equal(300, demande.Q.Length);
        Assert.Equal(20, demande.Filtres.Count);
    }

    [Fact]
    public void Relire_son_adresse_ne_change_rien()
        => Prop.ForAll(Chaines.Toutes, Chaines.Toutes, (q, domaine) =>
        {
            var demande = Lire("?q=" + Uri.EscapeDataString(Sain(q)) + "&domaine=" + Uri.EscapeDataString(Sain(domaine)));
            return Lire(demande.Adresse()).Adresse() == demande.Adresse();
        }).QuickCheckThrowOnFailure();

    private static string Sain(string texte) => string.Concat(texte.EnumerateRunes().Select(r => r.ToString()));

    private static Demande Lire(string adresse) => Demande.Lire(new QueryCollection(QueryHelpers.ParseQuery(adresse)));
}
