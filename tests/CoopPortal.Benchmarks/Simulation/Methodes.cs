using CoopPortal.Campagnes.Campagnes.Moteur;

namespace CoopPortal.Benchmarks.Simulation;

/// <summary>Deux ans d'une façon de faire, à partir d'un lundi.</summary>
internal static class Methodes
{
    public static readonly DateOnly Debut = new(2027, 1, 4);
    public const int Annees = 2;
    private const int EssaisParFiche = 4;
    private static readonly DateOnly[] _ouvertures = [new(2027, 3, 1), new(2028, 3, 6)];

    public static DateOnly Fin => Debut.AddYears(Annees);

    /// <summary>Le calendrier et le moteur du portail, et l'équipe qui appelle ceux qui restent.</summary>
    public static Monde Ceci(IReadOnlyList<SujetDuTerrain> sujets, Hypotheses hypotheses, int graine)
    {
        var monde = new Monde(sujets, hypotheses, graine);
        var fiches = sujets.Where(s => !s.EstSouche).Select(s => new Fiche(s.Id, [.. s.Cotes.Select(c => c.Cote)])).ToList();
        var essais = new Dictionary<Guid, int>();
        for (var jour = Debut; jour < Fin; jour = jour.AddDays(1))
        {
            monde.Lever(jour);
            if (_ouvertures.LastOrDefault(o => o <= jour) is not { Year: > 1 } j0)
            {
                continue;
            }

            if (j0 == jour)
            {
                essais.Clear();
            }

            var tournee = new Tournee(new Guid(j0.DayNumber, 2, 0, new byte[8]), j0, new Calendrier());
            // Passé la dernière étape, le moteur n'écrit plus ; l'équipe, elle, continue d'appeler.
            var decisions = MoteurDeCampagne.Decider(tournee, jour, fiches, monde.Personnes, monde.Evenements.Where(e => e.Jour >= j0.AddDays(-MoteurDeCampagne.ReponseRecente) || e.Fait is Fait.AdresseMorte or Fait.Refus).ToList());
            foreach (var envoi in decisions.Envois)
            {
                monde.Recevoir(envoi, jour);
            }

            if (jour.DayOfWeek == DayOfWeek.Tuesday)
            {
                AppelerDeLaSemaine(monde, hypotheses, decisions, essais, jour, j0);
            }
        }

        return monde;
    }

    /// <summary>Une lettre par an, au seul contact ordinaire, avec un compte ou un papier à retrouver ; personne ne rappelle.</summary>
    public static Monde UneLettreParAn(IReadOnlyList<SujetDuTerrain> sujets, Hypotheses hypotheses, int graine)
    {
        var monde = new Monde(sujets, hypotheses, graine);
        for (var jour = Debut; jour < Fin; jour = jour.AddDays(1))
        {
            monde.Lever(jour);
            if (_ouvertures.Contains(jour))
            {
                foreach (var contact in monde.Personnes.Where(p => p.Depuis is null).GroupBy(p => (p.FicheId, p.Cote)).Select(g => g.First()).ToList())
                {
                    monde.Recevoir(new Envoi(contact.Id, [new ADemander(contact.FicheId, contact.Cote, "J0", false)]), jour, hypotheses.MalgreLeMotDePasse);
                }
            }
        }

        return monde;
    }

    // Les fiches d'abord, puis les partenariats connus dont personne n'a écrit la fiche ; une ligne se rappelle quatre fois au plus.
    private static void AppelerDeLaSemaine(Monde monde, Hypotheses hypotheses, Decisions decisions, Dictionary<Guid, int> essais, DateOnly jour, DateOnly j0)
    {
        var muettes = decisions.Appels.ToHashSet();
        var repondu = monde.Evenements.Where(e => e.Fait == Fait.Reponse && e.Jour >= j0).Select(e => e.FicheId).ToHashSet();
        var liste = monde.Sujets.Where(s => (s.EstSouche || muettes.Contains(s.Id)) && !repondu.Contains(s.Id) && essais.GetValueOrDefault(s.Id) < EssaisParFiche)
            .OrderBy(s => s.EstSouche).ThenBy(s => essais.GetValueOrDefault(s.Id)).ThenBy(s => s.Id);
        foreach (var sujet in liste.Take(hypotheses.AppelsParSemaine).ToList())
        {
            essais[sujet.Id] = essais.GetValueOrDefault(sujet.Id) + 1;
            monde.Appeler(sujet, jour);
        }
    }
}
