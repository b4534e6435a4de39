namespace CoopPortal.Campagnes.Campagnes.Moteur;

/// <summary>
/// Ce qu'une campagne fait un jour donné. Rien n'est lu ni écrit ici : les mêmes faits donnent toujours les mêmes décisions,
/// et un passage refait ne décide plus rien une fois ses courriels notés.
/// </summary>
public static class MoteurDeCampagne
{
    /// <summary>Un brouillon touché depuis moins longtemps : la personne est en train d'écrire.</summary>
    public const int JoursDeBrouillon = 7;

    /// <summary>Une réponse donnée aussi peu avant l'ouverture vaut réponse.</summary>
    public const int ReponseRecente = 30;

    /// <summary>Jours laissés à un côté entre deux courriels, sauf si le calendrier va plus vite.</summary>
    public const int Repit = 7;

    public static Decisions Decider(Tournee tournee, DateOnly jour, IReadOnlyCollection<Fiche> fiches, IReadOnlyCollection<Personne> personnes, IReadOnlyCollection<Evenement> evenements)
    {
        var memoire = new Memoire(evenements, jour);
        var joignables = personnes.Where(memoire.EstJoignable).Distinct().ToLookup(p => (p.FicheId, p.Cote));
        var depuis = tournee.J0.AddDays(-ReponseRecente);
        var etapes = fiches.SelectMany(f => f.Cotes).Distinct().ToDictionary(c => c, c => tournee.Calendrier.EnCours(tournee.J0, jour, c), StringComparer.Ordinal);
        var appels = new List<Guid>();
        var sans = new List<CoteSansVoix>();
        var demandes = new List<(Guid Personne, ADemander Demande)>();
        foreach (var fiche in fiches.Where(f => !memoire.EstSuspendue(f.Id)).OrderBy(f => f.Id))
        {
            var muets = fiche.Cotes.Where(c => !memoire.ARepondu(fiche.Id, c, depuis)).ToList();
            sans.AddRange(muets.Where(c => !joignables[(fiche.Id, c)].Any()).Select(c => new CoteSansVoix(fiche.Id, c)));
            if (muets.Count == fiche.Cotes.Count && muets.Exists(c => etapes[c]?.AQui == AQui.Appels))
            {
                appels.Add(fiche.Id);
                continue;
            }

            foreach (var cote in muets)
            {
                if (etapes[cote] is { AQui: not AQui.Appels } etape
                    && Demander(new Vue(tournee.Calendrier, jour, fiche, cote, muets.Count < fiche.Cotes.Count, memoire, joignables), etape) is { } demande)
                {
                    demandes.Add(demande);
                }
            }
        }

        return new Decisions([.. demandes.GroupBy(d => d.Personne).OrderBy(g => g.Key).Select(g => new Envoi(g.Key, [.. g.Select(d => d.Demande).Distinct()]))], appels, sans);
    }

    private static (Guid Personne, ADemander Demande)? Demander(Vue vue, Etape etape)
    {
        var (calendrier, jour, fiche, cote, _, memoire, _) = vue;
        if (!vue.PeutEcrire(cote))
        {
            return null;
        }

        // Ce qui est parti à une personne qu'on ne peut plus joindre ne compte pas : l'étape va à la suivante.
        var recus = memoire.Ecrits(fiche.Id, cote).Where(vue.EstEncoreJoignable).ToList();
        if (recus.Exists(e => e.Etape == etape.Nom || e.Jour > jour.AddDays(-RepitAvant(calendrier, etape))))
        {
            return null;
        }

        var (personne, relais) = etape.AQui == AQui.Contact ? (vue.Contact(cote), false) : Escalader(vue, recus);
        return personne is null || memoire.EcriteLeJour(personne.Id) || memoire.EcriteALEtape(personne.Id, etape.Nom)
            ? null
            : (personne.Id, new ADemander(fiche.Id, cote, etape.Nom, relais));
    }

    private static (Personne? Personne, bool Relais) Escalader(Vue vue, List<Evenement> recus)
    {
        // L'autre partie a répondu : la fiche est à jour, on ne dérange pas plus haut pour une seconde voix.
        if (!vue.AutreARepondu)
        {
            var sollicitees = recus.Select(e => e.PersonneId).ToHashSet();
            var degres = vue.Joignables(vue.Cote).Where(p => sollicitees.Contains(p.Id)).Select(p => Echelle.Degre(p.Qualite)).ToHashSet();
            if (Echelle.Suivante(vue.Joignables(vue.Cote), sollicitees, degres) is { } suivante)
            {
                return (suivante, false);
            }
        }

        return recus.Exists(e => e.Relais) ? (null, false) : (vue.Fiche.Cotes.Where(c => c != vue.Cote && vue.PeutEcrire(c)).Select(vue.Contact).FirstOrDefault(p => p is not null), true);
    }

    private static int RepitAvant(Calendrier calendrier, Etape etape)
    {
        var precedente = calendrier.Etapes.LastOrDefault(e => e.Jour < etape.Jour);
        return precedente is null ? Repit : Math.Min(Repit, etape.Jour - precedente.Jour);
    }

    private sealed record Vue(Calendrier Calendrier, DateOnly Jour, Fiche Fiche, string Cote, bool AutreARepondu, Memoire Memoire, ILookup<(Guid, string), Personne> Tous)
    {
        public IEnumerable<Personne> Joignables(string cote) => Tous[(Fiche.Id, cote)];

        public Personne? Contact(string cote) => Echelle.Contact(Joignables(cote), Memoire.DerniereReponse);

        public bool PeutEcrire(string cote) => Calendrier.EstOuvert(Jour, cote) && !Memoire.EnChantier(Fiche.Id, cote, Jour.AddDays(-JoursDeBrouillon));

        public bool EstEncoreJoignable(Evenement ecrit) => Fiche.Cotes.Any(c => Joignables(c).Any(p => p.Id == ecrit.PersonneId));
    }
}
