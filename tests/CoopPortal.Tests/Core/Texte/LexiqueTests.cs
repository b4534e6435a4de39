using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class LexiqueTests
{
    private static readonly Lexique _lexique = new(
    [
        ["CSCOM", "centre de santé communautaire"],
        ["Ouagadougou", "Wogodogo"],
        ["Goulmou", "Est"],
        ["SEUL"],
    ]);

    [Theory]
    [InlineData("cscom", "centre de santé communautaire")]
    [InlineData("le CSCOM de Koutiala", "centre de santé communautaire")]
    [InlineData("centres de santé communautaires", "CSCOM")]
    [InlineData("construire un centre de santé communautaire à Kita", "CSCOM")]
    [InlineData("wogodogo", "Ouagadougou")]
    [InlineData("la ville de Ouagadougou", "Wogodogo")]
    public void L_un_cherche_l_autre(string saisie, string autre) => Assert.Equal([autre], Autres(saisie));

    [Theory]
    [InlineData("centre de santé")]
    [InlineData("santé communautaire centre")]
    [InlineData("« cscom »")]
    [InlineData("goulmou")]
    [InlineData("est")]
    [InlineData("seul")]
    [InlineData("")]
    public void Rien_d_autre_ne_s_elargit(string saisie) => Assert.Empty(Autres(saisie));

    [Fact]
    public void Un_mot_remplacable_reste_cherche_et_les_autres_restent_demandes()
    {
        var requete = _lexique.Elargir(Analyseur.AnalyserRequete("cscom koutiala"));
        Assert.Matches("^\\(\\(\\(\"cscom\".*\\)\\) OR \"centr0 sant0 communautair0\"\\) AND \\(\"koutiala\"\\*.*\\)$", requete.VersFts5());
        Assert.Contains("| ('centr0' <-> 'sant0' <-> 'communautair0'))", requete.VersTsQuery(), StringComparison.Ordinal);
    }

    [Fact]
    public void Elargir_ne_perd_aucun_mot()
        => Prop.ForAll(Chaines.Toutes, saisie =>
        {
            var requete = Analyseur.AnalyserRequete(saisie + " cscom centre de santé communautaire");
            var elargie = _lexique.Elargir(requete);
            return elargie.Mots.SequenceEqual(requete.Mots) && elargie.Equivalences.All(e => e.Debut >= 0 && e.Debut + e.Nombre <= requete.Mots.Count && e.Autres.Count > 0);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Autres(string saisie) => _lexique.Elargir(Analyseur.AnalyserRequete(saisie)).Equivalences.SelectMany(e => e.Autres).Select(a => a.Dite);
}
