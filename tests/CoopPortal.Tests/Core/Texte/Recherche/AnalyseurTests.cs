using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class AnalyseurTests
{
    [Theory]
    [InlineData("Éducation à l’ÉCOLE", "education a l'ecole")]
    [InlineData("cœur, Æther, Straße", "coeur, aether, strasse")]
    [InlineData("500 m²", "500 m2")]
    [InlineData("Dɔgɔn ɲɛ ŋ", "dogon nye ng")]
    [InlineData("e\u0301te\u0301", "ete")]
    public void Plier_ote_accents_casse_et_ligatures(string texte, string plie) => Assert.Equal(plie, Analyseur.Plier(texte));

    [Theory]
    [InlineData("L'eau potable d’Alençon", "eau potable alencon")]
    [InlineData("lorsqu'il jusqu’en qu'on s'est n'a", "il en on est a")]
    [InlineData("Saint-Denis, Marena-Tringa", "saint denis marena tringa")]
    [InlineData("aujourd'hui", "aujourd hui")]
    [InlineData("N'Djamena et M’Bour", "ndjamena et mbour")]
    [InlineData("A.F.D. (AFD) p. 12", "afd afd p 12")]
    [InlineData("G.R.D.R, a.b fin. Ici", "grdr ab fin ici")]
    [InlineData("500 m² en 2006", "500 m2 en 2006")]
    [InlineData("l'", "")]
    [InlineData("", "")]
    public void Termes_coupe_comme_le_francais(string texte, string attendus) =>
        Assert.Equal(attendus, string.Join(' ', Analyseur.Termes(texte)));

    [Theory]
    [InlineData("éducation", "education")]
    [InlineData("école", "ecoles")]
    [InlineData("coopération", "cooperations")]
    [InlineData("réalisée", "realiser")]
    [InlineData("réalisées", "realise")]
    [InlineData("première", "premier")]
    [InlineData("premières", "premiere")]
    [InlineData("régionaux", "regional")]
    [InlineData("équipements", "equipement")]
    [InlineData("l’eau", "eaux")]
    [InlineData("décentralisée", "DECENTRALISEES")]
    public void Racines_reunit_les_formes_accentuees_ou_non(string une, string autre) =>
        Assert.Equal(Analyseur.Racines(une), Analyseur.Racines(autre));

    [Fact]
    public void Racines_laisse_les_mots_outils_et_les_nombres() =>
        Assert.Equal("ecol0", Analyseur.Racines("de 12 écoles à la"));

    [Fact]
    public void PourIndex_donne_les_termes_puis_les_racines() =>
        Assert.Equal("ecoles de koutiala ecol0 koutial0", Analyseur.PourIndex("Écoles de Koutiala"));

    [Theory]
    [InlineData("Dembela", "Dembella", "Dembéla")]
    [InlineData("Yelimane", "Yélimané", "YELLIMANE")]
    [InlineData("Koussane", "Koussané", "Kousane")]
    [InlineData("Saint-Denis", "St Denis", "st-denis")]
    [InlineData("Sainte-Foy", "Ste Foy", "ste.foy")]
    [InlineData("Marena Tringa", "Marena-Tringa", "Maréna Tringa")]
    [InlineData("N'Djamena", "N’Djaména", "Ndjamena")]
    public void Les_graphies_d_un_lieu_ont_la_meme_cle(params string[] graphies) =>
        Assert.Single(graphies.Select(Analyseur.CleDeLieu).Distinct(StringComparer.Ordinal));

    [Theory]
    [InlineData("Kayes", "Kati")]
    [InlineData("Paris 11", "Paris 1")]
    [InlineData("Saint-Denis", "Sainte-Denise")]
    public void Deux_lieux_differents_gardent_deux_cles(string un, string autre) =>
        Assert.NotEqual(Analyseur.CleDeLieu(un), Analyseur.CleDeLieu(autre));

    [Fact]
    public void Pliage_cle_et_termes_sont_stables_et_n_echouent_jamais()
    {
        Prop.ForAll(Chaines.Toutes, texte =>
        {
            var plie = Analyseur.Plier(texte);
            var cle = Analyseur.CleDeLieu(texte);
            var termes = Analyseur.Termes(texte);
            return plie == Analyseur.Plier(plie) && cle == Analyseur.CleDeLieu(cle)
                && termes.All(t => t.Length is > 0 and <= 64 && t.EnumerateRunes().All(System.Text.Rune.IsLetterOrDigit));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Avec_ou_sans_accents_les_racines_sont_les_memes() =>
        Prop.ForAll(Chaines.Toutes, texte => Analyseur.Racines(texte) == Analyseur.Racines(Analyseur.Plier(texte)))
            .QuickCheckThrowOnFailure();
}
