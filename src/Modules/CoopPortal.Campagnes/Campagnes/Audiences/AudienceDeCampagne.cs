using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Suspensions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Audiences;

/// <summary>Qui une campagne vise un jour donné. <c>Suspendues</c> : celles qu'elle laisse, la question annuelle suffit.</summary>
public sealed record Visees(IReadOnlyList<FicheDue> Fiches, IReadOnlyList<Souche> Souches, int Suspendues);

/// <summary>Ce qui partirait au premier jour : le courriel de chaque personne, les fiches qui n'ont personne, celles qui viennent de répondre.</summary>
public sealed record PremierJour(Visees Visees, Recolte Recolte, IReadOnlyList<Destinataire> Ecrites, IReadOnlyList<FicheDue> SansPersonne, int DejaRepondu, DateOnly Jour);

/// <summary>Lit l'audience d'une campagne, avant qu'elle ne soit figée.</summary>
public sealed class AudienceDeCampagne(TenantDb db, FichesDues dues, Recoltes recoltes)
{
    public async Task<Visees> LireAsync(ReglagesDeCampagne reglages, DateTimeOffset now, CancellationToken cancellation)
    {
        var jour = dues.Jour(now);
        var suspendues = (await db.Set<Suspension>().AsNoTracking().Where(s => s.LeveeLe == null).ToListAsync(cancellation)).Where(s => s.EstEnCours(jour)).Select(s => s.ItemId).ToHashSet();
        var visees = (await dues.ToutesAsync(cancellation)).Where(f => EstVisee(f, reglages, jour)).ToList();
        var souches = reglages.AvecSouches || reglages.Audience == Audience.Souches ? await db.Set<Souche>().AsNoTracking().OrderBy(s => s.Titre).ToListAsync(cancellation) : [];
        return new Visees([.. visees.Where(f => !suspendues.Contains(f.Fiche.ItemId))], souches, visees.Count(f => suspendues.Contains(f.Fiche.ItemId)));
    }

    /// <summary>Le premier jour, tel que le moteur le déciderait avec ce que l'on sait aujourd'hui.</summary>
    public async Task<PremierJour> PremierJourAsync(Campagne campagne, ReglagesDeCampagne reglages, DateTimeOffset now, CancellationToken cancellation)
    {
        var visees = await LireAsync(reglages, now, cancellation);
        var recolte = await recoltes.FaireAsync(campagne, reglages, visees.Fiches, now, cancellation);
        // Chaque côté a son premier jour ouvré : le plus tardif les contient tous.
        var jour = new[] { Cotes.Francais, Cotes.Partenaire }.Select(c => recolte.Tournee.Calendrier.Ouvert(campagne.J0, c)).Max();
        var decisions = (recolte with { Jour = jour }).Decider();
        var parFiche = visees.Fiches.ToDictionary(f => f.Fiche.ItemId);
        var demandees = decisions.Envois.SelectMany(e => e.Demandes).Select(d => d.FicheId).ToHashSet();
        // Une fiche sans collectivité n'a pas de côté, donc personne non plus.
        var sans = decisions.SansPersonne.Select(s => s.FicheId).Concat(parFiche.Keys.Except(recolte.Fiches.Select(f => f.Id))).Where(id => !demandees.Contains(id)).ToHashSet();
        return new PremierJour(
            visees, recolte,
            [.. decisions.Envois.Select(e => Choisir(recolte.Destinataires[e.PersonneId], e.Demandes.Select(d => (d.FicheId, d.Cote)).ToHashSet()))],
            [.. sans.Select(id => parFiche[id]).OrderBy(f => f.Fiche.Titre, StringComparer.CurrentCulture)],
            visees.Fiches.Count(f => !demandees.Contains(f.Fiche.ItemId) && !sans.Contains(f.Fiche.ItemId)), jour);
    }

    public async Task<IReadOnlyList<string>> TerritoiresAsync(CancellationToken cancellation)
        => [.. (await db.Set<FicheIndex>().AsNoTracking().Select(f => new { f.RegionPartenaire, f.RegionActuelle, f.LieuFrancais }).ToListAsync(cancellation))
            .SelectMany(f => new[] { f.RegionActuelle ?? f.RegionPartenaire, f.LieuFrancais }).OfType<string>().Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)];

    private static bool EstVisee(FicheDue fiche, ReglagesDeCampagne reglages, DateOnly jour) => reglages.Audience switch
    {
        Audience.Anciennes => fiche.Depuis is null || fiche.Depuis <= jour.AddMonths(-reglages.Mois),
        Audience.Territoire => reglages.Territoire is { } t && (t == (fiche.Fiche.RegionActuelle ?? fiche.Fiche.RegionPartenaire) || t == fiche.Fiche.LieuFrancais),
        Audience.Souches => false,
        _ => true,
    };

    private static Destinataire Choisir(Destinataire tous, HashSet<(Guid, string)> demandes)
        => tous with { Cotes = [.. tous.Cotes.Where(c => demandes.Contains((c.Due.Fiche.ItemId, c.Cote)))] };
}
