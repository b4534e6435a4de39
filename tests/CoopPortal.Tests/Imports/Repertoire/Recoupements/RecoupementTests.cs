using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire.Recoupements;

/// <summary>Les contradictions du livre, relevées à la main, chacune avec ses deux endroits ; puis celles d'un livre inventé.</summary>
public sealed class RecoupementTests
{
    [Theory]
    [InlineData(755, 8158)]
    [InlineData(3907, 4732)]
    [InlineData(4909, 5107)]
    public void Une_collectivite_deux_populations(int ligne, int autre)
    {
        var remarque = Assert.Single(Du(GenresDeContradiction.Populations), r => r.PremiereLigne == autre);
        Assert.Equal(ligne, remarque.Ailleurs!.PremiereLigne);
        Assert.NotEqual(remarque.Fiche, remarque.Ailleurs.Fiche);
    }

    [Theory]
    [InlineData(12616, 3288)]
    [InlineData(12618, 3677)]
    public void Une_fiche_aussi_dite_non_renseignee(int souche, int fiche)
        => Assert.Single(Du(GenresDeContradiction.FicheEtSouche), r => r.PremiereLigne == souche && r.Ailleurs!.PremiereLigne == fiche);

    [Theory]
    [InlineData(13938, 10943)]
    [InlineData(14021, 11385)]
    public void L_annexe_et_la_fiche_ne_nomment_pas_le_meme_partenaire(int annexe, int fiche)
        => Assert.Single(Du(GenresDeContradiction.AnnexeEtFiche), r => r.PremiereLigne == annexe && r.Ailleurs!.PremiereLigne == fiche);

    [Fact]
    public void Une_rangee_de_l_annexe_sans_fiche_ni_souche_reste_une_question()
        => Assert.Equal([13909, 13916, 13920, 13921, 13926, 13928, 13935, 13940, 13941], Du(GenresDeContradiction.AnnexeSeule).Select(r => r.PremiereLigne));

    [Fact]
    public void Les_noms_du_tableau_par_domaines_sans_fiche()
        => Assert.Equal([123, 138, 166], Du(GenresDeContradiction.DomaineSansFiche).Select(r => r.PremiereLigne));

    [Fact]
    public void Une_personne_ecrite_de_deux_facons_est_dite_par_ses_lieux_sans_la_nommer()
    {
        var personnes = Du(GenresDeContradiction.Personne).ToList();
        Assert.NotEmpty(personnes);
        Assert.All(personnes, r => Assert.NotEqual((r.Fiche, r.Champ), (r.Ailleurs!.Fiche, r.Ailleurs.Champ)));
        Assert.All(personnes, r => Assert.DoesNotContain("«", r.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Dans_un_livre_invente_chaque_genre_se_voit()
    {
        var livre = LivreInvente.Complet();
        livre.Fiches.Add(LivreInvente.Fiche("Vauclair / Tensoba (2)", "05/02/2009", LivreInvente.Deux.Replace("31.000", "29.000", StringComparison.Ordinal), LivreInvente.Contacts.Replace("SAWADOGO", "SAWADOGHO", StringComparison.Ordinal)));
        livre.Fin = livre.Fin.Replace("Aubepierre/Tangora", "Vauclair/Tensoba, Aubepierre/Tangora", StringComparison.Ordinal);
        livre.Annexe = " Annexe 1 : Présentation des partenariats par régions \n Tableau 1 : Région du Centre-Nord \n\nFrance Burkina Faso \nVauclair / Isère Tensoba \nAubepierre / Jura Tangora \nVauclair / Isère Pibaoré \nMontfleur / Ain Zoura \n";
        var lu = livre.Lire();
        Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        int Compte(string genre) => lu.Remarques.Count(r => r.Contradiction == genre);
        // « CG de la Brume », sans partenaire, est aussi la fiche de Haute-Brume
        Assert.Equal((1, 1, 3, 1, 1),
            (Compte(GenresDeContradiction.Populations), Compte(GenresDeContradiction.Personne), Compte(GenresDeContradiction.FicheEtSouche), Compte(GenresDeContradiction.AnnexeEtFiche), Compte(GenresDeContradiction.AnnexeSeule)));
    }

    private static IEnumerable<Remarque> Du(string genre) => LivreReel.Lu.Remarques.Where(r => r.Contradiction == genre);
}
