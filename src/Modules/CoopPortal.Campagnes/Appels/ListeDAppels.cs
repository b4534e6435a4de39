using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Appels;

public enum RaisonDAppel
{
    /// <summary>On a promis de rappeler ce jour-là.</summary>
    Promis,

    /// <summary>Quelqu'un de l'équipe l'a mise sur la liste.</summary>
    Demande,
    Partie,
    Revenue,
    SansPersonne,

    /// <summary>On a écrit, et le temps des courriels est passé.</summary>
    Silence,
}

/// <summary>Une fiche à appeler, pourquoi, et le dernier appel s'il y en a eu un.</summary>
public sealed record AAppeler(SujetSuivi Sujet, RaisonDAppel Raison, AppelPasse? Dernier);

/// <summary>Qui appeler, le plus utile d'abord. La règle est pure ; la lecture ajoute deux requêtes à celles du suivi.</summary>
public sealed class ListeDAppels(TenantDb db, TenantContext tenant, TimeProvider clock)
{
    /// <summary>Hors campagne : sans réponse depuis tant de jours après le premier courriel, on appelle.</summary>
    public const int JoursAvantDAppeler = 60;

    public async Task<IReadOnlyList<AAppeler>> LireAsync(Suivi suivi, CancellationToken cancellation)
    {
        var perimetre = suivi.Perimetre;
        var demandes = await db.Set<AppelDemande>().Where(a => a.CampagneId == perimetre.CampagneId).Select(a => a.FicheId).ToHashSetAsync(cancellation);
        var appels = (await db.Set<AppelPasse>().AsNoTracking().Where(a => a.At >= perimetre.Depuis).ToListAsync(cancellation))
            .GroupBy(a => a.FicheId).ToDictionary(g => g.Key, g => g.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).First());
        return Ranger(suivi, demandes, appels, tenant.Required.Jour(clock.GetUtcNow().UtcDateTime), tenant.Required.Jour, JourDAppel(perimetre.Campagne));
    }

    // L'étape « appels » de son calendrier ; une campagne qui n'en a pas n'appelle que par demande, ou faute d'adresse.
    private DateOnly? JourDAppel(Campagne? campagne)
    {
        if (campagne is null)
        {
            return null;
        }

        var calendrier = CalendrierDUnEspace.De(tenant.Required.Settings, ReglagesDeCampagne.Lire(campagne), campagne.J0);
        return calendrier.Etapes.FirstOrDefault(e => e.AQui == AQui.Appels) is { } etape ? calendrier.JourDe(etape, campagne.J0, "") : DateOnly.MaxValue;
    }

    /// <param name="jourDAppel">le jour où la campagne passe aux appels ; null hors campagne, où chaque fiche a le sien.</param>
    public static IReadOnlyList<AAppeler> Ranger(Suivi suivi, IReadOnlySet<Guid> demandes, IReadOnlyDictionary<Guid, AppelPasse> appels, DateOnly jour, Func<DateTime, DateOnly> jourDe, DateOnly? jourDAppel = null)
        => [.. suivi.Sujets.Where(s => !s.EstSouche && !s.Etat.Etat.EstRepondue())
            .Select(s => (Sujet: s, Dernier: appels.GetValueOrDefault(s.Id)))
            .Select(s => (s.Sujet, s.Dernier, Raison: Raison(s.Sujet, s.Dernier, demandes.Contains(s.Sujet.Id), jour, jourDe, jourDAppel)))
            .Where(s => s.Raison is not null)
            .Select(s => new AAppeler(s.Sujet, s.Raison!.Value, s.Dernier))
            .OrderBy(a => a.Raison == RaisonDAppel.Promis ? 0 : 1)
            // celle qu'on vient d'essayer passe après celles que personne n'a tentées
            .ThenBy(a => a.Dernier is { } dernier ? dernier.At : DateTime.MinValue)
            .ThenBy(a => a.Raison)
            .ThenBy(a => a.Sujet.Dernier ?? DateOnly.MinValue)
            .ThenBy(a => a.Sujet.Titre, StringComparer.Ordinal)];

    private static RaisonDAppel? Raison(SujetSuivi sujet, AppelPasse? dernier, bool demandee, DateOnly jour, Func<DateTime, DateOnly> jourDe, DateOnly? jourDAppel) => dernier switch
    {
        { Issue: IssueDAppel.Refuse } => null,
        { Issue: IssueDAppel.Rappeler, RappelerLe: { } le } => le <= jour ? RaisonDAppel.Promis : null,
        // on vient de l'avoir, ou d'essayer : pas deux fois le même jour
        { Issue: IssueDAppel.ACorriger } => null,
        { } essai when jourDe(essai.At) == jour => null,
        _ when demandee => RaisonDAppel.Demande,
        _ => sujet.Etat.Etat switch
        {
            EtatDeSuivi.Partie => RaisonDAppel.Partie,
            EtatDeSuivi.Revenue => RaisonDAppel.Revenue,
            EtatDeSuivi.SansPersonne => RaisonDAppel.SansPersonne,
            _ => (jourDAppel ?? (Premier(sujet) is { } ecrit ? jourDe(ecrit).AddDays(JoursAvantDAppeler) : DateOnly.MaxValue)) <= jour ? RaisonDAppel.Silence : null,
        },
    };

    private static DateTime? Premier(SujetSuivi sujet) => sujet.Cotes.Select(c => c.PremierEcrit).Min();
}
