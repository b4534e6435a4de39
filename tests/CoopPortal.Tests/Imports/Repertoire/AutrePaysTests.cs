using System.Text;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

public sealed class AutrePaysTests
{
    [Fact]
    public void Un_repertoire_burkinabe_se_lit_avec_ses_mots()
    {
        var lu = LivreInvente.Complet().Lire();
        Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        Assert.Equal(["Vauclair / Tensoba", "Conseil Général de Haute-Brume / Province du Soum", "Les Amis du Baobab"], lu.Fiches.Select(f => f.Document.Titre));
        Assert.Equal(["partenariat", "partenariat", "autre"], lu.Fiches.Select(f => f.Document.Genre));
        var fiche = lu.Fiches[0].Document;
        var (f, p) = (fiche.CoteFrancais.Collectivites[0], fiche.CotePartenaire.Collectivites[0]);
        Assert.Equal(("Vauclair", "commune", 12400, "Rhône-Alpes"), (f.Nom, f.Genre, f.Habitants, f.Region));
        Assert.Equal(("Commune rurale de Tensoba", "communeRurale", 31000, "Bam / Centre-Nord", "Centre-Nord"), (p.Nom, p.Genre, p.Habitants, p.Territoire, p.Region));
        Assert.Equal(("mars 1998", "1998-03"), (fiche.DebutContacts.Texte, fiche.DebutContacts.Date));
        Assert.Equal(("convention", "2001-05-05"), (Assert.Single(fiche.Formalisation.Actes).Genre, fiche.Formalisation.Actes[0].Date));
        Assert.Equal((12000m, "EUR"), (fiche.Budgets.CooperationDecentralisee.Valeur, fiche.Budgets.CooperationDecentralisee.Devise));
        Assert.Equal((2500000m, "XOF"), (fiche.Budgets.RelationsInternationales.Valeur, fiche.Budgets.RelationsInternationales.Devise));
        Assert.Equal(["Eau Vive", "Puits du Faso"], fiche.PartenairesTechniques.Liste);
        Assert.Null(fiche.PartenairesFinanciers.Texte);
        Assert.Equal(("Se connaître.", "Creuser des puits.", null), (fiche.Motivations.Francaise, fiche.Motivations.Partenaire, fiche.Motivations.Generale));
        var action = Assert.Single(fiche.Actions);
        Assert.Equal(("a1", "EAU", "Deux puits", "2003", 4000m, "EUR"), (action.Id, action.Domaine, action.Intitule, action.Periode.Date, action.Budget.Valeur, action.Budget.Devise));
        Assert.Equal(new TableauActions("EAU Deux puits\n2003\n4 000 €", "sûr"), fiche.TableauActions);
        Assert.Equal(("Un troisième puits.", "Bilan 2007"), (fiche.Perspectives, fiche.Documents));
        Assert.Equal(["sante", "eau-assainissement"], fiche.Domaines);
    }

    [Fact]
    public void Les_colonnes_se_rendent_par_l_ordre()
    {
        var fiche = LivreInvente.Complet().Lire().Fiches[0].Document;
        Assert.Equal([("executif", "Odile MARTEL"), ("elu", "Jean ROUX")], fiche.CoteFrancais.Contacts.Select(c => (c.Role, c.Nom!)));
        Assert.Equal([("executif", "Issaka SAWADOGO"), ("elu", "Awa ZONGO")], fiche.CotePartenaire.Contacts.Select(c => (c.Role, c.Nom!)));
        var maire = fiche.CoteFrancais.Contacts[0];
        Assert.Equal("3, place des Tilleuls 38999 Vauclair", maire.Adresse);
        Assert.Equal(("04 00 00 00 01", "04 00 00 00 02", "mairie@vauclair.example", "www.vauclair.example"), (maire.Telephone, maire.Fax, maire.Courriel, maire.SiteWeb));
        Assert.Equal("adjoint", fiche.CoteFrancais.Contacts[1].Fonction);
        Assert.Equal(("00 226 40 00 00 01", null, null), (fiche.CotePartenaire.Contacts[0].Telephone, fiche.CotePartenaire.Contacts[0].Fax, fiche.CotePartenaire.Contacts[0].Courriel));
    }

    [Fact]
    public void Le_tableau_se_rattache_malgre_les_graphies_et_liste_ce_qui_manque()
    {
        var lu = LivreInvente.Complet().Lire();
        Assert.Equal(["sante"], lu.Fiches[1].Document.Domaines);
        Assert.Equal(["sante"], lu.Fiches[2].Document.Domaines);
        Assert.Contains(lu.Remarques, r => r.Champ == "domaines" && r.Message.Contains("« Pont-Levant »", StringComparison.Ordinal));
    }

    [Fact]
    public void Les_souches_ont_une_deux_ou_aucune_collectivite_partenaire()
    {
        var souches = LivreInvente.Complet().Lire().Souches;
        Assert.Equal(
            [("Aubepierre", "Tangora"), ("Bellefosse", "Koro Sud et Lemna"), ("CG de la Brume", null), ("Valmont sur Orne", "N’Doura")],
            souches.Select(s => (s.CoteFrancais!, s.CotePartenaire)));
    }

    [Theory]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Fins_de_ligne_et_marque_d_octets_ne_changent_rien(string fin, bool marque)
    {
        var livre = LivreInvente.Complet();
        var octets = Encoding.UTF8.GetBytes(livre.Texte().Replace("\n", fin, StringComparison.Ordinal));
        var lu = LecteurRepertoire.Lire("a/b/repertoire.txt", marque ? [.. Encoding.UTF8.Preamble, .. octets] : octets);
        Assert.Equal(Ecrire(livre.Lire()), Ecrire(lu));
        Assert.Equal("repertoire.txt", lu.Fiches[0].Document.Provenance!.Source);
    }

    [Fact]
    public void Un_saut_et_un_pied_de_page_au_milieu_d_une_cellule_disparaissent()
    {
        var coupee = LivreInvente.Fiche(suite: LivreInvente.Suite.Replace(
            "Un troisième puits.", "Un troisième \n\nRéseau des Villes - Répertoire des partenariats franco-burkinabè 2009 14/96 \n\f \npuits.", StringComparison.Ordinal));
        var perspectives = LivreInvente.LireUne(coupee).Document.Perspectives!;
        Assert.DoesNotContain("Répertoire", perspectives, StringComparison.Ordinal);
        Assert.Equal(["Un", "troisième", "puits."], perspectives.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Le_cote_senegalais_se_reconnait_et_un_tiers_reste_dans_le_general()
    {
        var fiche = LivreInvente.Fiche(
            collectivites: LivreInvente.Deux.Replace("Collectivité burkinabè", "Collectivités sénégalaises", StringComparison.Ordinal).Replace("Bam / Centre-Nord", "Podor / Saint-Louis", StringComparison.Ordinal),
            suite: LivreInvente.Suite.Replace("Pour la partie burkinabè : Creuser des puits.", "Pour la partie sénégalaise: Planter. \n\nPour la partie italienne : Aider. ", StringComparison.Ordinal));
        var lue = LivreInvente.LireUne(fiche).Document;
        Assert.Equal("Saint-Louis", lue.CotePartenaire.Collectivites[0].Region);
        Assert.Equal("Planter.", lue.Motivations.Partenaire);
        Assert.Equal("Pour la partie italienne : Aider.", lue.Motivations.Generale);
    }

    [Fact]
    public void Sans_tableau_de_tete_les_domaines_restent_vides_et_on_le_dit()
    {
        var livre = LivreInvente.Complet();
        livre.Tete = " Avant-Propos \nPas de tableau ici. \n";
        var lu = livre.Lire();
        Assert.All(lu.Fiches, f => Assert.Empty(f.Document.Domaines));
        Assert.Contains(lu.Remarques, r => r is { Champ: "domaines", Fiche: null });
    }

    private static string Ecrire(ResultatLecture lu) => System.Text.Json.JsonSerializer.Serialize(lu);
}
