using CoopPortal.Campagnes.Campagnes.Moteur;

namespace CoopPortal.Benchmarks.Simulation;

/// <summary>Les personnes d'une simulation et ce qu'elles ont fait, jour après jour. Le hasard vient d'une graine : la même rejoue la même histoire.</summary>
internal sealed class Monde
{
    private readonly Hypotheses _h;
    private readonly Random _hasard;
    private readonly HashSet<Guid> _mortes = [];
    private readonly List<(DateOnly Jour, Evenement Fait, bool Corrige)> _aVenir = [];
    private int _rang;

    public Monde(IReadOnlyList<SujetDuTerrain> sujets, Hypotheses hypotheses, int graine)
    {
        (_h, _hasard, Sujets) = (hypotheses, new Random(graine), sujets);
        foreach (var (sujet, cote, qualite) in sujets.SelectMany(s => s.Cotes.SelectMany(c => c.QualitesAvecCourriel.Select(q => (s, c, q)))))
        {
            Naitre(sujet.Id, cote.Cote, qualite, _h.AdresseMorte);
        }
    }

    public IReadOnlyList<SujetDuTerrain> Sujets { get; }
    public List<Personne> Personnes { get; } = [];
    public List<Evenement> Evenements { get; } = [];

    /// <summary>Les réponses, et si elles changent la fiche.</summary>
    public List<(DateOnly Jour, Guid Fiche, string Cote, bool Corrige)> Reponses { get; } = [];
    public int Courriels { get; private set; }
    public int Appels { get; private set; }

    public bool Chance(double probabilite) => _hasard.NextDouble() < probabilite;

    /// <summary>Le matin : ce qui devait arriver arrive, et quelques personnes changent de poste.</summary>
    public void Lever(DateOnly jour)
    {
        foreach (var (_, fait, corrige) in _aVenir.Where(a => a.Jour == jour).ToList())
        {
            Evenements.Add(fait);
            if (fait.Fait == Fait.Reponse)
            {
                Reponses.Add((jour, fait.FicheId, fait.Cote, corrige));
            }
        }

        _aVenir.RemoveAll(a => a.Jour <= jour);
        foreach (var personne in Personnes.Where(p => !_mortes.Contains(p.Id)).Where(_ => Chance(_h.DepartParAn / 365)).ToList())
        {
            _mortes.Add(personne.Id);
        }
    }

    /// <summary>Un courriel part : il revient, dort, ou quelqu'un agit dans les jours qui suivent.</summary>
    /// <param name="frein">part de ceux qui répondent malgré la façon de le demander.</param>
    public void Recevoir(Envoi envoi, DateOnly jour, double frein = 1)
    {
        Courriels++;
        Evenements.AddRange(envoi.Demandes.Select(d => new Evenement(jour, Fait.Ecrit) { PersonneId = envoi.PersonneId, FicheId = d.FicheId, Cote = d.Cote, Etape = d.Etape, Relais = d.Relais }));
        if (_mortes.Contains(envoi.PersonneId))
        {
            Evenements.Add(new Evenement(jour, Fait.AdresseMorte) { PersonneId = envoi.PersonneId });
            Remplacer(envoi.PersonneId, jour);
            return;
        }

        if (!Chance(_h.Lit))
        {
            return;
        }

        if (Chance(_h.Refuse))
        {
            Evenements.Add(new Evenement(jour, Fait.Refus) { PersonneId = envoi.PersonneId });
            return;
        }

        foreach (var demande in envoi.Demandes)
        {
            Lire(demande, envoi.PersonneId, jour, frein);
        }
    }

    /// <summary>L'équipe appelle, ou envoie un message à copier, pour une fiche muette ; la partie française d'abord.</summary>
    public void Appeler(SujetDuTerrain sujet, DateOnly jour)
    {
        Appels++;
        foreach (var cote in sujet.Cotes)
        {
            if (Chance(cote.Telephone ? _h.JointAvecNumero : _h.JointSansNumero) && Chance(_h.RepondAuTelephone))
            {
                Prevoir(jour, sujet.Id, cote.Cote, Guid.Empty, Chance(_h.Corrige));
                return;
            }
        }
    }

    private void Lire(ADemander demande, Guid personne, DateOnly jour, double frein)
    {
        var quand = jour.AddDays(1 + _hasard.Next(6));
        if (demande.Relais)
        {
            if (Chance(_h.Relaie))
            {
                Prevoir(quand, demande.FicheId, demande.Cote, Guid.Empty, Chance(_h.Corrige));
            }
        }
        else if (Chance(_h.Repond * frein))
        {
            Prevoir(quand, demande.FicheId, demande.Cote, personne, Chance(_h.Corrige));
        }
        else if (Chance(_h.Transfere * frein))
        {
            Prevoir(quand.AddDays(3), demande.FicheId, demande.Cote, Guid.Empty, Chance(_h.Corrige));
        }
        else if (Chance(_h.Abandonne))
        {
            _aVenir.Add((quand, new Evenement(quand, Fait.Brouillon) { FicheId = demande.FicheId, Cote = demande.Cote, PersonneId = personne }, false));
        }
    }

    private void Prevoir(DateOnly jour, Guid fiche, string cote, Guid personne, bool corrige)
    {
        var quand = jour.AddDays(1);
        _aVenir.Add((quand, new Evenement(quand, Fait.Reponse) { FicheId = fiche, Cote = cote, PersonneId = personne }, corrige));
    }

    private void Remplacer(Guid partie, DateOnly jour)
    {
        if (Chance(_h.Remplace) && Personnes.Find(p => p.Id == partie) is { } ancienne)
        {
            Naitre(ancienne.FicheId, ancienne.Cote, ancienne.Qualite, 0, jour.AddDays(7 + _hasard.Next(21)));
        }
    }

    private void Naitre(Guid fiche, string cote, string qualite, double morte, DateOnly? depuis = null)
    {
        var personne = new Personne(new Guid(++_rang, 1, 0, new byte[8]), fiche, cote, qualite) { Depuis = depuis };
        Personnes.Add(personne);
        if (Chance(morte))
        {
            _mortes.Add(personne.Id);
        }
    }
}
