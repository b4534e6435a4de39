using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using Xunit;

namespace CoopPortal.Tests.Core.Content;

public sealed class JsonTreeTests
{
    [Theory]
    [InlineData("null", "\"\"", true)]
    [InlineData("{\"a\":null}", "{}", true)]
    [InlineData("{\"a\":\"x\",\"b\":null}", "{\"a\":\"x\"}", true)]
    [InlineData("[{\"id\":\"1\",\"role\":\"elu\"}]", "[]", true)]
    [InlineData("[{\"id\":\"1\",\"n\":\"x\"},{\"id\":\"2\"}]", "[{\"id\":\"1\",\"n\":\"x\"}]", true)]
    [InlineData("[{\"id\":\"1\",\"n\":\"x\"}]", "[{\"id\":\"2\",\"n\":\"x\"}]", false)]
    [InlineData("[{\"id\":\"1\",\"n\":\"x\",\"role\":\"elu\"}]", "[{\"id\":\"1\",\"n\":\"x\",\"role\":\"service\"}]", false)]
    [InlineData("[\"a\",\"b\"]", "[\"b\",\"a\"]", false)]
    [InlineData("12", "12", true)]
    [InlineData("12", "\"12\"", false)]
    [InlineData("\"x\"", "{\"x\":1}", false)]
    [InlineData("0", "null", false)]
    public void Deux_reponses_se_lisent_pareil(string a, string b, bool pareil)
    {
        Assert.Equal(pareil, JsonTree.Same(JsonNode.Parse(a), JsonNode.Parse(b)));
        Assert.Equal(pareil, JsonTree.Same(JsonNode.Parse(b), JsonNode.Parse(a)));
    }

    [Fact]
    public void Un_chemin_se_lit_et_s_ecrit_meme_la_ou_rien_n_existe()
    {
        var document = new JsonObject { ["a"] = "texte" };
        Assert.Null(document.At("a.b.c"));
        document.Put("b.c.d", "x");
        document.Put("a.b", "y");
        Assert.Equal(("x", "y"), (document.TextAt("b.c.d"), document.TextAt("a.b")));
        Assert.Empty(document.RowsAt("b"));
    }
}
