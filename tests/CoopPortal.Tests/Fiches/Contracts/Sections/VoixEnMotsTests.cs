using CoopPortal.Fiches.Contracts.Sections;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Sections;

public sealed class VoixEnMotsTests
{
    private static readonly DateOnly _aujourdhui = new(2026, 11, 22);

    [Theory]
    [InlineData(Voix.Collectivite, "Vérifiée par la commune d'Alençon il y a 3 mois")]
    [InlineData(Voix.Comite, "Signalée par le comité de jumelage il y a 3 mois")]
    [InlineData(Voix.Telephone, "Recueillie par téléphone il y a 3 mois")]
    [InlineData(Voix.Mandate, "Signalée par une personne mandatée par la commune d'Alençon il y a 3 mois")]
    public void La_phrase_dit_qui_a_parle_et_jamais_plus(Voix voix, string attendu)
        => Assert.Equal(attendu, Nu(VoixEnMots.Verifiee(voix, VoixEnMots.Nom("Alençon", "commune"), new DateOnly(2026, 8, 20), _aujourdhui)));

    [Theory]
    [InlineData("Alençon", "commune", "la commune d'Alençon")]
    [InlineData("Commune de Koutiala", "commune", "la commune de Koutiala")]
    [InlineData("Cercle de Yélimané", null, "le cercle de Yélimané")]
    [InlineData("Orne", "departement", "Orne")]
    [InlineData("Alençon", null, "Alençon")]
    public void Le_genre_n_est_dit_que_s_il_est_sur(string nom, string? genre, string attendu) => Assert.Equal(attendu, Nu(VoixEnMots.Nom(nom, genre)));

    [Fact]
    public void Une_modification_sans_auteur_connu_ne_dit_que_la_date()
        => Assert.Equal("Modifiée il y a 2 ans", Nu(VoixEnMots.Modifiee(null, null, new DateOnly(2024, 11, 1), _aujourdhui)));

    private static string Nu(string texte) => texte.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'');
}
