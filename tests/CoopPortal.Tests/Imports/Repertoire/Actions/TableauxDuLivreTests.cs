using System.Globalization;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire.Actions;

/// <summary>
/// Des tableaux relevés à la main sur les pages : une ligne par action, « domaine | date EDTF | montant devise ».
/// Les intitulés, qui sont des phrases du livre, ne sont vérifiés que par un lieu ou un chiffre qu'ils portent.
/// </summary>
public sealed class TableauxDuLivreTests
{
    [Fact]
    public void Essonne_une_ligne_de_page_par_action_et_la_monnaie_dans_le_titre() => Tableau(3288, "sûr", """
        Appui institutionnel | 2006/2007 | 12747 EUR
        Sécurité alimentaire | 2006/2007 | 1276 EUR
        Sécurité alimentaire | 2006/2007 | 7958 EUR
        Santé-éducation | 2006/2007 | 8316 EUR
        Appui institutionnel | 2006/2007 | 1183 EUR
        Appui institutionnel | 2006/2007 | 4711 EUR
        Appui institutionnel | 2006/2007 | 2050 EUR
        Appui institutionnel | 2006/2007 |
        Appui institutionnel | 2006/2007 | 1554 EUR
        Appui institutionnel | 2008 |
        Appui institutionnel | 2008 |
        Développement rural | 2008/2010 | 45500 EUR
        Appui institutionnel | 2008/2010 | 9935 EUR
        Appui institutionnel | |
        """);

    [Fact]
    public void Ille_et_Vilaine_neuf_rangees_d_une_case_chacune() => Tableau(3892, "sûr", """
        Hydraulique villageoise | | 150000 EUR
        Partenariats scolaires | | 50000 EUR
        Autosuffisance alimentaire | | 30000 EUR
        Sécurité alimentaire (aides exceptionnelles) | {2003,2004} | 60000 EUR
        Education au développement | | 30000 EUR
        Décentralisation | 2003/2004 | 140000 EUR
        Décentralisation | {2004,2005} | 25000 EUR
        Promotion du Mali au Nord | 2005 | 27000 EUR
        Appui à la décentralisation | 2006 | 9000 EUR
        """);

    [Fact]
    public void Dourdan_trois_actions_par_rangee_en_meme_nombre_que_dates_et_montants() => Tableau(6016, "sûr", """
        Eau et assainissement | 2000 | 85000 EUR
        Eau et assainissement | 2000 | 20800 EUR
        Eau et assainissement | 2000 | 550000 EUR
        Éducation | 2000 | 58724 EUR
        Éducation | 2000 | 18000 EUR
        """);

    [Fact]
    public void Draveil_une_date_et_un_montant_a_la_hauteur_de_leur_action() => Tableau(6196, "sûr", """
        Maîtrise de l’eau | 2000 | 67000 EUR
        Maîtrise de l’eau | 2000 | 15000 EUR
        Maîtrise de l’eau | 2003 |
        Cultures | | 300 EUR
        Radio | | 37000 EUR
        Soutien coopérative scolaire | | 700 EUR
        Électrification solaire | 2000/2005 | 5000 EUR
        Appui à la décentralisation | 1998/2005 | 4000 EUR
        """);

    [Fact]
    public void Bures_le_montant_d_en_bas_n_est_pas_celui_de_l_action_d_en_haut() => Tableau(1370, "sûr", """
        Santé | |
        Santé | |
        Santé | 2005 | 2000 EUR
        Femmes | |
        Scolaire | 2002/2005 | 51000 EUR
        Jeunes | |
        Eau | |
        Eau | |
        Eau | 2004/2005 | 34000 EUR
        Agriculture | 2004/2007 | 90000 EUR
        Micros crédits | 1999 | 750 EUR
        Micros crédits | 2006 | 1500 EUR
        """);

    [Fact]
    public void Bagnolet_deux_domaines_dans_une_case_chacun_a_sa_hauteur() => Tableau(1080, "sûr", """
        SANTÉ - FORMATION | 2004 |
        SANTÉ - FORMATION | 2004-12 |
        SANTÉ - FORMATION | 2005-11 |
        ÉCHANGES CULTURELS | 2006-06 |
        ÉCHANGES CULTURELS | 2006-12 |
        PROJETS D’ÉCHANGES INTERCULTURELS ET D’ÉCHANGES DE JEUNES | 2007-06 |
        PROJETS D’ÉCHANGES INTERCULTURELS ET D’ÉCHANGES DE JEUNES | 2007-12 |
        PROJET D’APPUI INSTITUTIONNEL ET D’AIDE AU DÉVELOPPEMENT | |
        """);

    [Fact]
    public void Viroflay_les_totaux_imprimes_ne_sont_pas_des_actions_et_confirment_le_partage()
    {
        Tableau(12412, "sûr", """
            Santé | 1981/2001 | 460000 FRF
            Eau | 1981/2001 | 434000 FRF
            Education | 1981/2001 | 256000 FRF
            Formation | 1981/2001 | 242000 FRF
            Formation | 2001/2006 | 32716 EUR
            Education – Santé | 2001/2006 | 19283 EUR
            Eau | 2001/2006 | 126520 EUR
            Education | 2001/2006 | 35595 EUR
            Santé | 2001/2006 | 10990 EUR
            Divers | 2001/2006 | 9775 EUR
            """);
        Assert.Equal(1392000m, LivreReel.Document(12412).Actions.Take(4).Sum(a => a.Budget.Valeur));
        Assert.Equal(234879m, LivreReel.Document(12412).Actions.Skip(4).Sum(a => a.Budget.Valeur));
    }

    [Fact]
    public void Maurepas_des_dates_sur_deux_lignes_et_deux_monnaies() => Tableau(8415, "sûr", """
        Ordures ménagères | 2000-02 | 47176 FRF
        Ordures ménagères | 2001 | 54016 FRF
        Formation en France | 2000-06 | 17082 FRF
        Formation en France | 2002-03-04/2002-03-13 | 1004 EUR
        Formation en France | {2005-04,2005-09} | 5089 EUR
        Formation, au Mali, du personnel de la mairie de Mopti | 2003-12-01/2003-12-15 | 4603 EUR
        Formation, au Mali, du personnel de la mairie de Mopti | 2005-11-28/2005-12-12 | 6900 EUR
        """);

    [Fact]
    public void Roncq_les_millions_de_francs_cfa_a_travers_une_page() => Tableau(10598, "partiel", """
        Education | 1991/1997 | 25000000 XOF
        Education | 2005 | 30000000 XOF
        Education | 1993/.. | 5000000 XOF
        Santé | 1988/1989 | 20000000 XOF
        Santé | 1995/1996 | 10000000 XOF
        Action sociale | 1998/1999 | 25000000 XOF
        Action sociale | 2000/2001 | 5000000 XOF
        Action économique | 2002/2003 | 10000000 XOF
        Action économique | 2004 | 1500000 XOF
        Action économique | 2007 | 2000000 XOF
        Hydraulique | {1989,1995,2004,2005} | 5000000 XOF
        Formations | 1987/.. | 3200000 XOF
        Formations | 1999/2001 | 600000 XOF
        Formations | {1999,2004} | 200000 XOF
        | {1999,2001} | 800000 XOF
        | 2004 | 300000 XOF
        | 2006 | 100000 XOF
        | 1999/.. | 300000 XOF
        A Roncq | 1987/.. |
        """);

    [Fact]
    public void Nord_Pas_de_Calais_un_domaine_imprime_une_fois_vaut_pour_les_rangees_d_au_dessus()
    {
        // sur la page, le domaine est une seule case en face de plusieurs rangées ; après « gomme arabique », elle est vide
        var actions = LivreReel.Document(5091).Actions;
        Assert.Equal(
            [(16, "APPUI A LA"), (2, "DEVELOPPEMENT RURAL"), (5, null), (4, "ARTISANAT"), (6, "SANTE"), (2, "ÉDUCATION"), (3, "ÉDUCATION AU")],
            actions.GroupBy(a => a.Domaine).Select(g => (g.Count(), g.Key is null ? null : Debut(g.Key))));
        foreach (var (montant, annee) in new[] { (18295, "2001"), (15245, "2003"), (33000, "2004"), (35520, "{2004,2005,2006}"), (147000, "2007"), (22992, "2006"), (15000, "2004"), (10000, "2005"), (80000, "1995/.."), (11400, "2004"), (32015, "2004/2005"), (220000, "2007"), (65000, "2002"), (100950, "2004"), (17000, "2005"), (117340, "1996/.."), (14950, "2004/2005"), (8613, "2001/2002"), (34190, "2004/2005") })
            Assert.Contains(actions, a => a.Budget.Valeur == montant && a.Budget.Devise == "EUR" && a.Periode.Date == annee);
        Assert.Equal(["Bamako", "Lille"], actions.Where(a => a.Intitule!.StartsWith("Bourses", StringComparison.Ordinal)).Select(a => a.Intitule!.Split(' ')[^1]));

        static string Debut(string domaine) => domaine.StartsWith("ÉDUCATION AU", StringComparison.Ordinal) ? "ÉDUCATION AU" : domaine.StartsWith("SANTE", StringComparison.Ordinal) ? "SANTE" : domaine.StartsWith("APPUI", StringComparison.Ordinal) ? "APPUI A LA" : domaine;
    }

    [Fact]
    public void Chilly_Mazarin_cinq_groupes_dans_une_case_chacun_a_sa_hauteur()
    {
        // « 2018 » et « 250/an » sont des montants : à côté de sa date, le premier n'en est pas une autre
        var actions = LivreReel.Document(2232).Actions;
        Assert.Equal(
            [("2000", "4448"), ("2000", "2424"), ("2000/2004", "9689"), ("2004", "6424"), ("2000", "2018"), ("2000", "4970"), ("2001/2002", "690"), ("2003/2005", "698"), (null, "250/ an"),
                ("2000/2005", "21981"), ("{2003,2004}", "10400"), ("2005", "10087"), (null, "1270"), ("2005", "1472")],
            actions.Take(14).Select(a => (a.Periode.Date, a.Budget.Texte!)));
        Assert.Equal(2018m, actions[4].Budget.Valeur);
        Assert.Equal(["SANTE", "ÉDUCATION", "DEVELOPPEMENT ECONOMIQUE", "APPUI A LA DECENTRALISATION"], actions.Skip(4).Take(12).Select(a => a.Domaine!).Distinct());
        Assert.All(actions.Take(4), a => Assert.StartsWith("EAU", a.Domaine, StringComparison.Ordinal));
    }

    [Fact]
    public void Gentilly_des_actions_des_dates_et_des_montants_numerotes()
    {
        var actions = LivreReel.Document(6387).Actions;
        Assert.Equal([("2004/2005", null), ("2007-04", "8 200,00 €"), ("2008", "000, 00 €."), ("2004/2006", "st allouée"), ("2008", "st allouée")],
            actions.Take(5).Select(a => (a.Periode.Date, a.Budget.Texte is { } b ? b[^10..] : null)));
        Assert.All(actions, a => Assert.Null(a.Budget.Valeur));
    }

    [Theory]
    [InlineData(13239, 64000)]
    [InlineData(13353, 12000, 30000, 33000)]
    [InlineData(13488, 11500, 15000, 61000, 22000)]
    public void Un_montant_imprime_en_face_de_deux_rangees_n_est_donne_a_aucune(int ligne, params int[] montants)
    {
        var fiche = LivreReel.Fiche(ligne);
        Assert.Equal(montants, fiche.Document.Actions.Select(a => (int?)a.Budget.Valeur).Where(v => v is not null).Select(v => v!.Value));
        // le total imprimé compte aussi le montant commun : il est juste, et n'est pas une action
        Assert.Contains(fiche.Remarques, r => r.Champ == "actions" && r.Message.Contains("est la somme", StringComparison.Ordinal));
        Assert.DoesNotContain(fiche.Document.Actions, a => $"{a.Domaine}{a.Intitule}".Contains("TOTAL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9112)]
    [InlineData(11825)]
    [InlineData(12116)]
    public void Un_tableau_illisible_reste_un_seul_texte(int ligne)
    {
        var fiche = LivreReel.Document(ligne);
        Assert.Equal("illisible", fiche.TableauActions!.Certitude);
        var action = Assert.Single(fiche.Actions);
        Assert.Equal(fiche.TableauActions.Texte, action.Intitule);
        Assert.Equal((null, null, null), (action.Domaine, action.Periode.Texte, action.Budget.Texte));
    }

    [Theory]
    [InlineData(1276)]
    [InlineData(2123)]
    [InlineData(5867)]
    [InlineData(12648)]
    [InlineData(13605)]
    public void Un_tableau_vide_ne_donne_rien(int ligne)
    {
        Assert.Empty(LivreReel.Document(ligne).Actions);
        Assert.Null(LivreReel.Document(ligne).TableauActions);
    }

    [Fact]
    public void Le_total_d_un_titre_de_colonne_n_est_pas_le_montant_d_une_action()
    {
        // « Total affectations : 3 677 549 € », « Annuel environ 80 000 € »
        Assert.All(LivreReel.Document(4895).Actions, a => Assert.Null(a.Budget.Texte));
        Assert.Equal(5, LivreReel.Document(4895).Actions.Count(a => a.Periode.Date == "2001"));
        Assert.All(LivreReel.Document(9786).Actions, a => Assert.Null(a.Budget.Texte));
    }

    [Fact]
    public void Chaque_mot_d_un_tableau_est_dans_ses_actions_ou_dans_son_texte_garde()
    {
        foreach (var fiche in LivreReel.Lu.Fiches.Where(f => f.Document.TableauActions is not null))
        {
            var (texte, certitude) = (fiche.Document.TableauActions!.Texte, fiche.Document.TableauActions.Certitude);
            Assert.Contains(certitude, new[] { "sûr", "partiel", "illisible" });
            var imprime = Serre(texte);
            foreach (var mot in fiche.Document.Actions.SelectMany(a => new[] { a.Domaine, a.Intitule, a.Periode.Texte, a.Budget.Texte }).OfType<string>().SelectMany(t => t.Replace(" ; ", " ", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))
                Assert.True(imprime.Contains(Serre(mot), StringComparison.Ordinal), $"{fiche.Document.Titre} : {mot}");
            // le formulaire tient domaine, période et montant sur une ligne
            Assert.All(fiche.Document.Actions, a => Assert.DoesNotContain("\n", a.Domaine + a.Periode.Texte + a.Budget.Texte, StringComparison.Ordinal));
            Assert.Equal(fiche.Document.Actions.Count, fiche.Actions.Sures + fiche.Actions.Partielles + fiche.Actions.Illisibles);
            if (certitude == "sûr")
                Assert.Equal(0, fiche.Actions.Partielles + fiche.Actions.Illisibles);
        }
    }

    private static string Serre(string texte) => string.Concat(texte.Where(c => !char.IsWhiteSpace(c)));

    internal static void Tableau(int ligne, string certitude, string attendu)
    {
        var fiche = LivreReel.Document(ligne);
        Assert.Equal(attendu.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), fiche.Actions.Select(Dire));
        Assert.Equal(certitude, fiche.TableauActions!.Certitude);
        Assert.Equal(fiche.Actions.Select((_, i) => $"a{i + 1}"), fiche.Actions.Select(a => a.Id));
    }

    private static string Dire(ActionMenee action)
        => $"{action.Domaine} | {action.Periode.Date} | {(action.Budget.Valeur is { } v ? $"{v.ToString("0.##", CultureInfo.InvariantCulture)} {action.Budget.Devise ?? "?"}" : "")}".Replace("|  |", "| |", StringComparison.Ordinal).Trim();
}
