namespace CoopPortal.Campagnes.Tableau;

/// <summary>Les faits d'un tour, rangés par côté de fiche, et ce que la règle en dit.</summary>
public sealed class FaitsLus
{
    /// <summary>Le côté de ce que l'équipe d'animation écrit elle-même.</summary>
    public const string Equipier = "equipe";

    private readonly ILookup<Guid, (Guid FicheId, string Cote, IReadOnlyList<Mandatee> Personnes)> _cotes = Enumerable.Empty<(Guid, string, IReadOnlyList<Mandatee>)>().ToLookup(c => c.Item1);

    public required IReadOnlyList<(Guid FicheId, string Cote, IReadOnlyList<Mandatee> Personnes)> Personnes
    {
        init => _cotes = value.ToLookup(c => c.FicheId);
    }

    public required IReadOnlyDictionary<Guid, DateTime> Refus { get; init; }
    public required IReadOnlyDictionary<string, DateTime> AdressesMortes { get; init; }

    /// <summary>« Ce n'est plus moi », dont personne de l'équipe ne s'est encore occupé.</summary>
    public required IReadOnlySet<(Guid FicheId, string Cote, Guid AccountId)> Parties { get; init; }

    /// <summary>Les rappels que le serveur d'en face a refusés pour de bon.</summary>
    public required ILookup<(Guid, string), FaitDate> Refuses { get; init; }
    public required ILookup<(Guid, string), FaitDate> EnRelecture { get; init; }
    public required ILookup<(Guid, string), FaitDate> Corrigees { get; init; }
    public required ILookup<(Guid, string), FaitDate> Confirmees { get; init; }
    public required ILookup<(Guid, string), FaitDate> Gestes { get; init; }
    public required ILookup<(Guid, string), FaitDate> Ecrits { get; init; }
    public required ILookup<(Guid, string), FaitDate> Departs { get; init; }
    public required ILookup<(Guid, string), FaitDate> RefusAuTelephone { get; init; }

    public FaitsDunCote Equipe(Guid fiche) => new() { EnRelectureDepuis = Dernier(EnRelecture, fiche, Equipier), CorrigeeLe = Dernier(Corrigees, fiche, Equipier) };

    public IReadOnlyList<CoteSuivi> CotesDe(Guid fiche) => [.. _cotes[fiche].OrderBy(c => c.Cote, StringComparer.Ordinal).Select(c => Suivre(fiche, c.Cote, c.Personnes))];

    private CoteSuivi Suivre(Guid fiche, string cote, IReadOnlyList<Mandatee> mandatees)
    {
        var refusees = Refuses[(fiche, cote)].Select(r => r.Qui!.Value).ToHashSet();
        var personnes = mandatees.DistinctBy(m => m.AccountId).Select(m => new PersonneSuivie(m.AccountId, m.Nom, m.Courriel, m.Qualite, m.Collectivite,
            !Refus.ContainsKey(m.AccountId) && !Parties.Contains((fiche, cote, m.AccountId)) && !AdressesMortes.ContainsKey(m.Courriel) && !refusees.Contains(m.AccountId)) { ALAbri = m.ALAbri }).ToList();
        var joignables = personnes.Where(p => p.Joignable).Select(p => p.AccountId).ToHashSet();
        var refusAuTelephone = Dernier(RefusAuTelephone, fiche, cote);
        var ecrits = Ecrits[(fiche, cote)].ToList();
        var partie = Plus([refusAuTelephone, Dernier(Departs, fiche, cote), .. mandatees.Select(m => Refus.TryGetValue(m.AccountId, out var le) ? le : (DateTime?)null)]);
        var revenue = Plus([Dernier(Refuses, fiche, cote), .. mandatees.Select(m => AdressesMortes.TryGetValue(m.Courriel, out var le) ? le : (DateTime?)null)]);
        // d'une personne connue, le geste vaut tant qu'elle peut répondre ; d'une inconnue, tant que rien n'est venu le démentir
        var fin = joignables.Count > 0 ? refusAuTelephone : Plus([partie, revenue]);
        var gestes = Gestes[(fiche, cote)].Where(g => (g.Qui is null || joignables.Contains(g.Qui.Value)) && (fin is null || g.Le > fin));
        var faits = new FaitsDunCote
        {
            EnRelectureDepuis = Dernier(EnRelecture, fiche, cote),
            CorrigeeLe = Dernier(Corrigees, fiche, cote),
            ConfirmeeLe = Dernier(Confirmees, fiche, cote),
            OuverteLe = Plus(gestes.Select(g => (DateTime?)g.Le)),
            Joignable = joignables.Count > 0 && refusAuTelephone is null,
            EcriteLe = Plus(ecrits.Select(e => (DateTime?)e.Le)),
            PartieLe = partie,
            RevenueLe = revenue,
        };
        return new CoteSuivi(cote, RegleDEtat.DuCote(faits), personnes) { PremierEcrit = ecrits.Count == 0 ? null : ecrits.Min(e => e.Le) };
    }

    private static DateTime? Dernier(ILookup<(Guid, string), FaitDate> faits, Guid fiche, string cote) => Plus(faits[(fiche, cote)].Select(f => (DateTime?)f.Le));

    private static DateTime? Plus(IEnumerable<DateTime?> dates) => dates.Max();
}
