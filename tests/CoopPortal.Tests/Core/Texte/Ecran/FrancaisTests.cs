using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class FrancaisTests
{
    private static readonly DateOnly _jour = new(2026, 11, 21);

    [Fact]
    public void Nombres_et_montants()
    {
        Assert.Equal("130\u202F000", Francais.Nombre(130_000));
        Assert.Equal("0", Francais.Nombre(0));
        Assert.Equal("-1\u202F234", Francais.Nombre(-1234));
        Assert.Equal("8\u202F004,27", Francais.Nombre(8004.27m));
        Assert.Equal("1,5", Francais.Nombre(1.50m));
        Assert.Equal("978\u202F342\u00A0F\u00A0CFA", Francais.Montant(978_342m, "XOF"));
        Assert.Equal("146\u202F616\u00A0€", Francais.Montant(146_616m, "EUR"));
        Assert.Equal("1\u202F234,50\u00A0€", Francais.Montant(1234.5m, "EUR"));
        Assert.Equal("42\u202F000\u00A0FF", Francais.Montant(42_000m, "FRF"));
        Assert.Equal("12\u202F000", Francais.Montant(12_000m, null));
        Assert.Equal("30\u202F380\u00A0habitants", Francais.Habitants(30_380));
        Assert.Equal("1\u00A0habitant", Francais.Habitants(1));
        Assert.Equal("0\u00A0habitant", Francais.Habitants(0));
    }

    [Fact]
    public void Dates_et_heures()
    {
        Assert.Equal("21 novembre 2026", Francais.Date(_jour));
        Assert.Equal("1er mars 2026", Francais.Date(new(2026, 3, 1)));
        Assert.Equal("14\u00A0h\u00A032", Francais.Heure(new(14, 32)));
        Assert.Equal("9\u00A0h\u00A0" + "05", Francais.Heure(new(9, 5)));
    }

    [Theory]
    [InlineData("2026-11-21", "aujourd’hui")]
    [InlineData("2026-11-20", "hier")]
    [InlineData("2026-11-18", "il y a 3 jours")]
    [InlineData("2026-10-22", "il y a 30 jours")]
    [InlineData("2026-10-21", "il y a 1 mois")]
    [InlineData("2026-08-21", "il y a 3 mois")]
    [InlineData("2025-10-21", "il y a 13 mois")]
    [InlineData("2024-11-22", "il y a 23 mois")]
    [InlineData("2024-11-21", "il y a 2 ans")]
    [InlineData("2006-04-10", "il y a 20 ans")]
    [InlineData("2026-12-01", "le 1er décembre 2026")]
    public void L_age_se_dit_en_jours_en_mois_puis_en_annees(string quand, string attendu) =>
        Assert.Equal(attendu, Francais.IlYA(DateOnly.Parse(quand), _jour).Replace('\u00A0', ' '));

    [Fact]
    public void Un_mois_revolu_se_compte_aussi_depuis_un_31() =>
        Assert.Equal("il y a 1\u00A0mois", Francais.IlYA(new(2026, 1, 31), new(2026, 2, 28)));

    [Theory]
    [InlineData(0, "fiche")]
    [InlineData(1, "fiche")]
    [InlineData(2, "fiches")]
    [InlineData(-1, "fiche")]
    [InlineData(-5, "fiches")]
    public void Le_pluriel_commence_a_deux(int n, string attendu) => Assert.Equal(attendu, Francais.Pluriel(n, "fiche", "fiches"));

    [Theory]
    [InlineData("Alençon", "d’Alençon")]
    [InlineData("Évry", "d’Évry")]
    [InlineData("Koutiala", "de Koutiala")]
    [InlineData("Grand Lyon", "de Grand Lyon")]
    [InlineData("Le Mans", "du Mans")]
    [InlineData("Les Mureaux", "des Mureaux")]
    [InlineData("La Rochelle", "de La Rochelle")]
    [InlineData("L’Haÿ-les-Roses", "de L’Haÿ-les-Roses")]
    [InlineData("Hérouville-Saint-Clair", "d’Hérouville-Saint-Clair")]
    [InlineData("Hombori", "de Hombori")]
    [InlineData("Houilles", "de Houilles")]
    [InlineData("Yélimané", "de Yélimané")]
    [InlineData("Yvetot", "d’Yvetot")]
    [InlineData("Ouagadougou", "de Ouagadougou")]
    [InlineData("Orly", "d’Orly")]
    [InlineData("Lesquin", "de Lesquin")]
    public void De_s_elide_et_se_contracte(string nom, string attendu) => Assert.Equal(attendu, Francais.De(nom));

    [Theory]
    [InlineData("Qui ? Moi !", "Qui\u202F? Moi\u202F!")]
    [InlineData("Vraiment?! Oui; bon", "Vraiment\u202F?! Oui\u202F; bon")]
    [InlineData("Note : rien", "Note\u00A0: rien")]
    [InlineData("Note: rien", "Note\u00A0: rien")]
    [InlineData("« eau »", "«\u00A0eau\u00A0»")]
    [InlineData("«eau»", "«\u00A0eau\u00A0»")]
    [InlineData("à 14:32, voir https://exemple.org/a?b=c;d ou mailto:x@y.fr", "à 14:32, voir https://exemple.org/a?b=c;d ou mailto:x@y.fr")]
    [InlineData("voir https://exemple.org?", "voir https://exemple.org\u202F?")]
    [InlineData("", "")]
    public void Espacer_pose_les_insecables(string texte, string attendu) => Assert.Equal(attendu, Francais.Espacer(texte));

    [Fact]
    public void Espacer_deux_fois_ne_change_rien_et_ne_touche_que_les_espaces() =>
        Prop.ForAll(Chaines.Toutes, texte =>
        {
            var une = Francais.Espacer(texte);
            return une == Francais.Espacer(une) && SansBlancs(une) == SansBlancs(texte);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Alençon / Koutiala", "alencon-koutiala")]
    [InlineData("L’eau : œuvre n° 12 !", "l-eau-oeuvre-n-12")]
    [InlineData("???", "sans-titre")]
    public void Slug_est_lisible(string texte, string attendu) => Assert.Equal(attendu, Slug.De(texte));

    [Fact]
    public void Slug_se_coupe_entre_deux_mots()
    {
        var slug = Slug.De(string.Join(' ', Enumerable.Repeat("coopération", 20)));
        Assert.Equal(string.Join('-', Enumerable.Repeat("cooperation", 6)), slug);
        Assert.Equal(Slug.LongueurMaximale, Slug.De(new string('a', 200)).Length);
    }

    [Fact]
    public void Slug_est_stable_court_et_en_ascii() =>
        Prop.ForAll(Chaines.Toutes, texte =>
        {
            var slug = Slug.De(texte);
            return slug == Slug.De(slug) && slug.Length is > 0 and <= 80 && slug[0] != '-' && slug[^1] != '-'
                && slug.All(c => c == '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
        }).QuickCheckThrowOnFailure();

    private static string SansBlancs(string texte) => string.Concat(texte.Where(c => c is not (' ' or '\u00A0' or '\u202F')));
}
