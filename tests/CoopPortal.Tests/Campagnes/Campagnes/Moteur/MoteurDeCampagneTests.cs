using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Campagnes.Moteur;

public sealed class MoteurDeCampagneTests
{
    private static readonly DateOnly _j0 = Monde.J0;

    [Fact]
    public void Sans_reponse_le_contact_trois_fois_puis_le_service_puis_les_appels()
    {
        var monde = new Monde();
        var fiche = monde.Fiche(Cotes.Francais);
        var comite = monde.Personne(fiche, Cotes.Francais, "comite");
        var elu = monde.Personne(fiche, Cotes.Francais, "elu");
        var maire = monde.Personne(fiche, Cotes.Francais, "executif");
        // Le 15 mars, le 31 mars et le 15 avril 2027 sont ouvrés.
        Assert.Equal([(0, comite.Id, "J0"), (14, comite.Id, "J+14"), (30, comite.Id, "J+30"), (45, elu.Id, "J+45")], monde.Passer(0, 59).Select(e => (e.Jour, e.Personne, e.Demande.Etape)));
        Assert.Empty(monde.Decider(_j0.AddDays(59)).Appels);
        Assert.Equal([fiche.Id], monde.Decider(_j0.AddDays(60)).Appels);
        Assert.DoesNotContain(monde.Passer(60, 120), e => e.Personne == maire.Id);
    }

    [Fact]
    public void L_echelle_monte_service_elu_executif_puis_l_autre_partie()
    {
        var monde = new Monde(new Calendrier { Etapes = [new(0, AQui.Contact), new(14, AQui.Escalade), new(28, AQui.Escalade), new(42, AQui.Escalade), new(56, AQui.Escalade), new(70, AQui.Appels)] });
        var fiche = monde.Fiche();
        var maire = monde.Personne(fiche, Cotes.Francais, "executif");
        var elu = monde.Personne(fiche, Cotes.Francais, "elu");
        var service = monde.Personne(fiche, Cotes.Francais, "service");
        var comite = monde.Personne(fiche, Cotes.Francais, "comite");
        var autre = monde.Personne(fiche, Cotes.Partenaire, "service");
        monde.Noter(_j0.AddDays(-400), Fait.Reponse, fiche, Cotes.Francais, comite.Id);
        var ecrits = monde.Passer(0, 69).Where(e => e.Demande.Cote == Cotes.Francais).ToList();
        Assert.Equal([comite.Id, service.Id, elu.Id, maire.Id, autre.Id], ecrits.Select(e => e.Personne));
        Assert.Equal([false, false, false, false, true], ecrits.Select(e => e.Demande.Relais));
    }

    [Fact]
    public void Qui_a_repondu_la_derniere_fois_est_ecrit_d_abord()
    {
        var monde = new Monde();
        var fiche = monde.Fiche(Cotes.Francais);
        monde.Personne(fiche, Cotes.Francais, "service");
        var elu = monde.Personne(fiche, Cotes.Francais, "elu");
        monde.Noter(_j0.AddDays(-390), Fait.Reponse, fiche, Cotes.Francais, elu.Id);
        Assert.Equal(elu.Id, Assert.Single(monde.Passer(_j0).Envois).PersonneId);
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(3)]
    public void Une_reponse_arrete_ce_cote_et_lui_seul(int jour)
    {
        var monde = new Monde();
        var fiche = monde.Fiche();
        monde.Personne(fiche, Cotes.Francais, "service");
        var koutiala = monde.Personne(fiche, Cotes.Partenaire, "service");
        var elu = monde.Personne(fiche, Cotes.Partenaire, "elu");
        monde.Noter(_j0.AddDays(jour), Fait.Reponse, fiche, Cotes.Francais);
        var apres = monde.Passer(Math.Max(0, jour), 90);
        Assert.DoesNotContain(apres, e => e.Demande.Cote == Cotes.Francais);
        Assert.Contains(apres, e => e.Personne == koutiala.Id);
        Assert.DoesNotContain(apres, e => e.Personne == elu.Id);
        Assert.Empty(monde.Decider(_j0.AddDays(90)).Appels);
    }

    [Fact]
    public void Un_cote_sans_personne_passe_par_l_autre_qui_a_repondu()
    {
        var monde = new Monde();
        var fiche = monde.Fiche();
        var alencon = monde.Personne(fiche, Cotes.Francais, "service");
        monde.Noter(_j0.AddDays(2), Fait.Reponse, fiche, Cotes.Francais, alencon.Id);
        Assert.Equal([new CoteSansVoix(fiche.Id, Cotes.Partenaire)], monde.Decider(_j0).SansPersonne);
        var relais = Assert.Single(monde.Passer(2, 90));
        Assert.Equal((45, alencon.Id, true), (relais.Jour, relais.Personne, relais.Demande.Relais));
    }

    [Fact]
    public void Qui_ecrit_n_est_pas_derange_puis_le_rappel_revient()
    {
        var monde = new Monde();
        var fiche = monde.Fiche(Cotes.Francais);
        monde.Personne(fiche, Cotes.Francais, "service");
        monde.Noter(_j0.AddDays(-1), Fait.Brouillon, fiche, Cotes.Francais);
        Assert.Equal(7, Assert.Single(monde.Passer(0, 13)).Jour);
    }

    [Fact]
    public void Une_adresse_morte_passe_a_la_personne_suivante_le_lendemain()
    {
        var monde = new Monde();
        var fiche = monde.Fiche(Cotes.Francais);
        var service = monde.Personne(fiche, Cotes.Francais, "service");
        var elu = monde.Personne(fiche, Cotes.Francais, "elu");
        Assert.Equal(service.Id, Assert.Single(monde.Passer(0, 0)).Personne);
        monde.Noter(_j0, Fait.AdresseMorte, personne: service.Id);
        Assert.Equal((1, elu.Id, "J0"), monde.Passer(1, 5).Select(e => (e.Jour, e.Personne, e.Demande.Etape)).Single());
        monde.Noter(_j0.AddDays(6), Fait.AdresseVerifiee, personne: service.Id);
        Assert.Equal(service.Id, Assert.Single(monde.Passer(6, 14)).Personne);
    }

    [Theory]
    [InlineData(Fait.Refus)]
    [InlineData(Fait.ARemplacer)]
    public void Qui_est_partie_n_est_plus_ecrite(Fait fait)
    {
        var monde = new Monde();
        var fiche = monde.Fiche(Cotes.Francais);
        var service = monde.Personne(fiche, Cotes.Francais, "service");
        monde.Noter(_j0, fait, fiche, Cotes.Francais, service.Id);
        Assert.Empty(monde.Passer(0, 59));
        Assert.Single(monde.Decider(_j0.AddDays(60)).Appels);
    }

    [Fact]
    public void Un_mandat_fini_et_une_fiche_suspendue_ne_recoivent_rien()
    {
        var monde = new Monde();
        monde.Personne(monde.Fiche(Cotes.Francais), Cotes.Francais, "service", jusqua: _j0.AddDays(-1));
        var suspendue = monde.Fiche(Cotes.Francais);
        monde.Personne(suspendue, Cotes.Francais, "service");
        monde.Noter(_j0.AddDays(-100), Fait.Suspension, suspendue);
        Assert.Empty(monde.Passer(0, 90));
    }

    [Fact]
    public void Une_personne_a_un_seul_courriel_pour_toutes_ses_fiches_et_rien_le_jour_d_un_autre()
    {
        var monde = new Monde();
        var (une, deux) = (monde.Fiche(Cotes.Francais), monde.Fiche(Cotes.Francais));
        var personne = monde.Personne(une, Cotes.Francais, "service");
        monde.Personne(deux, Cotes.Francais, "service", personne.Id);
        monde.Noter(_j0, Fait.EcritAilleurs, personne: personne.Id);
        Assert.Empty(monde.Passer(_j0).Envois);
        Assert.Equal(2, Assert.Single(monde.Passer(_j0.AddDays(1)).Envois).Demandes.Count);
    }

    [Fact]
    public void Un_mois_manque_n_envoie_que_l_etape_du_jour()
    {
        var monde = new Monde();
        var fiche = monde.Fiche(Cotes.Francais);
        var service = monde.Personne(fiche, Cotes.Francais, "service");
        var elu = monde.Personne(fiche, Cotes.Francais, "elu");
        Assert.Equal([(35, service.Id, "J+30"), (45, elu.Id, "J+45")], monde.Passer(35, 59).Select(e => (e.Jour, e.Personne, e.Demande.Etape)));
    }

    [Fact]
    public void Le_repit_vaut_aussi_apres_un_arret()
    {
        var monde = new Monde();
        var fiche = monde.Fiche(Cotes.Francais);
        monde.Personne(fiche, Cotes.Francais, "service");
        monde.Personne(fiche, Cotes.Francais, "elu");
        Assert.Equal([43, 50], monde.Passer(43, 59).Select(e => e.Jour));
    }

    [Fact]
    public void Les_jours_fermes_repoussent_l_etape_du_cote_qu_ils_ferment()
    {
        var monde = new Monde(new Calendrier { Fermetures = [new(_j0, _j0.AddDays(8), "municipales", Cotes.Francais)] });
        var fiche = monde.Fiche();
        var alencon = monde.Personne(fiche, Cotes.Francais, "service");
        var koutiala = monde.Personne(fiche, Cotes.Partenaire, "service");
        Assert.Equal([(0, koutiala.Id), (9, alencon.Id)], monde.Passer(0, 13).Select(e => (e.Jour, e.Personne)));
    }
}
