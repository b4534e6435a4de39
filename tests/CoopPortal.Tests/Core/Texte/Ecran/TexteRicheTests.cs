using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class TexteRicheTests
{
    private static readonly string[] _permis = ["p", "br", "strong", "em", "ul", "ol", "li", "a", "h2", "h3", "h4", "blockquote"];

    [Theory]
    [InlineData("un **mot** et *un autre*", "<p>un <strong>mot</strong> et <em>un autre</em></p>")]
    [InlineData("# Titre", "<h2>Titre</h2>")]
    [InlineData("### Titre", "<h3>Titre</h3>")]
    [InlineData("###### Titre", "<h4>Titre</h4>")]
    [InlineData("- a\n- b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("1. a", "<ol><li>a</li></ol>")]
    [InlineData("> dit", "<blockquote><p>dit</p></blockquote>")]
    [InlineData("un\ndeux", "<p>un<br>deux</p>")]
    [InlineData("[x](/mali/fiches)", "<p><a href=\"/mali/fiches\">x</a></p>")]
    [InlineData("[x](https://exemple.org/a)", "<p><a href=\"https://exemple.org/a\" rel=\"nofollow noopener\">x</a></p>")]
    [InlineData("[x](mailto:a@exemple.org)", "<p><a href=\"mailto:a@exemple.org\">x</a></p>")]
    [InlineData("![puits](https://exemple.org/p.png)", "<p>puits</p>")]
    [InlineData("`code`", "<p>code</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    public void Rend_le_markdown_ordinaire(string markdown, string html) => Assert.Equal(html, Rendu(markdown).Replace("\n", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](javascript&#58;alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](<java script:alert(1)>)")]
    [InlineData("[x](\\x01javascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](//mechant.exemple)")]
    [InlineData("[x](/\\mechant.exemple)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<p onmouseover='x'>a<div><b><svg/onload=alert(1)><p></b></i>")]
    [InlineData("![x](x\" onerror=\"alert(1))")]
    [InlineData("[x](https://exemple.org \"t\\\" onclick=alert(1) \")")]
    public void Aucune_attaque_ne_passe(string markdown) => VerifierSur(Rendu(markdown));

    [Fact]
    public void Une_imbrication_demesuree_ressort_en_texte()
    {
        var html = Rendu(new string('>', 20_000) + " fin <b>");
        VerifierSur(html);
        Assert.Contains("fin", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n ")]
    public void Rien_donne_rien(string? markdown) => Assert.Equal("", Rendu(markdown));

    [Fact]
    public void N_importe_quel_texte_donne_un_html_sur() =>
        Prop.ForAll(Chaines.Toutes, texte => VerifierSur(Rendu(texte))).QuickCheckThrowOnFailure();

    private static string Rendu(string? markdown) => TexteRiche.Rendre(markdown).ToString()!;

    // relu par un navigateur, le résultat n'a que les éléments, attributs et liens permis
    private static void VerifierSur(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, _permis);
            Assert.All(element.Attributes, a => Assert.True(element.LocalName == "a" && a.Name is "href" or "rel", a.Name));
            if (element.GetAttribute("href") is { } href)
            {
                Assert.False(href.StartsWith("//", StringComparison.Ordinal) || href.Contains('\\', StringComparison.Ordinal), href);
                var absolue = new Uri(new Uri("https://portail.exemple/"), href);
                Assert.Contains(absolue.Scheme, new[] { "http", "https", "mailto" });
            }
        }
        Assert.Empty(document.Head!.Children);
    }
}
