using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class LecteurMontantTests
{
    [Theory]
    [InlineData("78778€", 78778, "EUR")]
    [InlineData("total :146616€", 146616, "EUR")]
    [InlineData("200 000 euros", 200000, "EUR")]
    [InlineData("10 000 E", 10000, "EUR")]
    [InlineData("1 200 EUR", 1200, "EUR")]
    [InlineData("30.000€", 30000, "EUR")]
    [InlineData("8004,27 €", 8004.27, "EUR")]
    [InlineData("1.234,56 €", 1234.56, "EUR")]
    [InlineData("12\u00A0747 €", 12747, "EUR")]
    [InlineData("12\u202F747\u00A0€", 12747, "EUR")]
    [InlineData("2005 3000 Euros", 3000, "EUR")]
    [InlineData("2008 : 64 500 €", 64500, "EUR")]
    [InlineData("7 millions €", 7000000, "EUR")]
    [InlineData("1,8 millions d’euros", 1800000, "EUR")]
    [InlineData("150 k€", 150000, "EUR")]
    [InlineData("30000Ff", 30000, "FRF")]
    [InlineData("51.000 FF", 51000, "FRF")]
    [InlineData("460 kF", 460000, "FRF")]
    [InlineData("15 000 francs français", 15000, "FRF")]
    [InlineData("12 000 francs", 12000, null)]
    [InlineData("12 000 F", 12000, null)]
    [InlineData("20 000 Fr", 20000, null)]
    [InlineData("5145,15 \uFFFD", 5145.15, "EUR")]
    [InlineData("978342Fcfa", 978342, "XOF")]
    [InlineData("600 000 CFA", 600000, "XOF")]
    [InlineData("600 000 F CFA", 600000, "XOF")]
    [InlineData("600 000 F.CFA", 600000, "XOF")]
    [InlineData("3 M FCFA", 3000000, "XOF")]
    [InlineData("25,5 millions de FcfA", 25500000, "XOF")]
    [InlineData("45 millions de francs CFA", 45000000, "XOF")]
    [InlineData("10 000 € (10 000 euros)", 10000, "EUR")]
    [InlineData("8004,27 \uFFFD pour 2006 cofinancés par la ville", 8004.27, "EUR")]
    [InlineData("12747", 12747, null)]
    [InlineData("25 millions", 25000000, null)]
    [InlineData("2 006", 2006, null)]
    public void Se_lit(string texte, double valeur, string? devise)
    {
        var lu = LecteurMontant.Lire(texte);
        Assert.NotNull(lu);
        Assert.Equal((decimal)valeur, lu.Valeur);
        Assert.Equal(devise, lu.Devise);
    }

    [Theory]
    [InlineData("15 000€/an", "15\u202F000\u00A0€ par an")]
    [InlineData("4000€/an pendant 3 ans de 2004 à 2006.", "4\u202F000\u00A0€ par an sur 3 ans")]
    [InlineData("48 000 euros sur 3 ans", "48\u202F000\u00A0€ sur 3 ans")]
    [InlineData("4000/an", "4\u202F000 par an")]
    [InlineData("150 000 euros en moyenne/an", "150\u202F000\u00A0€ par an")]
    [InlineData("3 M FCFA", "3\u202F000\u202F000\u00A0F\u00A0CFA")]
    public void La_phrase_dit_ce_qui_a_ete_compris(string texte, string phrase) => Assert.Equal(phrase, LecteurMontant.Lire(texte)?.Phrase);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("euros")]
    [InlineData("de 10 à 42000Ff")]
    [InlineData("3000 à 8580€")]
    [InlineData("5967 et 6990€")]
    [InlineData("1/3=8155€")]
    [InlineData("75 à 150 €")]
    [InlineData("51 000 € et 34 000 €")]
    [InlineData("10 000 € soit 6 559 570 FCFA")]
    [InlineData("plus de 5000 €")]
    [InlineData("12 € par élève")]
    [InlineData("12 €/élève")]
    [InlineData("50 % de 10 000 €")]
    [InlineData("12,747 €")]
    [InlineData("500 $")]
    [InlineData("2006")]
    [InlineData("10 puits")]
    [InlineData("dons+qq Ff")]
    [InlineData("3 fiches")]
    [InlineData("10 écoles")]
    [InlineData("99999999999999999999999999999999 €")]
    public void Dans_le_doute_rien(string? texte) => Assert.Null(LecteurMontant.Lire(texte));

    [Fact]
    public void La_valeur_n_a_pas_de_zeros_inutiles() =>
        Assert.Equal("1800000", LecteurMontant.Lire("1,8 millions d’euros")!.Valeur.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Les_parites_fixes()
    {
        Assert.Equal(1m, LecteurMontant.VersEuros(655.957m, "XOF"));
        Assert.Equal(1m, LecteurMontant.VersEuros(6.55957m, "FRF"));
        Assert.Equal(152.45m, LecteurMontant.VersEuros(1000m, "FRF"));
        Assert.Equal(152.45m, LecteurMontant.VersEuros(100_000m, "XOF"));
        Assert.Equal(12.5m, LecteurMontant.VersEuros(12.5m, "EUR"));
        Assert.Null(LecteurMontant.VersEuros(1m, "USD"));
        Assert.Null(LecteurMontant.VersEuros(1m, null));
    }

    [Fact]
    public void Un_montant_affiche_se_relit_a_l_identique() =>
        Prop.ForAll(Gen.Zip(Gen.Choose(1, 2_000_000_000), Gen.Elements("EUR", "XOF", "FRF")).ToArbitrary(), paire =>
        {
            var valeur = paire.Item1 / 100m;
            var lu = LecteurMontant.Lire(Francais.Montant(valeur, paire.Item2));
            return lu?.Valeur == valeur && lu.Devise == paire.Item2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void N_echoue_jamais_et_ne_rend_rien_de_negatif() =>
        Prop.ForAll(Chaines.Toutes, texte => LecteurMontant.Lire(texte) is not { Valeur: < 0 }).QuickCheckThrowOnFailure();
}
