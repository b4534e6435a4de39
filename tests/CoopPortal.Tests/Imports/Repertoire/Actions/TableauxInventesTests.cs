using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire.Actions;

/// <summary>Des tableaux inventés, dans les formes que l'extraction d'un PDF donne à une page.</summary>
public sealed class TableauxInventesTests
{
    private const string _titres = "Domaines \nd’intervention \n\n          Actions réalisées \n \n\nDate de début et \npériodicité \n\n  Budget  \n \n\n";

    [Fact]
    public void Case_par_case() => Lit("""
        Éducation 
         
         

        Construction d’un collège de six classes 
        au bourg de Tensoba 

        2004 

        12 000 € 

        Sports 

        Un terrain de lutte 

        Depuis 2005 

        1 500 euros 

        """, "Éducation|Construction d’un collège de six classes au bourg de Tensoba|2004|12000 EUR", "Sports|Un terrain de lutte|2005/..|1500 EUR");

    [Fact]
    public void Des_cases_d_une_ligne_collees() => Lit("""
        Éducation Construction d’un collège 2004 12 000 € 

        Santé Formation de deux sages-femmes de la 
        commune rurale 2006-2007 3 200 € 

        """, "Éducation|Construction d’un collège|2004|12000 EUR", "Santé|Formation de deux sages-femmes de la commune rurale|2006/2007|3200 EUR");

    [Fact]
    public void Des_cases_vides_qui_ne_sont_plus_que_des_espaces()
        => Lit("Éducation Livres \n\n2004  \n\nJeunesse    \n\nSanté Une ambulance \n\n 7 000 € \n\n", "Éducation|Livres|2004|", "Jeunesse|||", "Santé|Une ambulance||7000 EUR");

    [Fact]
    public void Une_case_coupee_par_un_pied_et_les_titres_redits_en_haut_de_page() => Lit("""
        Éducation 
         

        Construction d’un collège de six classes 
        au bourg de Tensoba, avec l’aide de la 

        2004 

        12 000 € 
         province et de ses habitants 

        Domaines 
        d’intervention 

        Actions réalisées 

        Date de début et 
        périodicité 

        Budget 

        Santé 
         

        Une ambulance 

        2005 

        7 000 € 

        """, "Éducation|Construction d’un collège de six classes au bourg de Tensoba, avec l’aide de la province et de ses habitants|2004|12000 EUR", "Santé|Une ambulance|2005|7000 EUR");

    [Fact]
    public void Un_montant_seul_en_haut_de_plusieurs_actions_reste_celui_de_la_rangee()
    {
        var fiche = Lire("Santé \n \n \n\nUne ambulance pour le district \nDes médicaments \nUne salle de soins \n\n2003 \n2004 \n\n9 000 € \n\n");
        var action = Assert.Single(fiche.Actions);
        Assert.Equal(3, action.Intitule!.Split('\n').Length);
        Assert.Equal((null, "2003 ; 2004", 9000m), (action.Periode.Date, action.Periode.Texte, action.Budget.Valeur));
        Assert.Equal("partiel", fiche.TableauActions!.Certitude);
    }

    [Fact]
    public void Deux_montants_pour_trois_actions_ne_sont_donnes_a_aucune()
    {
        var fiche = Lire("Santé \n \n \n\n- Une ambulance \n- Des médicaments \n- Une salle \n\n2003 \n\n9 000 € \n \n \n \n500 € \n\n");
        var action = Assert.Single(fiche.Actions);
        Assert.Equal(("9 000 € ; 500 €", null, null), (action.Budget.Texte, action.Budget.Valeur, action.Budget.Devise));
    }

    [Fact]
    public void Des_groupes_separes_par_des_blancs_dans_une_seule_case() => Lit("""
        EAU 
         
         
        SPORTS 

        Un forage à l’école du bourg 
        Un puits au marché 
         
        Un terrain de lutte 
        Deux ballons 

        2001 
        2002 
         
        2003 
        2004 

        4 448 
        2 424 
         
        690 
        698 

        """, "EAU|Un forage à l’école du bourg|2001|4448 ", "EAU|Un puits au marché|2002|2424 ", "SPORTS|Un terrain de lutte|2003|690 ", "SPORTS|Deux ballons|2004|698 ");

    [Fact]
    public void Des_dates_qui_debordent_de_leur_groupe_ne_se_partagent_pas()
    {
        var fiche = Lire("SANTE \n \n \n\nUne ambulance \n \nUn dispensaire et sa clôture \n \nDes médicaments \n\n2001 \n2002 \n2003 \n \n2004 \n\n12 000 € \n\n");
        Assert.Equal(("2001 ; 2002 ; 2003 ; 2004", null), (Assert.Single(fiche.Actions).Periode.Texte, fiche.Actions[0].Periode.Date));
        Assert.Equal("partiel", fiche.TableauActions!.Certitude);
    }

    [Fact]
    public void Un_domaine_commun_s_imprime_devant_sa_derniere_rangee()
    {
        var fiche = Lire("""
            Construction de trois salles de classe au bourg 

            2001 8 000 € 

            Formation de douze maîtres et de leur directeur 

            2002 3 000 € 

            ÉDUCATION 

            Achat de livres pour la bibliothèque de l’école 

            2003 900 € 

            Creusement de deux puits à grand diamètre, avec la 
            population 

            2004 5 000 € 

            EAU 

            Réparation des pompes de la commune de Tensoba 

            2005 700 € 

            """);
        Assert.Equal(["ÉDUCATION", "ÉDUCATION", "ÉDUCATION", "EAU", "EAU"], fiche.Actions.Select(a => a.Domaine));
        Assert.Equal([("2001", 8000m), ("2002", 3000m), ("2003", 900m), ("2004", 5000m), ("2005", 700m)], fiche.Actions.Select(a => (a.Periode.Date!, a.Budget.Valeur!.Value)));
        Assert.Equal("partiel", fiche.TableauActions!.Certitude);
    }

    [Fact]
    public void Une_page_tournee_apres_un_montant_sans_date() => Lit("""
        Éducation 
         

        Construction d’un collège de six classes 
        au bourg de Tensoba, avec l’aide de la 

         12 000 € 
         province et de ses habitants 

        Santé Une ambulance 2005 7 000 € 

        """, "Éducation|Construction d’un collège de six classes au bourg de Tensoba, avec l’aide de la province et de ses habitants||12000 EUR", "Santé|Une ambulance|2005|7000 EUR");

    [Fact]
    public void Une_case_a_grand_interligne_est_une_seule_case()
    {
        var action = Assert.Single(Lire("Santé \n \n\nUne ambulance et son chauffeur \n\nDepuis le début \n\ndu projet, en 1998, \n\net chaque année, \n\ndes soins sont donnés \n\n 7 000 € \n\n").Actions);
        Assert.Equal(("Une ambulance et son chauffeur", "1998/..", 7000m), (action.Intitule, action.Periode.Date, action.Budget.Valeur));
    }

    [Fact]
    public void Une_annonce_ouvre_chacune_de_ses_actions() => Lit("""
        Échanges Accueil de stagiaires : 
        - au service des eaux 
        - à l’état civil 

         
        2001 
        2003 

         
        1 200 € 
        900 € 

        """, "Échanges|Accueil de stagiaires : - au service des eaux|2001|1200 EUR", "Échanges|Accueil de stagiaires : - à l’état civil|2003|900 EUR");

    [Theory]
    [InlineData("TOTAL   15 500 € ", "est la somme")]
    [InlineData("Total : 20 000 € ", "n'est pas la somme")]
    public void Un_total_verifie_les_lignes_et_n_en_est_pas_une(string total, string message)
    {
        var fiche = LivreInvente.LireUne(AvecTableau("Éducation Un collège 2004 12 000 € \n\nSanté Une ambulance 2005 3 500 € \n\n" + total + "\n\n"));
        Assert.Equal(2, fiche.Document.Actions.Count);
        Assert.Contains(fiche.Remarques, r => r.Champ == "actions" && r.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- - - - - - - \n\n")]
    [InlineData("   \n\n \n\n  \n")]
    [InlineData("Informations en attente \n\n")]
    public void Des_tirets_des_blancs_ou_une_attente_ne_sont_pas_des_actions(string tableau) => Assert.Empty(Lire(tableau).Actions);

    [Fact]
    public void Un_tableau_sans_les_colonnes_du_formulaire_est_garde_tel_quel()
    {
        var fiche = LivreInvente.LireUne(AvecTableau("PROJET OBJECTIF RESULTATS ATTENDUS \n\nPuits \n\nDonner de l’eau à chaque village \n\nDouze puits creusés \n\n", titres: "")).Document;
        Assert.Equal("illisible", fiche.TableauActions!.Certitude);
        Assert.Contains("Douze puits", Assert.Single(fiche.Actions).Intitule, StringComparison.Ordinal);
    }

    [Fact]
    public void N_importe_quel_tableau_imprime_case_par_case_rend_ses_rangees()
    {
        var domaine = Gen.Elements("Éducation", "Santé", "Eau et assainissement", "Appui institutionnel", "SPORT", "Développement rural", "Culture");
        var action = Gen.Elements("Construction d’un marché couvert", "Forage de deux puits à grand diamètre", "Formation des élus de la commune", "Achat de semences", "Accueil de trois stagiaires");
        var date = Gen.Elements("2003", "2004-2006", "Depuis 1998", "mars 2007", "");
        var budget = Gen.Elements("12 000 €", "1 500 euros", "2,5 millions de F CFA", "750 €", "");
        var rangee = domaine.SelectMany(d => action.SelectMany(a => date.SelectMany(t => budget.Select(b => (Domaine: d, Action: a, Date: t, Budget: b)))));
        var tableaux = rangee.ListOf().Where(r => r.Count is > 0 and < 12).ToArbitrary();
        Prop.ForAll(tableaux, rangees =>
        {
            var texte = string.Concat(rangees.Select(r => $"{r.Domaine} \n \n\n{r.Action} \n \n\n{(r.Date.Length == 0 ? "" : r.Date)} \n\n{(r.Budget.Length == 0 ? "" : r.Budget)} \n\n"));
            var lues = Lire(texte).Actions.Select(a => (a.Domaine ?? "", a.Intitule ?? "", a.Periode.Texte ?? "", a.Budget.Texte ?? ""));
            Assert.Equal(rangees, lues);
        }).QuickCheckThrowOnFailure();
    }

    private static void Lit(string tableau, params string[] attendu)
    {
        var fiche = Lire(tableau);
        Assert.Equal(attendu, fiche.Actions.Select(a => $"{a.Domaine}|{a.Intitule}|{a.Periode.Date}|{(a.Budget.Valeur is { } v ? $"{v:0} {a.Budget.Devise}" : "")}"));
        Assert.Equal("sûr", fiche.TableauActions!.Certitude);
    }

    internal static Partenariat Lire(string tableau) => LivreInvente.LireUne(AvecTableau(tableau)).Document;

    internal static string AvecTableau(string tableau, string titres = _titres)
    {
        var debut = LivreInvente.Suite.IndexOf("Domaines", StringComparison.Ordinal);
        var fin = LivreInvente.Suite.IndexOf("Perspectives du partenariat", StringComparison.Ordinal);
        return LivreInvente.Fiche(suite: LivreInvente.Suite[..debut] + titres + tableau + LivreInvente.Suite[fin..]);
    }
}
