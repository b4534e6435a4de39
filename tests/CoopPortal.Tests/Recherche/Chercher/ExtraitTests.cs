using CoopPortal.Core.Texte;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Tests.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Recherche.Chercher;

public sealed class ExtraitTests
{
    [Theory]
    [InlineData("puits", "Creuser des puits ici.", "Creuser des [puits] ici.")]
    [InlineData("puit", "Creuser des puits ici.", "Creuser des [puits] ici.")]
    [InlineData("ecole", "L’école et les Écoles.", "L’[école] et les [Écoles].")]
    [InlineData("« eau potable »", "Eau non potable ; l’eau potable.", "Eau non potable ; l’[eau] [potable].")]
    [InlineData("« eau de pluie »", "L’eau de pluie tombe.", "L’[eau] [de] [pluie] tombe.")]
    [InlineData("coeur", "Au cœur du bourg", "Au [cœur] du bourg")]
    [InlineData("assain", "Un assainissement.", "Un [assainissement].")]
    [InlineData("zanzibar", "Rien de tel.", "")]
    [InlineData("", "Rien de tel.", "")]
    [InlineData("script", "<script>x</script>", "<[script]>x</[script]>")]
    public void Les_mots_cherches_sont_marques(string saisie, string texte, string attendu) => Assert.Equal(attendu, Rendre(Tirer(saisie, texte)));

    [Theory]
    [InlineData("CSCOM", "Le Centre de Santé Communautaire ouvre.", "Le [Centre] [de] [Santé] [Communautaire] ouvre.")]
    [InlineData("CSCOM", "Deux centres de santé communautaires.", "Deux [centres] [de] [santé] [communautaires].")]
    [InlineData("CSCOM", "Un centre de loisirs.", "")]
    [InlineData("centre de santé communautaire", "Au CSCOM du bourg.", "Au [CSCOM] du bourg.")]
    public void Le_sens_d_un_sigle_est_marque_aussi(string saisie, string texte, string attendu)
        => Assert.Equal(attendu, Rendre(new Extrait(new Lexique([["CSCOM", "centre de santé communautaire"]]).Elargir(Analyseur.AnalyserRequete(saisie))).Tirer(texte)));

    [Fact]
    public void Le_passage_choisi_reunit_le_plus_de_mots()
        => Assert.Equal("Ici [forage] et [moulin].", Rendre(Tirer("moulin forage", "Un forage seul.\nIci forage et moulin.\nUn moulin.")));

    [Fact]
    public void Un_long_paragraphe_est_coupe_entre_deux_mots()
    {
        var texte = string.Concat(Enumerable.Repeat("bla ", 200)) + "le puits du village " + string.Concat(Enumerable.Repeat("bli ", 200)) + "fin";
        var extrait = string.Concat(Tirer("puits", texte).Select(m => m.Texte));
        Assert.InRange(extrait.Length, 60, 240);
        Assert.StartsWith("… bla ", extrait, StringComparison.Ordinal);
        Assert.EndsWith("bli …", extrait, StringComparison.Ordinal);
        Assert.Contains("le puits du village", extrait, StringComparison.Ordinal);
    }

    [Fact]
    public void Un_extrait_est_fait_du_texte_et_de_rien_d_autre()
        => Prop.ForAll(Chaines.Toutes, Chaines.Toutes, (texte, saisie) =>
        {
            var morceaux = Tirer(saisie, texte);
            var colle = string.Concat(morceaux.Select(m => m.Texte));
            colle = colle.StartsWith("… ", StringComparison.Ordinal) && !texte.Contains(colle, StringComparison.Ordinal) ? colle[2..] : colle;
            colle = colle.EndsWith(" …", StringComparison.Ordinal) && !texte.Contains(colle, StringComparison.Ordinal) ? colle[..^2] : colle;
            return texte.Contains(colle, StringComparison.Ordinal) && (morceaux.Count == 0 || morceaux.Any(m => m.Marque));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_mot_du_texte_qu_on_cherche_est_marque()
        => Prop.ForAll(Chaines.Toutes, texte => Analyseur.Termes(texte.Split('\n')[0]).Where(t => t.All(char.IsAsciiLetter) && t.Length > 3).Take(1)
            .All(terme => !texte.Contains(terme, StringComparison.OrdinalIgnoreCase) || Tirer(terme, texte).Any(m => m.Marque))).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Segment> Tirer(string saisie, string texte) => new Extrait(Analyseur.AnalyserRequete(saisie)).Tirer(texte);

    private static string Rendre(IReadOnlyList<Segment> morceaux) => string.Concat(morceaux.Select(m => m.Marque ? $"[{m.Texte}]" : m.Texte));
}
