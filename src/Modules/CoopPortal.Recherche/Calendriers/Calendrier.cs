using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Calendriers;

/// <summary>Une ligne du calendrier. <c>Mois</c> est null quand la date n'en dit pas.</summary>
public sealed record Evenement(int Annee, int? Mois, string Titre, string Adresse, string Mots, string Fiche, string AdresseDeFiche);

/// <summary>Les échéances des conventions et les missions, rangées par année et par mois, sous la règle de leurs pages : à venir, une mission n'est que pour les membres.</summary>
public sealed class Calendrier(TenantDb db, Caller caller, TimeProvider clock)
{
    public DateOnly Jour => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Les conventions dont l'échéance est dite, et combien ne la disent pas.</summary>
    public async Task<(IReadOnlyList<Evenement> Evenements, int SansDate)> ConventionsAsync(CancellationToken cancellation)
    {
        var lignes = await (from c in db.Set<ConventionIndex>().AsNoTracking()
                            join f in db.Set<FicheIndex>().AsNoTracking() on c.FicheItemId equals f.ItemId
                            where c.Etat != "denoncee" && c.Etat != "terminee"
                            orderby c.EcheanceLe, c.Titre
                            select new { c, f.Titre, f.Slug }).ToListAsync(cancellation);
        var datees = lignes.Where(l => l.c.EcheanceLe is not null).ToList();
        return ([.. datees.Select(l => new Evenement(l.c.EcheanceLe!.Value.Year, EnUnMois(l.c.Echeance) ? l.c.EcheanceLe.Value.Month : null, l.c.Titre, $"~/conventions/{l.c.Slug}", Fin(l.c), l.Titre, $"~/fiches/{l.Slug}"))], lignes.Count - datees.Count);
    }

    public async Task<(IReadOnlyList<Evenement> Evenements, int SansDate)> MissionsAsync(CancellationToken cancellation)
    {
        var lignes = await (from m in db.Set<MissionIndex>().AsNoTracking().Lisibles(caller.Role, Jour)
                            join f in db.Set<FicheIndex>().AsNoTracking() on m.FicheItemId equals f.ItemId
                            select new { m, f.Titre, f.Slug }).ToListAsync(cancellation);
        var datees = lignes.Where(l => l.m.DebutLe is not null).ToList();
        // Dans un mois, l'ordre du titre : celui des jours en dirait plus que le mois.
        return ([.. datees.OrderBy(l => l.m.DebutLe!.Value.Year).ThenBy(l => l.m.DebutLe!.Value.Month).ThenBy(l => l.m.Titre, StringComparer.Ordinal).ThenBy(l => l.m.ItemId)
            .Select(l => new Evenement(l.m.DebutLe!.Value.Year, TouteLAnnee(l.m) ? null : l.m.DebutLe.Value.Month, l.m.Titre, $"~/missions/{l.m.Slug}", Dire(l.m), l.Titre, $"~/fiches/{l.Slug}"))], lignes.Count - datees.Count);
    }

    private static bool EnUnMois(string? edtf) => edtf?.Split('/')[^1] is { Length: >= 7 };

    // « 2012 » va du 1er janvier au 31 décembre : le mois n'est pas dit.
    private static bool TouteLAnnee(MissionIndex m) => m is { DebutLe: { Day: 1, Month: 1 }, FinLe: { Day: 31, Month: 12 } };

    private string Fin(ConventionIndex c)
    {
        var quand = c.Echeance is { } edtf && EnUnMois(edtf) && edtf.Length == 10 ? $"le {Francais.Date(c.EcheanceLe!.Value)}" : c.Echeance is { } mots ? $"en {LecteurDate.EnClair(mots)}" : $"le {Francais.Date(c.EcheanceLe!.Value)}";
        return (c.EcheanceLe < Jour, c.Reconduction == "tacite") switch
        {
            (true, true) => $"Reconduite d’elle-même, {quand}",
            (true, false) => $"Arrivée à échéance {quand}",
            (false, true) => $"Échéance {quand}, puis reconduction d’elle-même",
            _ => $"Échéance {quand}",
        };
    }

    private string Dire(MissionIndex m)
    {
        var etat = m.Etat switch { "prevue" => "prévue", "annulee" => "annulée", "suspendue" => "suspendue pour sécurité", "realisee" => "réalisée", var autre => autre };
        var phrase = string.Join(", ", new[] { etat, m.QuandPour(caller.Role), m.Lieux }.Where(x => !string.IsNullOrWhiteSpace(x)));
        return phrase.Length == 0 ? "" : char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }
}
