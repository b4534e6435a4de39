using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts;

public sealed class CelluleCsvTests
{
    [Theory]
    [InlineData("Kayes", "Kayes", "\"Kayes\"")]
    [InlineData("", "", "\"\"")]
    [InlineData("Eau ; santé", "\"Eau ; santé\"", "\"Eau ; santé\"")]
    [InlineData("dit « \"oui\" »", "\"dit « \"\"oui\"\" »\"", "\"dit « \"\"oui\"\" »\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"", "\"deux\nlignes\"")]
    [InlineData(" au bord", "\" au bord\"", "\" au bord\"")]
    [InlineData("=1+1", "'=1+1", "\"'=1+1\"")]
    [InlineData("=1;2", "\"'=1;2\"", "\"'=1;2\"")]
    public void Une_cellule_est_protegee_puis_citee(string texte, string ecrite, string citee)
        => Assert.Equal((ecrite, citee), (CelluleCsv.Ecrire(texte), CelluleCsv.Citer(texte)));
}
