using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Relecture.Comparaison;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Formulaire;

public sealed class ComprehensionTests
{
    private static readonly Champ[] _champs = [.. Questions.Du("mali").Champs];

    [Theory]
    [InlineData("12 000 €", "Nous lisons : 12 000 €")]
    [InlineData("3 M FCFA", "Nous lisons : 3 000 000 F CFA")]
    [InlineData("3 millions de FCFA", "Nous lisons : 3 000 000 F CFA")]
    [InlineData("4 000 €/an", "Nous lisons : 4 000 € par an")]
    [InlineData("15 000 FF", "Nous lisons : 15 000 FF")]
    public void Un_montant_sur_se_dit_avec_sa_monnaie(string tape, string phrase) => Assert.Equal(new Comprehension(phrase, true), Lire("budgets.cooperationDecentralisee", tape));

    [Theory]
    [InlineData("15 000 F", "Nous lisons : 15 000 francs, sans savoir lesquels.")]
    [InlineData("15000F", "Nous lisons : 15 000 francs, sans savoir lesquels.")]
    [InlineData("20 000 francs", "Nous lisons : 20 000 francs, sans savoir lesquels.")]
    [InlineData("12.000,50", "Nous lisons : 12 000,5, sans monnaie.")]
    [InlineData("environ 12 000", "Nous lisons : 12 000, sans monnaie.")]
    [InlineData("de 10 à 12 000 €", "Nous gardons vos mots")]
    [InlineData("selon les années", "Nous gardons vos mots")]
    public void Un_montant_douteux_dit_son_doute_et_ne_choisit_pas(string tape, string debut)
    {
        var lu = Lire("budgets.cooperationDecentralisee", tape)!;
        Assert.StartsWith(debut, lu.Phrase, StringComparison.Ordinal);
        Assert.False(lu.Sure);
    }

    [Theory]
    [InlineData("mai 1994", "Nous lisons : mai 1994", true)]
    [InlineData("2003 (3 ans)", "Nous lisons : 2003", true)]
    [InlineData("2003-2005", "Nous lisons : de 2003 à 2005", true)]
    [InlineData("depuis 1998", "Nous lisons : à partir de 1998", true)]
    [InlineData("été 2004", "Nous gardons vos mots, sans y lire de date sûre.", false)]
    [InlineData("2003-04", "Nous gardons vos mots, sans y lire de date sûre.", false)]
    public void Une_date_se_dit_ou_laisse_les_mots(string tape, string phrase, bool sure) => Assert.Equal(new Comprehension(phrase, sure), Lire("debutContacts", tape));

    [Theory]
    [InlineData("debutContacts", "été 2004")]
    [InlineData("budgets.cooperationDecentralisee", "15 000 F")]
    [InlineData("budgets.cooperationDecentralisee", "12.000,50")]
    public void Les_mots_restent_et_rien_n_est_une_faute(string cle, string tape)
    {
        var document = Porter(cle, tape);
        Assert.Equal(tape, document.TextAt(cle + ".texte"));
        Assert.Empty(Controle.Erreurs(_champs, document, []));
    }

    [Fact]
    public void Seul_ce_qui_a_change_revient_ligne_par_ligne()
    {
        var avant = PartenariatJson.ToTree(Bureau.FicheInventee());
        var apres = avant.Copy();
        new Saisie(Navigateur.Renvoyer(_champs, avant, ("actions[a1].periode", "mai 1994"), ("debutContacts", ""))).Porter(_champs, apres);
        var lues = Comprises.Entre(_champs, avant, apres);
        Assert.Equal(["actions[a1].periode", "debutContacts"], lues.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Nous lisons : mai 1994", lues["actions[a1].periode"]?.Phrase);
        Assert.Null(lues["debutContacts"]);
    }

    private static Comprehension? Lire(string cle, string tape)
        => Comprehension.De(_champs.Single(c => c.Cle == cle), Porter(cle, tape).At(cle)) is { } lu ? lu with { Phrase = lu.Phrase.Replace('\u00a0', ' ').Replace('\u202f', ' ') } : null;

    private static JsonObject Porter(string cle, string tape)
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        new Saisie(Navigateur.Renvoyer(_champs, document, (cle, tape))).Porter(_champs, document);
        return document;
    }
}
