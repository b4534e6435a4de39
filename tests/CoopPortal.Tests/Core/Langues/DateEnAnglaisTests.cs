using System.Text.RegularExpressions;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Langues;

public sealed partial class DateEnAnglaisTests
{
    [Theory]
    [InlineData("1968", "1968")]
    [InlineData("2003-11", "November 2003")]
    [InlineData("2026-03-01", "1 March 2026")]
    [InlineData("199X", "the 1990s")]
    [InlineData("1998~", "around 1998")]
    [InlineData("2025-03/..", "from March 2025")]
    [InlineData("../2010", "until 2010")]
    [InlineData("2010-05-03/2010-05-09", "from 3 to 9 May 2010")]
    [InlineData("2010-04-28/2010-05-09", "from 28 April to 9 May 2010")]
    [InlineData("2010-11/2010-12", "from November to December 2010")]
    [InlineData("1998~/2004", "from around 1998 to 2004")]
    [InlineData("{1998,2001,2004}", "1998, 2001 and 2004")]
    [InlineData("vers la fin", "vers la fin")]
    public void Une_date_lue_se_dit_en_anglais(string edtf, string attendu)
    {
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal(attendu, Ecrit.DateEnClair(edtf));
    }

    [Fact]
    public void Les_deux_langues_disent_les_memes_nombres_dans_le_meme_ordre()
    {
        var point = from annee in Gen.Choose(1800, 2099)
                    from mois in Gen.Choose(0, 12)
                    from jour in Gen.Choose(0, 28)
                    from approche in Gen.Elements("", "~")
                    select (mois, jour) switch { (0, _) => $"{annee}", (_, 0) => $"{annee}-{mois:00}", _ => $"{annee}-{mois:00}-{jour:00}" } + approche;
        var edtf = Gen.OneOf(point, point.Select(p => p + "/.."), point.Select(p => "../" + p), from a in point from b in point select $"{a}/{b}");
        Langue.Entrer(Langue.Anglaise);
        Prop.ForAll(edtf.ToArbitrary(), e => Nombres(LecteurDate.EnClair(e).Replace("1er", "1", StringComparison.Ordinal)) == Nombres(Ecrit.DateEnClair(e))).QuickCheckThrowOnFailure();
    }

    private static string Nombres(string phrase) => string.Join(' ', Chiffres().Matches(phrase).Select(m => m.Value));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Chiffres();
}
