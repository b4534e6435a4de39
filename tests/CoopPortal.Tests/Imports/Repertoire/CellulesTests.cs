using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

/// <summary>Les cellules difficiles, une à une, sur des personnes inventées.</summary>
public sealed class CellulesTests
{
    [Fact]
    public void Tel_et_fax_colles_se_separent()
    {
        var c = Executif("Nom : Rose LENOIR\nTél : 04.11.22.33.44.Fax : 04.11.22.33.45.\n@ :rose@ville.example");
        Assert.Equal(("04.11.22.33.44", "04.11.22.33.45", "rose@ville.example"), (c.Telephone, c.Fax, c.Courriel));
    }

    [Theory]
    [InlineData("Tél : ------   Fax : -----\n@ :-------")]
    [InlineData("Tél :      Fax : non\n@ : non")]
    [InlineData("Tél          Fax :\n@ : \nsite web : ")]
    public void Tirets_et_non_sont_des_blancs(string lignes)
    {
        var c = Executif("Nom : Rose LENOIR\n" + lignes);
        Assert.Equal((null, null, null, null), (c.Telephone, c.Fax, c.Courriel, c.SiteWeb));
    }

    [Fact]
    public void Tel_fax_commun_sert_aux_deux()
    {
        var c = Executif("Nom : Rose LENOIR\nTél /Fax : 252 00 00");
        Assert.Equal(("252 00 00", "252 00 00"), (c.Telephone, c.Fax));
    }

    [Fact]
    public void La_telecopie_peut_passer_a_la_ligne()
    {
        var c = Executif("Nom : Rose LENOIR\nTél : 0411223344      Fax : \n0411223345\n@ : rose@ville.example");
        Assert.Equal(("0411223344", "0411223345"), (c.Telephone, c.Fax));
    }

    [Theory]
    [InlineData("mailto:rose@ville.example", "rose@ville.example")]
    [InlineData("Trésorier : rose@ville.example", "rose@ville.example")]
    [InlineData("Erreur! Signet non défini.", null)]
    [InlineData("un@ville.example / deux@ville.example", "un@ville.example / deux@ville.example")]
    public void Le_courriel_est_lu_ou_dit_illisible(string imprime, string? courriel)
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: $"Coordonnées de l’exécutif (maire, président) \nNom : Rose LENOIR \n@ : {imprime} \n"));
        Assert.Equal(courriel, fiche.Document.CoteFrancais.Contacts[0].Courriel);
        Assert.Equal(courriel is null || !imprime.Contains('/', StringComparison.Ordinal), fiche.Remarques.Any(r => r.Champ.EndsWith("courriel", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Rose LENOIR   Paul BLANC")]
    [InlineData("Rose LENOIR Paul BLANC")]
    [InlineData("ROSE LENOIR Paul BLANC")]
    [InlineData("Rose LENOIR ; Paul BLANC")]
    [InlineData("Rose LENOIR et Paul BLANC")]
    public void Deux_noms_ne_se_fondent_pas(string nom)
    {
        var c = Executif("Nom : " + nom);
        Assert.Equal("deux noms", c.Doute);
        Assert.Contains("LENOIR", c.Nom, StringComparison.Ordinal);
        Assert.Contains("BLANC", c.Nom, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rose  LENOIR")]
    [InlineData("LENOIR Rose")]
    [InlineData("Rose LE NOIR")]
    [InlineData("Rose de la LANDE")]
    [InlineData("Dr  Rose LENOIR")]
    [InlineData("R. T. LENOIR")]
    public void Un_seul_nom_n_est_pas_mis_en_doute(string nom)
    {
        var c = Executif("Nom : " + nom);
        Assert.Null(c.Doute);
        Assert.Equal(string.Join(' ', nom.Split(' ', StringSplitOptions.RemoveEmptyEntries)), c.Nom);
    }

    [Theory]
    [InlineData("Rose LENOIR, chargée de mission", "Rose LENOIR", "chargée de mission")]
    [InlineData("adjointe au maire \nRose LENOIR", "Rose LENOIR", "adjointe au maire")]
    [InlineData("Service culturel : Rose LENOIR", "Rose LENOIR", "Service culturel")]
    [InlineData("Rose \nLENOIR, vice-présidente du \nSyndicat", "Rose LENOIR", "vice-présidente du Syndicat")]
    [InlineData("Cabinet du Maire Rose LENOIR", "Rose LENOIR", "Cabinet du Maire")]
    [InlineData("Service des Eaux", "Service des Eaux", null)]
    [InlineData("Le Maire", null, "Le Maire")]
    public void Le_nom_et_la_fonction_d_une_cellule_libre(string cellule, string? nom, string? fonction)
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: $"Élu en charge du partenariat : {cellule} \nTél : 0400000000 \n"));
        var c = Assert.Single(fiche.Document.CoteFrancais.Contacts);
        Assert.Equal((nom, fonction, null), (c.Nom, c.Fonction, c.Doute));
    }

    [Theory]
    [InlineData("néant")]
    [InlineData("idem")]
    [InlineData("pas de comité de jumelage")]
    [InlineData("---------")]
    public void Une_cellule_qui_ne_nomme_personne_ne_fait_pas_de_contact(string cellule)
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: $"Président du comité de jumelage et/ou autre \npersonne responsable : {cellule} \nTél :      Fax : \n@ : \n"));
        Assert.Empty(fiche.Document.CoteFrancais.Contacts);
    }

    [Fact]
    public void Deux_personnes_dans_une_cellule_font_deux_contacts_quand_chacune_a_son_telephone()
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: """
            Élus en charge du partenariat : 
            Rose LENOIR, maire adjointe 
            Tél : 04 00 00 00 01 

            Paul BLANC – conseiller 
            Tél : 04 00 00 00 02 

            Élu en charge du partenariat : 
            Awa ZONGO 
            Tél : 00 226 40 00 00 03 

            """));
        Assert.Equal([("Rose LENOIR", "04 00 00 00 01"), ("Paul BLANC", "04 00 00 00 02")], fiche.Document.CoteFrancais.Contacts.Select(c => (c.Nom!, c.Telephone!)));
        Assert.Equal("Awa ZONGO", Assert.Single(fiche.Document.CotePartenaire.Contacts).Nom);
    }

    [Fact]
    public void Une_cellule_sans_etiquette_tient_lieu_de_celle_de_droite()
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: """
            Service des relations internationales : 
            Rose LENOIR 
            Tél : 04 00 00 00 01 
            @ : rose@vauclair.example 

            Conseiller technique du Président 
            Salif OUEDRAOGO 
            Tél : 00 226 40 00 00 03 

            """));
        Assert.Equal("Rose LENOIR", Assert.Single(fiche.Document.CoteFrancais.Contacts).Nom);
        var c = Assert.Single(fiche.Document.CotePartenaire.Contacts);
        Assert.Equal(("service", "Salif OUEDRAOGO", "Conseiller technique du Président"), (c.Role, c.Nom, c.Fonction));
    }

    [Theory]
    [InlineData("rose.lenoir@ville.example", "Rose lenoir", "Direction des affaires")]
    [InlineData("rlenoir@ville.example", "Rose lenoir", "Direction des affaires")]
    [InlineData("contact@ville.example", "Direction des affaires Rose lenoir", null)]
    public void Le_courriel_prouve_un_nom_sans_capitales(string courriel, string nom, string? fonction)
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: $"Élu en charge du partenariat : Direction des affaires Rose lenoir \n@ : {courriel} \n"));
        var c = Assert.Single(fiche.Document.CoteFrancais.Contacts);
        Assert.Equal((nom, fonction), (c.Nom, c.Fonction));
    }

    [Theory]
    [InlineData("Autre personne (chargé de projet) : Rose LENOIR", "chargé de projet")]
    [InlineData("Présidente des Amis du Val et autre personne responsable : Rose LENOIR", "Présidente des Amis du Val")]
    [InlineData("Autre personne responsable : Rose LENOIR", null)]
    [InlineData("Autre personne (chargé de projet) : Rose LENOIR, trésorière", "trésorière")]
    public void L_etiquette_dit_la_fonction_quand_la_cellule_ne_la_dit_pas(string cellule, string? fonction)
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: $"{cellule} \nTél : 04 00 00 00 01 \n"));
        Assert.Equal(("Rose LENOIR", fonction), fiche.Document.CoteFrancais.Contacts.Select(c => (c.Nom!, c.Fonction)).Single());
    }

    [Fact]
    public void Deux_etiquettes_sur_une_ligne_gardent_leur_cote()
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: "Service des relations internationales : Non Service de la ville impliqué dans la coopération :  \nSalif OUEDRAOGO \n"));
        Assert.Empty(fiche.Document.CoteFrancais.Contacts);
        Assert.Equal("Salif OUEDRAOGO", Assert.Single(fiche.Document.CotePartenaire.Contacts).Nom);
    }

    [Fact]
    public void Un_service_francais_imprime_a_droite_revient_a_gauche_avec_une_remarque()
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(contacts: """
            Coordonnées de l’exécutif (maire, président) 
            Nom : Rose LENOIR 
            site web : www.vauclair.example 

            Service(s) de la ville impliqué(s) dans la 
            coopération : Paul BLANC 
            @ : paul@vauclair.example 

            """));
        Assert.Empty(fiche.Document.CotePartenaire.Contacts);
        Assert.Contains(fiche.Remarques, r => r.Message.Contains("colonne du partenaire", StringComparison.Ordinal));
    }

    [Fact]
    public void Une_fiche_sans_partenaire_met_tout_du_cote_francais()
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(collectivites: "Collectivité française \nNom : Ville de Vauclair \nNb habitants : 12 400 \n"));
        Assert.Empty(fiche.Document.CotePartenaire.Collectivites);
        Assert.Empty(fiche.Document.CotePartenaire.Contacts);
        Assert.Equal(4, fiche.Document.CoteFrancais.Contacts.Count);
    }

    private static Contact Executif(string lignes)
        => LivreInvente.LireUne(LivreInvente.Fiche(contacts: $"Coordonnées de l’exécutif (maire, président) \n{lignes} \n")).Document.CoteFrancais.Contacts[0];
}
