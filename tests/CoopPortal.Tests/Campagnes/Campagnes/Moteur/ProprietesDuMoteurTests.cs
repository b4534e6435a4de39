using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Fiches.Contracts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Campagnes.Moteur;

/// <summary>Des mondes et des suites d'événements au hasard, jour après jour, avec des jours sans passage et des passages refaits.</summary>
public sealed class ProprietesDuMoteurTests
{
    private static readonly string[] _qualites = ["service", "comite", "autre", "elu", "executif", "prefet"];

    private static readonly Fait[] _faits = [Fait.EcritAilleurs, Fait.Reponse, Fait.Brouillon, Fait.AdresseMorte, Fait.AdresseVerifiee, Fait.Refus, Fait.ARemplacer, Fait.Remplace, Fait.Suspension, Fait.FinDeSuspension];

    [Fact]
    public void Jamais_deux_courriels_par_jour_ni_apres_une_reponse_ni_plus_que_d_etapes()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), graine => Jouer(graine)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static bool Jouer(int graine)
    {
        var sort = new Random(graine);
        var monde = new Monde(new Calendrier { Fermetures = [new(Monde.J0.AddDays(10), Monde.J0.AddDays(10 + sort.Next(12)), "pause")] });
        var fiches = Enumerable.Range(0, 4).Select(_ => sort.Next(4) == 0 ? monde.Fiche(Cotes.Francais) : monde.Fiche()).ToList();
        var comptes = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var (fiche, cote) in fiches.SelectMany(f => f.Cotes.Select(c => (f, c))))
        {
            foreach (var compte in comptes.Where(_ => sort.Next(3) == 0))
            {
                monde.Personne(fiche, cote, _qualites[sort.Next(_qualites.Length)], compte, sort.Next(6) == 0 ? Monde.J0.AddDays(sort.Next(90)) : null);
            }
        }

        for (var jour = Monde.J0; jour < Monde.J0.AddDays(100); jour = jour.AddDays(sort.Next(20) == 0 ? sort.Next(1, 30) : 1))
        {
            for (var n = sort.Next(3); n > 0; n--)
            {
                var fiche = fiches[sort.Next(fiches.Count)];
                monde.Noter(jour, _faits[sort.Next(_faits.Length)], fiche, fiche.Cotes[sort.Next(fiche.Cotes.Count)], comptes[sort.Next(comptes.Count)]);
            }

            var decisions = monde.Passer(jour);
            Assert.All(decisions.Envois, e => Verifier(monde, e, jour));
            Assert.Empty(monde.Decider(jour).Envois);
        }

        var ecrits = monde.Evenements.Where(e => e.Fait == Fait.Ecrit).ToList();
        Assert.All(ecrits.GroupBy(e => (e.PersonneId, e.Etape)), g => Assert.Single(g.Select(e => e.Jour).Distinct()));
        Assert.All(ecrits.GroupBy(e => e.PersonneId), g => Assert.True(g.Select(e => e.Jour).Distinct().Count() <= Calendrier.EtapesOrdinaires.Count(e => e.AQui != AQui.Appels)));
        return true;
    }

    private static void Verifier(Monde monde, Envoi envoi, DateOnly jour)
    {
        var siens = monde.Evenements.Where(e => e.PersonneId == envoi.PersonneId && e.Jour <= jour).ToList();
        Assert.NotEmpty(envoi.Demandes);
        Assert.Equal(envoi.Demandes.Count, envoi.Demandes.Distinct().Count());
        Assert.DoesNotContain(siens, e => e.Fait == Fait.Refus || (e.Fait == Fait.EcritAilleurs && e.Jour == jour));
        Assert.Equal(envoi.Demandes.Count, siens.Count(e => e.Fait == Fait.Ecrit && e.Jour == jour));
        foreach (var demande in envoi.Demandes)
        {
            Assert.DoesNotContain(monde.Evenements, e => e.Fait == Fait.Reponse && e.FicheId == demande.FicheId && e.Cote == demande.Cote && e.Jour <= jour);
            Assert.True(monde.Tournee.Calendrier.EstOuvert(jour, demande.Cote));
            Assert.Contains(monde.Personnes, p => p.Id == envoi.PersonneId && p.FicheId == demande.FicheId && p.Cote == demande.Cote != demande.Relais && !(p.Jusqua < jour));
        }
    }
}
