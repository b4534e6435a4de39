using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class TelephonesTests
{
    [Theory]
    [InlineData("02 33 00 00 82", "+33233000082")]
    [InlineData("0233000082", "+33233000082")]
    [InlineData("02.33.00.00.82", "+33233000082")]
    [InlineData("02-33- 00-00-82", "+33233000082")]
    [InlineData("0233 00 00 82", "+33233000082")]
    [InlineData("+33/(0)2.33.00.00.82", "+33233000082")]
    [InlineData("+ 33 2 33 00 00 82", "+33233000082")]
    [InlineData("(33) 2 33 00 00 82", "+33233000082")]
    [InlineData("33 2 33 00 00 82", "+33233000082")]
    [InlineData("02 33 00 00 82 p. 5510", "+33233000082")]
    [InlineData("02 33 00 00 82 ou 83", "+33233000082")]
    [InlineData("02 33 00 00 51/56", "+33233000051")]
    [InlineData("D :02-33-00-00-82 / P :06-33-00-00-83", "+33233000082 +33633000083")]
    [InlineData("02.33.00.00.82 Mairie du Val : 02.33.00.00.83", "+33233000082 +33233000083")]
    public void Francais(string texte, string numeros) => Assert.Equal(numeros, Lus(texte, "33"));

    [Theory]
    [InlineData("(+223) 2 000 106", "+2232000106")]
    [InlineData("00 223 600 80 53", "+2236008053")]
    [InlineData("00.223.200.11.13", "+2232001113")]
    [InlineData("002232000310", "+2232000310")]
    [InlineData("00223-910-11-78", "+2239101178")]
    [InlineData("00223/200.86.95", "+2232008695")]
    [InlineData("00 223 / 200 64 78 / 600 41 35", "+2232006478 +2236004135")]
    [InlineData("+223 200 06 68/600 81 61", "+2232000668 +2236008161")]
    [InlineData("(223) 635 00 27", "+2236350027")]
    [InlineData("223.200.20.73", "+2232002073")]
    [InlineData("223 26 20 004", "+2232620004")]
    [InlineData("200 12 72", "+2232001272")]
    [InlineData("00 223 20 00 12 72", "+22320001272")]
    [InlineData("20 00 12 72", "+22320001272")]
    [InlineData("04 79 00 00 54", "+33479000054")]
    [InlineData("00 221 77 000 00 01", "+221770000001")]
    [InlineData("+49 30 1234567", "+49301234567")]
    public void Malien(string texte, string numeros) => Assert.Equal(numeros, Lus(texte, "223"));

    [Theory]
    [InlineData("02.40.654.61.00", "33")]
    [InlineData("(223) 34 23 36", "223")]
    [InlineData("624 548", "223")]
    [InlineData("252 12 72", null)]
    [InlineData("252 12 72", "33")]
    [InlineData("223 252 12 72", null)]
    [InlineData("0590 00 00 00", "33")]
    [InlineData("", "223")]
    [InlineData("néant", "223")]
    [InlineData("BP 256", "223")]
    public void Ce_dont_on_doute_n_est_pas_rendu(string texte, string? indicatif) => Assert.Equal("", Lus(texte, indicatif));

    [Fact]
    public void N_importe_quel_texte_donne_de_l_e164_ou_rien()
        => Prop.ForAll(Gen.ListOf(Gen.Elements("0", "00", "+", "223", "33", "(", ")", " ", "/", ".", "-", "1", "9", "Tél", "é", "12 34 56")).Select(m => string.Concat(m)).ToArbitrary(),
            texte => Telephones.Normaliser(texte, "223").All(n => Regex.IsMatch(n, @"^\+[1-9]\d{7,14}$"))).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_texte_demesure_ne_retient_pas_la_lecture()
    {
        Assert.Empty(Telephones.Normaliser(new string('1', 100_000), "223"));
        Assert.InRange(Telephones.Normaliser(string.Concat(Enumerable.Range(10, 20).Select(i => $"02330000{i}    ")), "33").Count, 1, 8);
    }

    private static string Lus(string texte, string? indicatif) => string.Join(' ', Telephones.Normaliser(texte, indicatif));
}
