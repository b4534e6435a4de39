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
    [InlineData("un jour", null)]
    public void Date_qui_ouvre_un_texte(string texte, string? edtf) => Assert.Equal(edtf, Valeurs.DateEnTete(texte));

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

    [Theory]
    [InlineData("Signature du protocole d’amitié en 1970 à Vauclair et en 1972 à Tensoba.", "protocole d’amitié 1970;protocole d’amitié 1972")]
    [InlineData("1995. Convention", "convention 1995")]
    [InlineData("1987 Convention de projet 2003", "convention 2003")]
    [InlineData("2002; convention de partenariat", "convention 2002")]
    [InlineData("Convention-cadre du 23 janvier 2004", "convention-cadre 2004-01-23")]
    [InlineData("Premier contact en 2002", "")]
    public void Actes_signes(string texte, string actes)
        => Assert.Equal(actes, string.Join(';', Presentation.Actes(texte).Select(a => $"{a.Genre} {a.Date}")));

    [Theory]
    [InlineData("MAE, CRIF, Association X (a, b)", "MAE|CRIF|Association X (a, b)")]
    [InlineData("- Un\n- Deux", "Un|Deux")]
    [InlineData("État – Région Bretagne", "État|Région Bretagne")]
    [InlineData("Sur des projets, selon les besoins", "Sur des projets, selon les besoins")]
    public void Enumerations_separees_quand_c_est_sur(string texte, string elements)
        => Assert.Equal(elements.Split('|'), CoopPortal.Imports.Repertoire.Enumerations.Elements(texte));
}
