using CoopPortal.Imports.Comptoir.Depots;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

public sealed class NomDeFichierTests
{
    [Theory]
    [InlineData("livre 2008.txt", "livre 2008.txt")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Documents\\livre.txt", "livre.txt")]
    [InlineData("li\u0000vre\r\n.txt", "livre.txt")]
    [InlineData("..", "fichier sans nom")]
    [InlineData("dossier/", "fichier sans nom")]
    [InlineData(null, "fichier sans nom")]
    public void Il_ne_reste_que_le_nom(string? annonce, string attendu) => Assert.Equal(attendu, NomDeFichier.Sur(annonce));

    [Fact]
    public void Un_nom_trop_long_garde_son_extension()
    {
        var name = NomDeFichier.Sur(new string('a', 500) + ".txt");
        Assert.Equal(120, name.Length);
        Assert.EndsWith("a.txt", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Aucun_nom_ne_sort_de_la_regle()
        => Prop.ForAll<string?>(annonce => NomDeFichier.Sur(annonce) is { Length: > 0 and <= 120 } name && !name.Any(c => char.IsControl(c) || c is '/' or '\\')).QuickCheckThrowOnFailure();
}
