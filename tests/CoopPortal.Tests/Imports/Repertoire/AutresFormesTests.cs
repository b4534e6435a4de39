using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

public sealed class AutresFormesTests
{
    [Fact]
    public void Un_livre_burkinabe_d_une_autre_forme_donne_tous_ses_champs()
    {
        var lu = LivresDAilleurs.Lire(LivresDAilleurs.Burkina);
        Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        Assert.Equal([("Vauclair / Tensoba", "2011-05-12"), ("Conseil Général de Haute-Brume / Province du Soum", "2011-04-03")], lu.Fiches.Select(f => (f.Document.Titre, f.Document.DateMiseAJour!)));
        var fiche = lu.Fiches[0].Document;
        Assert.Equal(("Ville de Vauclair", "commune", 12400, "Isère / Rhône-Alpes", "Rhône-Alpes"), Collectivite(fiche.CoteFrancais));
        Assert.Equal(("Commune rurale de Tensoba", "communeRurale", 31000, "Bam / Centre-Nord", "Centre-Nord"), Collectivite(fiche.CotePartenaire));
        Assert.Equal("1998-03", fiche.DebutContacts.Date);
        Assert.Equal(("convention", "2001-05-05"), fiche.Formalisation.Actes.Select(a => (a.Genre!, a.Date!)).Single());
        Assert.Equal((12000m, "EUR"), (fiche.Budgets.CooperationDecentralisee.Valeur, fiche.Budgets.CooperationDecentralisee.Devise));
        Assert.Equal((2500000m, "XOF"), (fiche.Budgets.RelationsInternationales.Valeur, fiche.Budgets.RelationsInternationales.Devise));
        Assert.Equal(["Eau Vive", "Puits du Faso"], fiche.PartenairesTechniques.Liste);
        Assert.Equal(["Ministère des Affaires étrangères", "Région Brume"], fiche.PartenairesFinanciers.Liste);
        Assert.Equal((null, "Se connaître.", "Creuser des puits."), (fiche.Motivations.Generale, fiche.Motivations.Francaise, fiche.Motivations.Partenaire));
        Assert.Equal(("Un troisième puits.", "Bilan 2010"), (fiche.Perspectives, fiche.Documents));
        Assert.Equal("Deux puits", Assert.Single(fiche.Actions).Intitule);
    }

    [Fact]
    public void La_colonne_de_gauche_est_celle_de_la_premiere_collectivite()
    {
        var fiche = LivresDAilleurs.Lire(LivresDAilleurs.Burkina).Fiches[0].Document;
        Assert.Equal([("executif", "Odile MARTEL", "Maire"), ("elu", "Jean ROUX", "adjoint")], fiche.CoteFrancais.Contacts.Select(c => (c.Role, c.Nom!, c.Fonction!)));
        Assert.Equal([("executif", "SAWADOGO Issaka"), ("elu", "Awa ZONGO")], fiche.CotePartenaire.Contacts.Select(c => (c.Role, c.Nom!)));
        var (maire, africain) = (fiche.CoteFrancais.Contacts[0], fiche.CotePartenaire.Contacts[0]);
        Assert.Equal(("3, place des Tilleuls 38999 Vauclair", "04 00 00 00 01", "04 00 00 00 02", "mairie@vauclair.example", "www.vauclair.example"),
            (maire.Adresse, maire.Telephone, maire.Fax, maire.Courriel, maire.SiteWeb));
        Assert.Equal(("Maire", "(226) 40 00 00 01", "tensoba@courrier.example"), (africain.Fonction, africain.Telephone, africain.Courriel));
        Assert.Equal("(226) 70 00 00 01", fiche.CotePartenaire.Contacts[1].Telephone);
    }

    [Fact]
    public void Un_livre_senegalais_sans_titres_de_rubriques_donne_tous_ses_champs()
    {
        var lu = LivresDAilleurs.Lire(LivresDAilleurs.Senegal);
        Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        Assert.Equal(["Montbrume / Communauté rurale de Ndoulo", "Valmont"], lu.Fiches.Select(f => f.Document.Titre));
        var fiche = lu.Fiches[0].Document;
        Assert.Equal(("Montbrume", "commune", 8000, "Bretagne", "Bretagne"), Collectivite(fiche.CoteFrancais));
        Assert.Equal(("Communauté rurale de Ndoulo", "communeRurale", 15200, "Ndoulo / Podor / Saint-Louis", "Saint-Louis"), Collectivite(fiche.CotePartenaire));
        Assert.Equal(
            [("executif", "Rose LENOIR", "Maire", "02 00 00 00 01"), ("elu", "Paul BLANC", null, "02 00 00 00 03"), ("comite", "Luc PETIT", null, "02 00 00 00 04")],
            fiche.CoteFrancais.Contacts.Select(c => (c.Role, c.Nom!, c.Fonction, c.Telephone!)));
        Assert.Equal("02 00 00 00 02", fiche.CoteFrancais.Contacts[0].Fax);
        Assert.Equal(
            [("executif", "Moussa DIOP", "Président du conseil rural", "00 221 33 900 00 01"), ("elu", "Fatou NDIAYE", null, "00 221 77 000 00 01")],
            fiche.CotePartenaire.Contacts.Select(c => (c.Role, c.Nom!, c.Fonction, c.Telephone!)));
        Assert.Equal(("1992", "charte", "1994-06-04"), (fiche.DebutContacts.Date, fiche.Formalisation.Actes[0].Genre, fiche.Formalisation.Actes[0].Date));
        Assert.Equal((6000m, "néant"), (fiche.Budgets.CooperationDecentralisee.Valeur, fiche.Budgets.RelationsInternationales.Texte));
        Assert.Equal(("Échanger.", "Développer l’école."), (fiche.Motivations.Francaise, fiche.Motivations.Partenaire));
        Assert.Equal(("Un collège.", "Étude de 2006"), (fiche.Perspectives, fiche.Documents));
        Assert.Equal("Trois classes", Assert.Single(fiche.Actions).Intitule);
    }

    [Fact]
    public void Une_rangee_a_une_seule_cellule_suit_le_pays_de_son_numero()
    {
        var fiche = LivresDAilleurs.Lire(LivresDAilleurs.Burkina).Fiches[1].Document;
        Assert.Equal(("Paul BLANC", "Président"), (Assert.Single(fiche.CoteFrancais.Contacts).Nom, fiche.CoteFrancais.Contacts[0].Fonction));
        Assert.Empty(fiche.CotePartenaire.Contacts);
    }

    [Fact]
    public void Un_livre_beninois_en_capitales_sans_lignes_vides_donne_tous_ses_champs()
    {
        var lu = LivresDAilleurs.Lire(LivresDAilleurs.Benin);
        Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        var fiche = Assert.Single(lu.Fiches).Document;
        Assert.Equal("VAUCLAIR / DASSORO", fiche.Titre);
        Assert.Equal(("Commune de Vauclair", 12400, "Commune de Dassoro", 95000),
            (fiche.CoteFrancais.Collectivites[0].Nom, fiche.CoteFrancais.Collectivites[0].Habitants, fiche.CotePartenaire.Collectivites[0].Nom, fiche.CotePartenaire.Collectivites[0].Habitants));
        Assert.Equal([("executif", "Mme Odile MARTEL", "Maire"), ("elu", "M. Jean ROUX", "adjoint aux relations internationales")], fiche.CoteFrancais.Contacts.Select(c => (c.Role, c.Nom!, c.Fonction!)));
        Assert.Equal([("executif", "M. Codjo HOUNTON", "Maire", "BP 12 Dassoro"), ("elu", "Mme Awa ZINSOU", null, null)], fiche.CotePartenaire.Contacts.Select(c => (c.Role, c.Nom!, c.Fonction, c.Adresse)));
        Assert.Equal(("mairie@vauclair.example", "dassoro@courrier.example"), (fiche.CoteFrancais.Contacts[0].Courriel, fiche.CotePartenaire.Contacts[0].Courriel));
        Assert.Equal(["convention-cadre 1997-05-03", "convention-cadre 2003"], fiche.Formalisation.Actes.Select(a => $"{a.Genre} {a.Date}"));
        Assert.Equal(["Eau Vive (EV)", "Service de l'eau du Val"], fiche.PartenairesTechniques.Liste);
        Assert.Empty(fiche.PartenairesFinanciers.Liste);
        Assert.Equal(("Se connaître.", "Gérer les déchets.", "Une station."), (fiche.Motivations.Francaise, fiche.Motivations.Partenaire, fiche.Perspectives));
    }

    [Fact]
    public void Une_date_sans_jour_reste_vide_et_se_dit()
    {
        var lu = LivresDAilleurs.Lire(LivresDAilleurs.Senegal);
        Assert.Null(lu.Fiches[0].Document.DateMiseAJour);
        Assert.Contains(lu.Remarques, r => r.Champ == "dateMiseAJour" && r.Message.Contains("juin 2010", StringComparison.Ordinal));
        Assert.Equal("2010-06-14", lu.Fiches[1].Document.DateMiseAJour);
    }

    [Fact]
    public void Une_fiche_sans_partenaire_dans_un_autre_livre()
    {
        var fiche = LivresDAilleurs.Lire(LivresDAilleurs.Senegal).Fiches[1].Document;
        Assert.Empty(fiche.CotePartenaire.Collectivites);
        Assert.Equal(("Valmont", "Anne VERT"), (fiche.CoteFrancais.Collectivites[0].Nom, Assert.Single(fiche.CoteFrancais.Contacts).Nom));
        Assert.Equal(("Chercher un partenaire.", "Un premier voyage."), (fiche.Motivations.Francaise, fiche.Perspectives));
    }

    [Fact]
    public void Un_livre_sans_liste_finale_est_accepte_et_on_le_dit()
        => Assert.Contains(LivresDAilleurs.Lire(LivresDAilleurs.Burkina).Remarques, r => r is { Champ: "souches", Gravite: Gravite.Doute });

    [Fact]
    public void Le_meme_livre_coupe_dans_sa_derniere_fiche_est_refuse()
    {
        var fiche = LivresDAilleurs.Senegal[LivresDAilleurs.Senegal.IndexOf("Fiche n° 2", StringComparison.Ordinal)..];
        var entier = LivresDAilleurs.Senegal + "\n\n" + fiche.Replace("n° 2", "n° 3", StringComparison.Ordinal);
        Assert.Equal(3, LivresDAilleurs.Lire(entier).Fiches.Count);
        var coupe = entier[..entier.LastIndexOf("Perspectives", StringComparison.Ordinal)];
        Assert.Contains(LivresDAilleurs.Lire(coupe).Refus, r => r.Contains("coupé", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LivresDAilleurs.Article)]
    [InlineData(LivresDAilleurs.Tarifs)]
    [InlineData(LivresDAilleurs.Cv)]
    [InlineData("Date de mise à jour : 12/03/2010\n\nUne page\n\nPrésentation du partenariat\nUn texte.\n")]
    [InlineData("Collectivité française\nNom : Vauclair\nTél : 04 00 00 00 01\n")]
    public void Une_page_sans_fiche_n_en_donne_aucune(string texte)
        => Assert.Contains(LivresDAilleurs.Lire(texte).Refus, r => r.Contains("aucune fiche", StringComparison.Ordinal));

    [Theory]
    [InlineData("Réseau des Villes – Répertoire 2011 | 12")]
    [InlineData("12 | Répertoire franco-burkinabè")]
    [InlineData("Page 12")]
    [InlineData("- 12 -")]
    [InlineData("Répertoire des partenariats franco-burkinabè 2009 14/96")]
    public void Les_pieds_de_page_disparaissent(string pied)
    {
        var fiche = LivreInvente.Fiche(suite: LivreInvente.Suite.Replace("Un troisième puits.", $"Un troisième \n\n{pied} \n\f \npuits.", StringComparison.Ordinal));
        Assert.Equal(["Un", "troisième", "puits."], LivreInvente.LireUne(fiche).Document.Perspectives!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Chaque_collectivite_suivie_de_ses_contacts_garde_les_siens()
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(collectivites: """
            Collectivité française 
            Nom : Vauclair Nb habitants : 12 400 

            Coordonnées de l’exécutif (maire, président) 
            Nom : Odile MARTEL Fonction : Maire Adresse : 3, place des Tilleuls 

            Collectivité burkinabè 
            Nom : Tensoba 

            """, contacts: """
            Coordonnées de l’exécutif (maire, président) 
            Nom : Issaka SAWADOGO 

            Élu en charge du partenariat : 
            Awa ZONGO 

            """)).Document;
        Assert.Equal(("Vauclair", 12400), (fiche.CoteFrancais.Collectivites[0].Nom, fiche.CoteFrancais.Collectivites[0].Habitants));
        Assert.Equal(("Odile MARTEL", "Maire", "3, place des Tilleuls"), fiche.CoteFrancais.Contacts.Select(c => (c.Nom!, c.Fonction!, c.Adresse!)).Single());
        Assert.Equal(["Issaka SAWADOGO", "Awa ZONGO"], fiche.CotePartenaire.Contacts.Select(c => c.Nom!));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Le_livre_de_2008_sans_ses_dates_ou_ses_dates_apres_le_titre_donne_les_memes_fiches(bool apres)
    {
        // lignes 182-12600 : les fiches, sans sommaire ni liste finale
        var lignes = new List<string>();
        var date = "";
        for (var numero = 182; numero <= 12600; numero++)
        {
            var ligne = LivreReel.Ligne(numero);
            var porteLaDate = ligne.Contains("Date de mise à jour", StringComparison.Ordinal);
            if (apres && date.Length > 0 && ligne.TrimStart().StartsWith("Collectivité", StringComparison.Ordinal))
            {
                lignes.AddRange(["Mise à jour : " + date.Split(':')[1].Trim(), ""]);
                date = "";
            }
            date = porteLaDate ? ligne : date;
            lignes.Add(porteLaDate ? "" : ligne);
        }
        var lu = LivresDAilleurs.Lire(string.Join('\n', lignes));
        Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        var attendues = LivreReel.Lu.Fiches.Where(f => f.PremiereLigne <= 12600).ToList();
        Assert.Equal(59, attendues.Count);
        Assert.Equal(attendues.Select(f => f.Document.Titre), lu.Fiches.Select(f => f.Document.Titre));
        Assert.Equal(attendues.Select(f => apres ? f.Document.DateMiseAJour : null), lu.Fiches.Select(f => f.Document.DateMiseAJour));
        Assert.Equal(attendues.SelectMany(f => f.Document.CoteFrancais.Contacts), lu.Fiches.SelectMany(f => f.Document.CoteFrancais.Contacts));
        Assert.Equal(attendues.SelectMany(f => f.Document.CotePartenaire.Contacts), lu.Fiches.SelectMany(f => f.Document.CotePartenaire.Contacts));
        Assert.Equal(attendues.Select(f => (f.Document.Perspectives, f.Document.Documents)), lu.Fiches.Select(f => (f.Document.Perspectives, f.Document.Documents)));
    }

    private static (string Nom, string? Genre, int? Habitants, string? Territoire, string? Region) Collectivite(CoteDeFiche cote)
        => cote.Collectivites.Select(c => (c.Nom!, c.Genre, c.Habitants, c.Territoire, c.Region)).Single();
}
