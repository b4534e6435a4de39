using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoopPortal.Core.Langues;
using Xunit;

namespace CoopPortal.Tests.Core.Langues;

public sealed class CitationTests
{
    [Fact]
    public void En_francais_la_phrase_sort_seule()
        => Assert.Equal("Signature : Charte &lt;b&gt;.", Ecrire(new Citation("Signature : Charte <b>.", "Charte <b>")));

    [Fact]
    public void Ailleurs_les_mots_cites_disent_leur_langue_et_eux_seuls()
    {
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal("Signed: <span lang=\"fr\">Charte &lt;b&gt;</span>.", Ecrire(new Citation("Signed: Charte <b>.", "Charte <b>")));
        Assert.Equal("<span lang=\"fr\">Achevé</span>, until <span lang=\"fr\">noël</span>", Ecrire(new Citation("Achevé, until noël", "achevé", "Noël")));
        Assert.Equal("Signed.", Ecrire(new Citation("Signed.", null, "", "absent")));
    }

    private static string Ecrire(Citation citation)
    {
        using var ecrit = new StringWriter();
        citation.WriteTo(ecrit, HtmlEncoder.Create(UnicodeRanges.All));
        return ecrit.ToString();
    }
}
