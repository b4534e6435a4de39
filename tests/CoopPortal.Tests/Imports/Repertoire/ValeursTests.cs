using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

public sealed class ValeursTests
{
    [Theory]
    [InlineData("10/04/2006", "2006-04-10")]
    [InlineData("1/4/2006", "2006-04-01")]
    [InlineData("31/02/2006", null)]
    [InlineData("avril 2006", null)]
    [InlineData("", null)]
    public void Date_en_chiffres(string texte, string? iso) => Assert.Equal(iso, Valeurs.DateIso(texte));

    [Theory]
    [InlineData("1974", "1974")]
    [InlineData("mai 1994", "1994-05")]
    [InlineData("Décembre 2005 - protocole", "2005-12")]
    [InlineData("le 1er août 1999", "1999-08-01")]
    [InlineData("depuis 1988", "1988")]
    [InlineData("1988 – jumelage signé en 1990", "1988")]
    [InlineData("Années 90", "199X")]
    [InlineData("1994/95", null)]
    [InlineData("1998 ou 1999", null)]
    [InlineData("vers la fin de 1985", null)]
    [InlineData("du 21 au 31 janvier 1993", "1993-01")]
    [InlineData("depuis 1988 au Mali", "1988")]
    [InlineData("1988 au 12 mai 1990", null)]
    [InlineData("un jour", null)]
    public void Date_qui_ouvre_un_texte(string texte, string? edtf) => Assert.Equal(edtf, Valeurs.DateEnTete(texte));

    [Theory]
    [InlineData("La ville s’est engagée depuis fin 1985 dans un jumelage. En 2001, elle a élargi.", "1985")]
    [InlineData("Entre 1985 et 1987", null)]
    [InlineData("Pas de partenariat. Création d’une aide : 1993", null)]
    [InlineData("vers 1998 ou 99", null)]
    [InlineData("De longue date. Depuis 1985", null)]
    public void Seule_date_de_la_premiere_phrase(string texte, string? edtf) => Assert.Equal(edtf, Valeurs.SeuleDate(texte));

    [Theory]
    [InlineData("200 000 euros", 200000d, "EUR")]
    [InlineData("30.000€", 30000d, "EUR")]
    [InlineData("55 000,50 €", 55000.5, "EUR")]
    [InlineData("9000E", 9000d, "EUR")]
    [InlineData("1,8 millions d’euro", 1800000d, "EUR")]
    [InlineData("2007 : 88 000 euros", 88000d, "EUR")]
    [InlineData("978342Fcfa", 978342d, "XOF")]
    [InlineData("30000Ff", 30000d, "FRF")]
    [InlineData("12 500", 12500d, null)]
    [InlineData("90 000 € dont 44 256 € en 2008", 90000d, "EUR")]
    [InlineData("800 000 € (2006)", 800000d, "EUR")]
    [InlineData("Entre 20 000 et 25 000 Euros", null, null)]
    [InlineData("15 000 € à 20 000 €", null, null)]
    [InlineData("néant", null, null)]
    [InlineData("350 000 \uFFFD /an", null, null)]
    public void Montant_quand_il_n_y_en_a_qu_un(string texte, double? valeur, string? devise)
    {
        var montant = Valeurs.LireMontant(texte);
        Assert.Equal(((decimal?)valeur, devise, texte), (montant.Valeur, montant.Devise, montant.Texte));
    }

    [Theory]
    [InlineData("139 800", 139800)]
    [InlineData("2,5 millions d’habitants", 2500000)]
    [InlineData("86 871 (en 1999)", 86871)]
    [InlineData("estimée à 101 400 hbts", 101400)]
    [InlineData("inconnu", null)]
    [InlineData("99999999999999999999", null)]
    public void Nombre_d_habitants(string texte, int? habitants) => Assert.Equal(habitants, Valeurs.Habitants(texte, out _));
}
