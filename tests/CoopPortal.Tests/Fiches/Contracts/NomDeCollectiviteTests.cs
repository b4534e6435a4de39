using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts;

public sealed class NomDeCollectiviteTests
{
    [Theory]
    [InlineData("Alençon", "commune", "la commune d’Alençon")]
    [InlineData("ALENCON", "commune", "la commune d’Alencon")]
    [InlineData("Cercle de Yélimané", "cercle", "le cercle de Yélimané")]
    [InlineData("Communauté urbaine du Centre", "epci", "la communauté urbaine du Centre")]
    [InlineData("Villeneuve", "commune", "la commune de Villeneuve")]
    [InlineData("Kolimba", null, "Kolimba")]
    public void Une_collectivite_se_nomme_dans_une_phrase(string nom, string? genre, string attendu) => Assert.Equal(attendu, NomDeCollectivite.EnPhrase(nom, genre));
}
