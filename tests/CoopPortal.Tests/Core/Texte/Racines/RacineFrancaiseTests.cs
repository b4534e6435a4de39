using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class RacineFrancaiseTests
{
    // Paires du vocabulaire d'exemple publié avec l'algorithme.
    [Theory]
    [InlineData("continu", "continu")]
    [InlineData("continua", "continu")]
    [InlineData("continuait", "continu")]
    [InlineData("continuant", "continu")]
    [InlineData("continuation", "continu")]
    [InlineData("continue", "continu")]
    [InlineData("continué", "continu")]
    [InlineData("continuel", "continuel")]
    [InlineData("continuelle", "continuel")]
    [InlineData("continuellement", "continuel")]
    [InlineData("continuera", "continu")]
    [InlineData("continueront", "continu")]
    [InlineData("continuité", "continu")]
    [InlineData("contractions", "contract")]
    [InlineData("contradictoirement", "contradictoir")]
    [InlineData("contraintes", "contraint")]
    [InlineData("main", "main")]
    [InlineData("mains", "main")]
    [InlineData("maintenir", "mainten")]
    [InlineData("majestueuse", "majestu")]
    [InlineData("majestueusement", "majestu")]
    [InlineData("majesté", "majest")]
    [InlineData("maladie", "malad")]
    [InlineData("malades", "malad")]
    public void Le_vocabulaire_publie_donne_les_racines_publiees(string mot, string racine) =>
        Assert.Equal(racine, RacineFrancaise.De(mot));

    // Chaque ligne vise une règle de la description.
    [Theory]
    [InlineData("nationaux", "national")]
    [InlineData("bureaux", "bureau")]
    [InlineData("bijoux", "bijou")]
    [InlineData("doux", "doux")]
    [InlineData("parie", "pari")]
    [InlineData("tapis", "tapis")]
    [InlineData("niais", "niais")]
    [InlineData("constamment", "const")]
    [InlineData("hydrologie", "hydrolog")]
    [InlineData("évolutions", "évolu")]
    [InlineData("conséquences", "conséquent")]
    [InlineData("première", "premi")]
    [InlineData("premier", "premi")]
    [InlineData("nouvelle", "nouvel")]
    [InlineData("haïr", "haïr")]
    [InlineData("l'eau", "eau")]
    [InlineData("qu’une", "une")]
    [InlineData("aujourd'hui", "aujourd'hui")]
    [InlineData("COMMUNES", "commun")]
    public void Chaque_regle_agit_comme_decrit(string mot, string racine) =>
        Assert.Equal(racine, RacineFrancaise.De(mot));

    [Fact]
    public void Les_formes_d_un_meme_mot_se_rejoignent()
    {
        foreach (var famille in new[]
        {
            "école écoles", "coopération coopérations", "région régions", "municipal municipaux municipale",
            "décentralisé décentralisée décentralisées décentraliser", "équipement équipements",
        })
            Assert.Single(famille.Split(' ').Select(RacineFrancaise.De).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Jamais_plus_long_jamais_vide_jamais_d_exception()
    {
        var lettres = Gen.Elements("abcdeéèêëfghiîïjlmnoôpqrstuùûvxyzç'".ToCharArray());
        var mots = Gen.ArrayOf(lettres).Select(l => new string(l)).ToArbitrary();
        Prop.ForAll(mots, mot =>
        {
            var racine = RacineFrancaise.De(mot);
            return racine.Length <= mot.Length && (mot.Length <= 2 || racine.Length > 0);
        }).QuickCheckThrowOnFailure();
        Prop.ForAll<string>(mot => mot is null || RacineFrancaise.De(mot) is not null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Aucune_marque_interne_ne_reste()
    {
        var suffixes = Gen.Elements("", "quer", "yant", "uer", "iez", "aïs", "oë", "euse");
        var debuts = Gen.Elements("appu", "ess", "jou", "ma", "croy", "remu", "éq");
        Prop.ForAll(Gen.Zip(debuts, suffixes).ToArbitrary(), paire =>
        {
            var racine = RacineFrancaise.De(paire.Item1 + paire.Item2);
            return string.Equals(racine, racine.ToLowerInvariant(), StringComparison.Ordinal) && !racine.Contains('h', StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Un_mot_demesure_passe_sans_etre_touche() =>
        Assert.Equal(new string('a', 500), RacineFrancaise.De(new string('A', 500)));
}
