using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class LecteurDateTests
{
    [Theory]
    [InlineData("1974", "1974", "1974")]
    [InlineData("Mai 1994", "1994-05", "mai 1994")]
    [InlineData("avril 2006", "2006-04", "avril 2006")]
    [InlineData("sept. 2006", "2006-09", "septembre 2006")]
    [InlineData("10/04/2006", "2006-04-10", "10 avril 2006")]
    [InlineData("10.4.2006", "2006-04-10", "10 avril 2006")]
    [InlineData("lundi 10 avril 2006", "2006-04-10", "10 avril 2006")]
    [InlineData("1er mars 2026", "2026-03-01", "1er mars 2026")]
    [InlineData("06-2008", "2008-06", "juin 2008")]
    [InlineData("2006-04-10", "2006-04-10", "10 avril 2006")]
    [InlineData("en 1996", "1996", "1996")]
    [InlineData("courant 2004", "2004", "2004")]
    [InlineData("2003 (3 ans)", "2003", "2003")]
    [InlineData("vers 1974", "1974~", "vers 1974")]
    [InlineData("Années 70", "197X", "années 1970")]
    [InlineData("années 1990", "199X", "années 1990")]
    [InlineData("depuis 1998", "1998/..", "à partir de 1998")]
    [InlineData("depuis1996", "1996/..", "à partir de 1996")]
    [InlineData("à partir de mars 2025", "2025-03/..", "à partir de mars 2025")]
    [InlineData("À partir d’avril 2025", "2025-04/..", "à partir d’avril 2025")]
    [InlineData("En cours depuis octobre 2005", "2005-10/..", "à partir d’octobre 2005")]
    [InlineData("dès 1992", "1992/..", "à partir de 1992")]
    [InlineData("depuis le 10 avril 2006", "2006-04-10/..", "à partir du 10 avril 2006")]
    [InlineData("jusqu’en 2007", "../2007", "jusqu’en 2007")]
    [InlineData("de 1989 à 2002", "1989/2002", "de 1989 à 2002")]
    [InlineData("2000 à 2006", "2000/2006", "de 2000 à 2006")]
    [InlineData("2003à 2005", "2003/2005", "de 2003 à 2005")]
    [InlineData("1978-2000", "1978/2000", "de 1978 à 2000")]
    [InlineData("1978 – 2000", "1978/2000", "de 1978 à 2000")]
    [InlineData("2006------2007", "2006/2007", "de 2006 à 2007")]
    [InlineData("2005-à 2007", "2005/2007", "de 2005 à 2007")]
    [InlineData("2000/2004", "2000/2004", "de 2000 à 2004")]
    [InlineData("1998-99", "1998/1999", "de 1998 à 1999")]
    [InlineData("entre 1993 et 2000", "1993/2000", "de 1993 à 2000")]
    [InlineData("entre avril et septembre 2008", "2008-04/2008-09", "d’avril à septembre 2008")]
    [InlineData("2006-juin 2007", "2006/2007-06", "de 2006 à juin 2007")]
    [InlineData("décembre 2006 à septembre 2007", "2006-12/2007-09", "de décembre 2006 à septembre 2007")]
    [InlineData("du 21 au 31 janvier 1993", "1993-01-21/1993-01-31", "du 21 au 31 janvier 1993")]
    [InlineData("du 28 février au 1er mars 2006", "2006-02-28/2006-03-01", "du 28 février au 1er mars 2006")]
    [InlineData("01/04/2006 - 05/04/2006", "2006-04-01/2006-04-05", "du 1er au 5 avril 2006")]
    [InlineData("2004 et 2005", "{2004,2005}", "2004 et 2005")]
    [InlineData("1988, 2002, 03, 04", "{1988,2002,2003,2004}", "1988, 2002, 2003 et 2004")]
    [InlineData("1994, 1996 et 2000", "{1994,1996,2000}", "1994, 1996 et 2000")]
    [InlineData("11 et 12 avril 1986", "{1986-04-11,1986-04-12}", "11 avril 1986 et 12 avril 1986")]
    [InlineData("avril puis septembre 2005", "{2005-04,2005-09}", "avril 2005 et septembre 2005")]
    [InlineData("29/02/2008", "2008-02-29", "29 février 2008")]
    public void Se_lit(string texte, string edtf, string phrase) => Assert.Equal(new DateLue(edtf, phrase), LecteurDate.Lire(texte));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("98")]
    [InlineData("31/02/2006")]
    [InlineData("29/02/2007")]
    [InlineData("32 mars 2006")]
    [InlineData("13/2006")]
    [InlineData("00/2006")]
    [InlineData("2003-04")]
    [InlineData("10/04/06")]
    [InlineData("2002 à 1998")]
    [InlineData("2006 à 2006")]
    [InlineData("2002, 01")]
    [InlineData("avril 2006, 07")]
    [InlineData("2003 2004")]
    [InlineData("2008-")]
    [InlineData("années 20")]
    [InlineData("années 1974")]
    [InlineData("3. 2008")]
    [InlineData("8004")]
    [InlineData("2003 (convention en 2005)")]
    [InlineData("1988 – jumelage signé en 1990")]
    [InlineData("chaque année")]
    [InlineData("mai")]
    [InlineData("du 21 à mai 2006")]
    public void Dans_le_doute_rien(string? texte) => Assert.Null(LecteurDate.Lire(texte));

    [Fact]
    public void EnClair_rend_tel_quel_ce_qui_n_est_pas_de_l_edtf() => Assert.Equal("un jour", LecteurDate.EnClair("un jour"));

    [Fact]
    public void Ce_qui_est_dit_en_clair_se_relit_a_l_identique()
    {
        var points = from annee in Gen.Choose(1800, 2099)
                     from mois in Gen.Choose(0, 12)
                     from jour in Gen.Choose(0, 28)
                     select mois == 0 ? $"{annee}" : jour == 0 ? $"{annee}-{mois:00}" : $"{annee}-{mois:00}-{jour:00}";
        var decennies = Gen.Choose(180, 209).Select(d => $"{d}X");
        var bornes = Gen.Frequency((4, points), (1, decennies));
        var intervalles = Gen.Zip(bornes, bornes)
            .Where(p => string.CompareOrdinal(Debut(p.Item1), Debut(p.Item2)) < 0).Select(p => $"{p.Item1}/{p.Item2}");
        var ensembles = Gen.NonEmptyListOf(Gen.Choose(1800, 2099)).Select(a => a.Distinct().Order().Take(12).ToList())
            .Where(a => a.Count > 1).Select(a => $"{{{string.Join(',', a)}}}");
        var formes = Gen.OneOf(bornes, points.Select(p => p + "~"), bornes.Select(p => p + "/.."), bornes.Select(p => "../" + p), intervalles, ensembles);
        Prop.ForAll(formes.ToArbitrary(), edtf => LecteurDate.Lire(LecteurDate.EnClair(edtf))?.Edtf == edtf).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void N_echoue_jamais_et_ce_qui_est_lu_est_coherent() =>
        Prop.ForAll(Chaines.Toutes, texte =>
            LecteurDate.Lire(texte) is not { } lu || lu.Phrase == LecteurDate.EnClair(lu.Edtf) && LecteurDate.EnClair(texte) is not null)
            .QuickCheckThrowOnFailure();

    // complété au premier jour, pour que l'ordre du texte soit celui du temps
    private static string Debut(string edtf) => (edtf.Replace('X', '0') + "-01-01")[..10];
}
