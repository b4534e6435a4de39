using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Tests.Relecture.Comparaison;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Lecture;

public sealed class MotsTests
{
    [Theory]
    [InlineData("2004-01-23", "Convention-cadre, 23 janvier 2004")]
    [InlineData("1994-05", "Convention-cadre, mai 1994")]
    [InlineData("1970", "Convention-cadre, 1970")]
    [InlineData("au printemps 1970", "Convention-cadre, au printemps 1970")]
    [InlineData(null, "Convention-cadre")]
    public void Un_acte_signe_se_lit_en_mots(string? date, string lu)
    {
        var actes = Questions.Du("mali").Champs.Single(c => c.Cle == "formalisation.actes");
        Assert.Equal(lu, Mots.Ligne(actes, new JsonObject { ["id"] = "s1", ["genre"] = "convention-cadre", ["date"] = date }));
    }
}
