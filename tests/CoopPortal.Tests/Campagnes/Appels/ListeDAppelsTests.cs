using CoopPortal.Campagnes.Appels;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Appels;

public sealed class ListeDAppelsTests
{
    private static readonly DateOnly _jour = new(2027, 3, 15);
    private static readonly DateTime _midi = _jour.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    [Fact]
    public void Une_silencieuse_n_entre_qu_apres_le_temps_des_courriels()
    {
        var veille = Sujet("veille", EtatDeSuivi.Silencieuse, ecrit: _midi.AddDays(1 - ListeDAppels.JoursAvantDAppeler));
        var jour = Sujet("jour", EtatDeSuivi.Silencieuse, ecrit: _midi.AddDays(-ListeDAppels.JoursAvantDAppeler));
        var jamais = Sujet("jamais", EtatDeSuivi.Silencieuse);
        Assert.Equal([("jour", RaisonDAppel.Silence)], Ranger([veille, jour, jamais]));
    }

    [Fact]
    public void Dans_une_campagne_toutes_les_silencieuses_entrent_le_jour_des_appels()
    {
        SujetSuivi[] sujets = [Sujet("ecrite", EtatDeSuivi.Silencieuse, ecrit: _midi.AddDays(-1)), Sujet("ouverte", EtatDeSuivi.Ouverte), Sujet("corrigee", EtatDeSuivi.Corrigee)];
        Assert.Empty(Ranger(sujets, jourDAppel: _jour.AddDays(1)));
        Assert.Equal(["ecrite", "ouverte"], Noms(Ranger(sujets, jourDAppel: _jour)));
    }

    [Fact]
    public void Qui_n_a_pas_d_adresse_entre_aussitot_et_qui_a_repondu_jamais()
        => Assert.Equal(
            [("partie", RaisonDAppel.Partie), ("revenue", RaisonDAppel.Revenue), ("sans", RaisonDAppel.SansPersonne)],
            Ranger([Sujet("sans", EtatDeSuivi.SansPersonne), Sujet("revenue", EtatDeSuivi.Revenue), Sujet("partie", EtatDeSuivi.Partie), Sujet("confirmee", EtatDeSuivi.Confirmee), Sujet("a relire", EtatDeSuivi.EnRelecture), Sujet("souche", EtatDeSuivi.SansPersonne) with { EstSouche = true }], demandes: ["confirmee", "souche"]));

    [Fact]
    public void Ce_que_l_equipe_demande_entre_sans_attendre_son_tour()
        => Assert.Equal([("ouverte", RaisonDAppel.Demande)], Ranger([Sujet("ouverte", EtatDeSuivi.Ouverte), Sujet("autre", EtatDeSuivi.Ouverte)], demandes: ["ouverte"]));

    [Fact]
    public void Un_rappel_promis_attend_son_jour_puis_passe_devant()
    {
        var (promise, seule) = (Sujet("promise", EtatDeSuivi.SansPersonne), Sujet("seule", EtatDeSuivi.SansPersonne));
        Assert.Equal(["seule"], Noms(Ranger([promise, seule], appels: [Appel("promise", IssueDAppel.Rappeler, -2, _jour.AddDays(1))])));
        Assert.Equal(["promise", "seule"], Noms(Ranger([seule, promise], appels: [Appel("promise", IssueDAppel.Rappeler, -2, _jour)])));
    }

    [Fact]
    public void Qui_vient_d_etre_essayee_attend_demain_puis_passe_apres_les_autres()
    {
        var (essayee, neuve) = (Sujet("essayee", EtatDeSuivi.Partie), Sujet("neuve", EtatDeSuivi.SansPersonne));
        Assert.Equal(["neuve"], Noms(Ranger([essayee, neuve], appels: [Appel("essayee", IssueDAppel.PasJoint, 0)])));
        Assert.Equal(["neuve", "essayee"], Noms(Ranger([essayee, neuve], appels: [Appel("essayee", IssueDAppel.PasJoint, -1)])));
    }

    [Theory]
    [InlineData(IssueDAppel.Refuse)]
    [InlineData(IssueDAppel.ACorriger)]
    public void On_ne_rappelle_pas_qui_a_refuse_ni_qui_a_dicte_ses_corrections(IssueDAppel issue)
        => Assert.Empty(Ranger([Sujet("une", EtatDeSuivi.Ouverte)], demandes: ["une"], appels: [Appel("une", issue, -5)]));

    [Fact]
    public void A_raison_egale_la_plus_ancienne_d_abord()
        => Assert.Equal(
            ["jamais", "2008", "2024"],
            Noms(Ranger([Sujet("2024", EtatDeSuivi.SansPersonne) with { Dernier = new(2024, 1, 1) }, Sujet("2008", EtatDeSuivi.SansPersonne) with { Dernier = new(2008, 1, 1) }, Sujet("jamais", EtatDeSuivi.SansPersonne)])));

    private static List<(string, RaisonDAppel)> Ranger(SujetSuivi[] sujets, string[]? demandes = null, (string Titre, Func<Guid, AppelPasse> Appel)[]? appels = null, DateOnly? jourDAppel = null)
    {
        var ids = sujets.ToDictionary(s => s.Titre, s => s.Id, StringComparer.Ordinal);
        var passes = (appels ?? []).ToDictionary(a => ids[a.Titre], a => a.Appel(ids[a.Titre]));
        return [.. ListeDAppels.Ranger(new Suivi(new Perimetre(Perimetre.Aujourdhui, null, _midi.AddYears(-1), _midi), sujets, 0, 0), (demandes ?? []).Select(d => ids[d]).ToHashSet(), passes, _jour, DateOnly.FromDateTime, jourDAppel)
            .Select(a => (a.Sujet.Titre, a.Raison))];
    }

    private static IEnumerable<string> Noms(IEnumerable<(string Nom, RaisonDAppel)> rangees) => rangees.Select(r => r.Nom);

    private static SujetSuivi Sujet(string titre, EtatDeSuivi etat, DateTime? ecrit = null)
        => new(Guid.CreateVersion7(), titre, titre, new EtatDate(etat, null)) { Cotes = [new CoteSuivi(Cotes.Francais, new EtatDate(etat, null), []) { PremierEcrit = ecrit }] };

    private static (string, Func<Guid, AppelPasse>) Appel(string titre, IssueDAppel issue, int jours, DateOnly? rappeler = null) => (titre, fiche => new AppelPasse
    {
        Id = Guid.CreateVersion7(),
        FicheId = fiche,
        Cote = Cotes.Francais,
        CollectiviteId = Guid.CreateVersion7(),
        At = _midi.AddDays(jours),
        ParId = Guid.CreateVersion7(),
        Par = "Animatrice",
        Issue = issue,
        RappelerLe = rappeler,
    });
}
