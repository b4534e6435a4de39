using System.Text.Encodings.Web;
using CoopPortal.Core.Langues;
using Xunit;

namespace CoopPortal.Tests.Core.Langues;

public sealed class EcritTests
{
    private static readonly DateOnly _jour = new(2026, 11, 22);

    [Fact]
    public void Sans_langue_choisie_tout_est_en_francais()
    {
        Assert.True(Langue.EnFrancais);
        Assert.Equal("1er mars 2026", Ecrit.Date(new DateOnly(2026, 3, 1)));
        Assert.Equal("fiche", Ecrit.Pluriel(0, "fiche", "fiches"));
    }

    [Fact]
    public void L_anglais_a_ses_nombres_ses_dates_et_ses_accords()
    {
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal("130,000", Ecrit.Nombre(130000));
        Assert.Equal("1.5", Ecrit.Nombre(1.5m));
        Assert.Equal("€1,234.50", Ecrit.Montant(1234.5m, "EUR"));
        Assert.Equal("CFAF\u00A0978,342", Ecrit.Montant(978342m, "XOF"));
        Assert.Equal("1\u00A0inhabitant", Ecrit.Habitants(1));
        Assert.Equal("1 March 2026", Ecrit.Date(new DateOnly(2026, 3, 1)));
        Assert.Equal("Sunday 22 November", Ecrit.JourDeLaSemaine(_jour));
        Assert.Equal("09:05", Ecrit.Heure(new TimeOnly(9, 5)));
        Assert.Equal(["entries", "entry", "entries"], new[] { 0, 1, 2 }.Select(n => Ecrit.Pluriel(n, "entry", "entries")));
    }

    [Fact]
    public void Un_nom_et_un_mois_suivent_la_langue()
    {
        Assert.Equal(["d’Alençon", "avril"], [Ecrit.De("Alençon"), Ecrit.NomDuMois(4)]);
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal(["of Alençon", "April"], [Ecrit.De("Alençon"), Ecrit.NomDuMois(4)]);
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "yesterday")]
    [InlineData(3, "3\u00A0days ago")]
    [InlineData(32, "1\u00A0month ago")]
    [InlineData(400, "13\u00A0months ago")]
    [InlineData(800, "2\u00A0years ago")]
    [InlineData(-1, "on 23 November 2026")]
    public void L_anglais_dit_depuis_quand(int jours, string attendu)
    {
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal(attendu, Ecrit.IlYA(_jour.AddDays(-jours), _jour));
    }

    [Fact]
    public void Une_phrase_porte_des_liens_du_gras_et_des_valeurs_toujours_encodes()
    {
        var phrase = new PhraseAvecLiens("Lisez [la liste {1}]({0}) & **notez {2}**, {2}.", ["/fiches?q=\"a\"&b", "<i>", "l’eau"]);
        using var ecrit = new StringWriter();
        phrase.WriteTo(ecrit, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        Assert.Equal("Lisez <a href=\"/fiches?q=&quot;a&quot;&amp;b\">la liste &lt;i&gt;</a> &amp; <b>notez l’eau</b>, l’eau.", ecrit.ToString());
    }
}
