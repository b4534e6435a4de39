using CoopPortal.Core.Fichiers;
using CoopPortal.Tests.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Fichiers;

public sealed class NomDeFichierTests
{
    [Theory]
    [InlineData("Bilan 2025.pdf", "Bilan 2025.pdf")]
    [InlineData("C:\\Documents\\Bilan.pdf", "Bilan.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a<b>:\"c|?*.png", "abc.png")]
    [InlineData("\u202Efdp.exe", "fdp.exe")]
    [InlineData("..", "fichier sans nom")]
    [InlineData(null, "fichier sans nom")]
    public void Le_nom_annonce_se_reduit_a_ce_qui_peut_se_garder(string? annonce, string attendu) => Assert.Equal(attendu, NomDeFichier.Sur(annonce));

    [Fact]
    public void Un_nom_trop_long_garde_son_extension()
    {
        var nom = NomDeFichier.Sur(new string('a', 300) + ".docx");
        Assert.Equal(NomDeFichier.Maximum, nom.Length);
        Assert.EndsWith(".docx", nom, StringComparison.Ordinal);
    }

    [Fact]
    public void Aucun_nom_ne_sort_de_son_dossier() => Prop.ForAll(Chaines.Toutes, annonce =>
    {
        var nom = NomDeFichier.Sur(annonce);
        return nom.Length is > 0 and <= NomDeFichier.Maximum && nom is not (".." or ".") && !nom.Any(c => c is '/' or '\\' or '\n' or '\r' or '"');
    }).QuickCheckThrowOnFailure();
}
