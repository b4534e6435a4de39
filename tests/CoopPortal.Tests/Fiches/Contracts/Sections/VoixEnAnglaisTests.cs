using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Sections;

public sealed class VoixEnAnglaisTests
{
    private static readonly DateOnly _aujourdhui = new(2026, 11, 22);
    private static readonly DateOnly _avant = new(2026, 8, 20);

    [Theory]
    [InlineData("Alençon", "commune", "the commune of Alençon")]
    [InlineData("Le Mans", "commune", "the commune of Le Mans")]
    [InlineData("Les Mureaux", "commune", "the commune of Les Mureaux")]
    [InlineData("Sanankoroba", "communeRurale", "the rural commune of Sanankoroba")]
    [InlineData("Cercle de Yélimané", "cercle", "the cercle of Yélimané")]
    [InlineData("Conseil régional de Bretagne", "region", "Conseil régional de Bretagne")]
    public void La_collectivite_rangee_en_francais_se_dit_dans_la_langue_de_la_page(string nom, string genre, string attendue)
    {
        var rangee = VoixEnMots.Nom(nom, genre);
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal($"Verified by {attendue} 3\u00A0months ago", VoixEnMots.Verifiee(Voix.Collectivite, rangee, _avant, _aujourdhui));
    }

    [Fact]
    public void La_fraicheur_d_une_archive_se_dit_en_anglais_sans_que_l_index_en_sache_rien()
    {
        var fiche = new FicheIndex { ItemId = Guid.NewGuid(), Slug = "f", Titre = "F", Archive = ArchiveEnMots.Repertoire("2008") };
        Assert.Equal("Archive du répertoire 2008, non vérifiée depuis", Fraicheur.De(fiche, _aujourdhui).Phrase);
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal("Archive from the 2008 directory, not verified since", Fraicheur.De(fiche, _aujourdhui).Phrase);
        Assert.Equal("répertoire 2008", fiche.Archive);
    }
}
