using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts;

public sealed class TerritoireTests
{
    [Theory]
    [InlineData("district", "District de Bamako", "District de Bamako|Bamako|Bamako ville")]
    [InlineData("region", "Kayes", "Kayes|Bamako ville")]
    [InlineData("region", "Région de Kayes", "Région de Kayes|Bamako ville")]
    public void Un_nom_se_dit_aussi_sans_le_genre_qu_il_porte(string niveau, string nom, string noms)
        => Assert.Equal(noms, string.Join('|', new Territoire { Cle = "x", Nom = nom, Niveau = niveau, AnciensNoms = ["Bamako ville"] }.TousSesNoms()));
}
