using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire.Actions;

/// <summary>Ce que la page met en commun, coupe ou décale : relevé à la main, en dates, montants et nombres de rangées.</summary>
public sealed class CasesDuLivreTests
{
    [Fact]
    public void AIMF_Bamako_des_domaines_et_des_montants_communs() => TableauxDuLivreTests.Tableau(12955, "partiel", """
        État civil | 2002/.. |
        État civil | {2002,2005} |
        État civil | 2002/.. |
        Renforcement des capacités municipales Bonne gouvernance | 2002/.. | 240000 EUR
        Nouvelles technologies | | 60000 EUR
        Secteur marchand | 2002 |
        Secteur marchand | | 48000 EUR
        Santé | 2000 |
        Santé | 2003/.. |
        Santé | 1999 |
        Assainissement | 2001/2003 |
        Assainissement | 1991/1998 |
        Assainissement | {1999,2003} | 30000 EUR
        Humanitaire | 2005 | 20000 EUR
        """);

    [Theory]
    [InlineData(13134, 2, 0)]
    [InlineData(13239, 2, 1)]
    [InlineData(13353, 2, 3)]
    public void AIMF_l_etat_civil_vaut_pour_ses_deux_actions(int ligne, int rangees, int montants)
    {
        var actions = LivreReel.Document(ligne).Actions;
        Assert.All(actions.Take(rangees), a => Assert.Equal(("État civil", null, null), (a.Domaine, a.Budget.Texte, a.Periode.Texte)));
        Assert.Equal(montants, actions.Count(a => a.Budget.Valeur is not null));
    }

    [Fact]
    public void Saumur_une_page_tournee_apres_le_montant()
    {
        var actions = LivreReel.Document(11551).Actions;
        Assert.Equal([10000m, 4500m, 3000m, 6000m], actions.Select(a => a.Budget.Valeur!.Value));
        Assert.All(actions, a => Assert.DoesNotContain('€', a.Intitule!));
    }

    [Fact]
    public void Montreuil_ce_qui_suit_en_haut_de_page_reste_a_la_meme_action()
    {
        var actions = LivreReel.Document(8734).Actions;
        Assert.Equal(["2002/2004", "2002/2008", "2002/2008", "2002/2008", "2002/2008", "2008", "2008", "2005/2008"], actions.Select(a => a.Periode.Date));
        Assert.All(actions, a => Assert.NotNull(a.Domaine));
        Assert.Equal([300000m], actions.Select(a => a.Budget.Valeur).OfType<decimal>());
    }

    [Fact]
    public void Chilly_Mazarin_le_second_tableau_ligne_a_ligne()
    {
        // un groupe de montants est imprimé une ligne trop haut : aucun n'est donné
        var actions = LivreReel.Document(2232).Actions.SkipWhile(a => a.Domaine?.StartsWith("AU MALI", StringComparison.Ordinal) != true).Take(14).ToList();
        Assert.Equal(
            [("2006", 22000m), ("2005/2006", 9604m), ("2008", 38761m), ("2006/2007-06", null), ("2007", null), (null, null), ("2007", null), ("2006", null), (null, 400m), (null, null),
                ("2006/2007", 79400m), ("2008", 50300m), ("2006", 9600m), ("2007", 13500m)],
            actions.Select(a => (a.Periode.Date, a.Budget.Valeur)));
        Assert.Equal([3, 1, 4, 6], actions.GroupBy(a => a.Domaine).Select(g => g.Count()));
    }

    [Fact]
    public void Cachan_sept_actions_et_des_francs_que_rien_ne_leur_donne()
    {
        var fiche = LivreReel.Document(1561);
        Assert.Equal(("partiel", 7), (fiche.TableauActions!.Certitude, fiche.Actions.Count));
        Assert.All(fiche.Actions, a => Assert.Equal((null, null, null), (a.Domaine, a.Periode.Texte, a.Budget.Texte)));
        Assert.Contains("210 000 francs", fiche.TableauActions.Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6619, "danses", "2000")]
    [InlineData(6619, "atelier", "2002")]
    [InlineData(7580, "Financement", "1996/..")]
    [InlineData(8611, "Désenclavement", "2007-02-03/2007-03-21")]
    [InlineData(9786, "- Appui", "1995/..")]
    [InlineData(6789, "- 3", "2006-11/2006-12")]
    [InlineData(7217, "-formation", "{2001,2002,2003,2004,2005}")]
    public void Une_date_au_milieu_de_ses_mots(int ligne, string debut, string date)
        => Assert.Equal(date, LivreReel.Document(ligne).Actions.First(a => a.Intitule!.StartsWith(debut, StringComparison.Ordinal)).Periode.Date);

    [Theory]
    [InlineData(6387, 5, 240)]
    [InlineData(7580, 2, 235)]
    public void Une_phrase_dans_la_colonne_du_budget_est_un_budget(int ligne, int actions, int longueur)
    {
        var fiche = LivreReel.Document(ligne);
        Assert.Equal(actions, fiche.Actions.Count);
        Assert.InRange(fiche.Actions.Max(a => a.Budget.Texte?.Length ?? 0), longueur - 60, longueur + 60);
    }
}
