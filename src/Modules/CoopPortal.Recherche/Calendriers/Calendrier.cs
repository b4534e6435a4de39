using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Calendriers;

/// <summary>Une ligne du calendrier. <c>Mois</c> est null quand la date n'en dit pas ; <c>Mots</c> est de nous, <c>Dit</c> de qui a écrit la fiche.</summary>
public sealed record Evenement(int Annee, int? Mois, string Titre, string Adresse, string Mots, string? Dit, string Fiche, string AdresseDeFiche);

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
        return ([.. datees.Select(l => new Evenement(l.c.EcheanceLe!.Value.Year, EnUnMois(l.c.Echeance) ? l.c.EcheanceLe.Value.Month : null, l.c.Titre, $"~/conventions/{l.c.Slug}", Fin(l.c), null, l.Titre, $"~/fiches/{l.Slug}"))], lignes.Count - datees.Count);
    }

    public async Task<(IReadOnlyList<Evenement> Evenements, int SansDate)> MissionsAsync(CancellationToken cancellation)
    {
        var lignes = await (from m in db.Set<MissionIndex>().AsNoTracking().Lisibles(caller.Role, Jour)
                            join f in db.Set<FicheIndex>().AsNoTracking() on m.FicheItemId equals f.ItemId
                            select new { m, f.Titre, f.Slug }).ToListAsync(cancellation);
        var datees = lignes.Where(l => l.m.DebutLe is not null).ToList();
        // Dans un mois, l'ordre du titre : celui des jours en dirait plus que le mois.
        return ([.. datees.OrderBy(l => l.m.DebutLe!.Value.Year).ThenBy(l => l.m.DebutLe!.Value.Month).ThenBy(l => l.m.Titre, StringComparer.Ordinal).ThenBy(l => l.m.ItemId)
            .Select(l => (l, Etat: Etat(l.m), Dit: Dit(l.m))).Select(x => new Evenement(x.l.m.DebutLe!.Value.Year, TouteLAnnee(x.l.m) ? null : x.l.m.DebutLe.Value.Month, x.l.m.Titre, $"~/missions/{x.l.m.Slug}", x.Etat, x.Etat.Length > 0 ? x.Dit : EnMots.Majuscule(x.Dit), x.l.Titre, $"~/fiches/{x.l.Slug}"))], lignes.Count - datees.Count);
    }

    private static bool EnUnMois(string? edtf) => edtf?.Split('/')[^1] is { Length: >= 7 };

    // « 2012 » va du 1er janvier au 31 décembre : le mois n'est pas dit.
    private static bool TouteLAnnee(MissionIndex m) => m is { DebutLe: { Day: 1, Month: 1 }, FinLe: { Day: 31, Month: 12 } };

    private string Fin(ConventionIndex c)
    {
        var quand = c.Echeance is null || (c.Echeance.Length == 10 && EnUnMois(c.Echeance)) ? T("le {0}", Ecrit.Date(c.EcheanceLe!.Value)) : T("en {0}", EnClair(c.Echeance, c.EcheanceLe!.Value));
        return (c.EcheanceLe < Jour, c.Reconduction == "tacite") switch
        {
            (true, true) => T("Reconduite d’elle-même, {0}", quand),
            (true, false) => T("Arrivée à échéance {0}", quand),
            (false, true) => T("Échéance {0}, puis reconduction d’elle-même", quand),
            _ => T("Échéance {0}", quand),
        };
    }

    // Ailleurs qu'en français, l'échéance se dit au mois, ou à l'année.
    private static string EnClair(string edtf, DateOnly fin)
        => Langue.EnFrancais ? LecteurDate.EnClair(edtf) : EnUnMois(edtf) ? $"{Ecrit.NomDuMois(fin.Month)} {fin.Year}" : $"{fin.Year}";

    private static string Etat(MissionIndex m) => m.Etat switch
    {
        "prevue" => T("Prévue"),
        "annulee" => T("Annulée"),
        "suspendue" => T("Suspendue pour sécurité"),
        "realisee" => T("Réalisée"),
        var autre => EnMots.Majuscule(autre ?? ""),
    };

    private string Dit(MissionIndex m) => string.Join(", ", new[] { m.QuandPour(caller.Role), m.Lieux }.Where(x => !string.IsNullOrWhiteSpace(x)));
}
