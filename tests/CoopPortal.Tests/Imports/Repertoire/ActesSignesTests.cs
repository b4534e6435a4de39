using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

public sealed class ActesSignesTests
{
    [Theory]
    [InlineData("Signature du protocole d’amitié en 1970 à Vauclair et en 1972 à Tensoba.", "protocole d’amitié 1970;protocole d’amitié 1972")]
    [InlineData("1995. Convention", "convention 1995")]
    [InlineData("1987 Convention de projet 2003", "convention 2003")]
    [InlineData("2002; convention de partenariat", "convention 2002")]
    [InlineData("Convention-cadre du 23 janvier 2004", "convention-cadre 2004-01-23")]
    [InlineData("Mai 1989 – signature d’une convention – Juin 2006 : renouvellement de la convention", "convention 1989-05;convention 2006-06")]
    [InlineData("Accord signé en mars 2002.\n- Il a été renouvelé en mars 2006.", "accord 2002-03;accord 2006-03")]
    [InlineData("1979 : adhésion au réseau", "adhésion 1979")]
    [InlineData("Le 22 juin 2007 à Vauclair : signature de la convention", "convention 2007-06-22")]
    [InlineData("Fête à Vauclair le 2 mai 1986 Charte du jumelage\nFête à Tensoba le 9 juin 1987 Deux protocoles d’amitié signés", "charte 1986-05-02;protocole d’amitié 1987-06-09")]
    public void Un_acte_par_date_de_signature(string texte, string actes) => Assert.Equal(actes, Lus(texte));

    [Theory]
    [InlineData("2005 : Signature d’un protocole pour le programme 2005-2007", "protocole 2005")]
    [InlineData("Décembre 2007 : protocole annuel pour la mise en œuvre du programme 2008", "protocole 2007-12")]
    [InlineData("Convention signée en 2003 pour la période 2004-2006", "convention 2003")]
    [InlineData("Protocole le 18 juin 2005 (création du comité en 2004)", "protocole 2005-06-18")]
    [InlineData("Convention en 2002. Pour préparer la reconduction de la convention prévue en mars 2009, un comité s’est tenu en mai 2008", "convention 2002")]
    public void L_annee_d_un_programme_ou_d_un_rappel_n_est_pas_une_signature(string texte, string actes) => Assert.Equal(actes, Lus(texte));

    [Theory]
    [InlineData("Convention", "convention ")]
    [InlineData("Convention en 2003\nCharte cosignée par les deux maires", "convention 2003;charte ")]
    [InlineData("2000", " 2000")]
    public void Un_acte_sans_date_et_une_date_sans_acte_se_gardent(string texte, string actes) => Assert.Equal(actes, Lus(texte));

    [Theory]
    [InlineData("Il n’y a pas de convention")]
    [InlineData("À finaliser – par le biais d’une convention")]
    [InlineData("Premier contact en 2002")]
    [InlineData("Plusieurs conventions ont été élaborées :")]
    [InlineData("")]
    [InlineData(null)]
    public void Rien_n_est_signe(string? texte) => Assert.Equal("", Lus(texte));

    private static string Lus(string? texte) => string.Join(';', ActesSignes.Lire(texte).Select(a => $"{a.Genre} {a.Date}"));
}
