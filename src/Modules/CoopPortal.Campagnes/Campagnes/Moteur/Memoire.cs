namespace CoopPortal.Campagnes.Campagnes.Moteur;

/// <summary>Ce que les événements disent d'un jour, rangé pour être demandé.</summary>
internal sealed class Memoire
{
    private readonly ILookup<(Guid, string), Evenement> _ecrits;
    private readonly ILookup<(Guid, string), Evenement> _reponses;
    private readonly ILookup<(Guid, string), Evenement> _brouillons;
    private readonly ILookup<Guid, Evenement> _personnes;
    private readonly ILookup<Guid, Evenement> _suspensions;
    private readonly DateOnly _jour;

    public Memoire(IEnumerable<Evenement> evenements, DateOnly jour)
    {
        _jour = jour;
        var passes = evenements.Where(e => e.Jour <= jour).ToList();
        _ecrits = passes.Where(e => e.Fait == Fait.Ecrit).ToLookup(e => (e.FicheId, e.Cote));
        _reponses = passes.Where(e => e.Fait == Fait.Reponse).ToLookup(e => (e.FicheId, e.Cote));
        _brouillons = passes.Where(e => e.Fait == Fait.Brouillon).ToLookup(e => (e.FicheId, e.Cote));
        _suspensions = passes.Where(e => e.Fait is Fait.Suspension or Fait.FinDeSuspension).ToLookup(e => e.FicheId);
        _personnes = passes.Where(e => e.PersonneId != Guid.Empty).ToLookup(e => e.PersonneId);
    }

    public IEnumerable<Evenement> Ecrits(Guid fiche, string cote) => _ecrits[(fiche, cote)];

    public bool ARepondu(Guid fiche, string cote, DateOnly depuis) => _reponses[(fiche, cote)].Any(e => e.Jour >= depuis);

    public bool EnChantier(Guid fiche, string cote, DateOnly depuis) => _brouillons[(fiche, cote)].Any(e => e.Jour >= depuis);

    public bool EstSuspendue(Guid fiche) => Dernier(_suspensions[fiche], Fait.Suspension, Fait.FinDeSuspension);

    public DateOnly? DerniereReponse(Personne p)
        => _reponses[(p.FicheId, p.Cote)].Where(e => e.PersonneId == p.Id).Select(e => (DateOnly?)e.Jour).Max();

    public bool EcriteLeJour(Guid personne) => _personnes[personne].Any(e => e.Fait is Fait.Ecrit or Fait.EcritAilleurs && e.Jour == _jour);

    public bool EcriteALEtape(Guid personne, string etape) => _personnes[personne].Any(e => e.Fait == Fait.Ecrit && e.Etape == etape);

    /// <summary>Son mandat court, son adresse vit, elle ne s'est pas retirée.</summary>
    public bool EstJoignable(Personne p)
    {
        if (p.Depuis > _jour || p.Jusqua < _jour)
        {
            return false;
        }

        var siens = _personnes[p.Id];
        return !siens.Any(e => e.Fait == Fait.Refus)
            && !Dernier(siens, Fait.AdresseMorte, Fait.AdresseVerifiee)
            && !Dernier(siens.Where(e => e.FicheId == p.FicheId && e.Cote == p.Cote), Fait.ARemplacer, Fait.Remplace);
    }

    // Le même jour, ce qui retient l'emporte : on n'écrit pas dans le doute.
    private static bool Dernier(IEnumerable<Evenement> evenements, Fait pose, Fait leve)
        => evenements.Where(e => e.Fait == pose || e.Fait == leve).OrderBy(e => e.Jour).ThenBy(e => e.Fait == pose).LastOrDefault()?.Fait == pose;
}
