using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Reponses;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Suspensions;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Passages;

/// <summary>Ce que la base sait d'une campagne un jour donné, et à qui chaque décision s'adresse.</summary>
public sealed record Recolte(
    Tournee Tournee, DateOnly Jour, IReadOnlyList<Fiche> Fiches, IReadOnlyList<Personne> Personnes, IReadOnlyList<Evenement> Evenements, IReadOnlyDictionary<Guid, Destinataire> Destinataires)
{
    public Decisions Decider() => MoteurDeCampagne.Decider(Tournee, Jour, Fiches, Personnes, Evenements);
}

/// <summary>Réunit pour le moteur les fiches, les personnes mandatées et ce qui s'est passé. Ne décide de rien.</summary>
public sealed class Recoltes(TenantDb db, TenantContext tenant, FichesDues dues, CourriersDuJour courriers, AdressesMortes mortes, TravauxEnCours travaux)
{
    // Assez pour savoir qui a répondu la dernière fois.
    private const int AnneesDeMemoire = 3;

    /// <param name="fiches">l'audience ; ce qui n'est plus en ligne n'y est pas.</param>
    public async Task<Recolte> FaireAsync(Campagne campagne, ReglagesDeCampagne reglages, IReadOnlyList<FicheDue> fiches, DateTimeOffset now, CancellationToken cancellation)
    {
        var jour = dues.Jour(now);
        var tournee = new Tournee(campagne.Id, campagne.J0, CalendrierDUnEspace.De(tenant.Required.Settings, reglages, campagne.J0));
        var ids = fiches.Select(f => f.Fiche.ItemId).ToHashSet();
        var cotes = (await db.Owners.AsNoTracking().Where(o => db.Set<FicheIndex>().Any(f => f.ItemId == o.ItemId)).Select(o => new { o.ItemId, o.Cote }).Distinct().ToListAsync(cancellation)).ToLookup(o => o.ItemId, o => o.Cote);
        var destinataires = (await dues.DestinatairesAsync(fiches, now, cancellation)).ToDictionary(d => d.Compte.Id);
        var evenements = new List<Evenement>();
        await EcritsAsync(evenements, campagne.Id, jour, cancellation);
        await ReponsesAsync(evenements, jour, cancellation);
        await EmpechementsAsync(evenements, destinataires.Values, jour, cancellation);
        return new Recolte(
            tournee, jour,
            [.. fiches.Select(f => new Fiche(f.Fiche.ItemId, [.. cotes[f.Fiche.ItemId].Order(StringComparer.Ordinal)])).Where(f => f.Cotes.Count > 0)],
            [.. destinataires.Values.SelectMany(d => d.Cotes.Select(c => new Personne(d.Compte.Id, c.Due.Fiche.ItemId, c.Cote, c.Qualite)))],
            [.. evenements.Where(e => e.FicheId == Guid.Empty || ids.Contains(e.FicheId))], destinataires);
    }

    private async Task EcritsAsync(List<Evenement> evenements, Guid campagne, DateOnly jour, CancellationToken cancellation)
    {
        var rappels = await db.Set<Relance>().AsNoTracking().Where(r => r.CampagneId == campagne).Select(r => new { r.FicheId, r.Cote, r.AccountId, r.Etape, r.EcriteLe }).ToListAsync(cancellation);
        evenements.AddRange(rappels.Select(r => new Evenement(tenant.Required.Jour(r.EcriteLe), Fait.Ecrit)
        {
            FicheId = r.FicheId,
            Cote = r.Cote,
            PersonneId = r.AccountId,
            Etape = EtapeEcrite.Nom(r.Etape),
            Relais = EtapeEcrite.EstRelais(r.Etape),
        }));
        evenements.AddRange((await courriers.EcritesAsync(jour, cancellation)).Select(p => new Evenement(jour, Fait.EcritAilleurs) { PersonneId = p }));
    }

    private async Task ReponsesAsync(List<Evenement> evenements, DateOnly jour, CancellationToken cancellation)
    {
        var depuis = jour.AddYears(-AnneesDeMemoire).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var confirmations = await db.Set<Confirmation>().AsNoTracking().Where(c => c.At >= depuis).Select(c => new { c.ItemId, c.Cote, c.AccountId, c.At }).ToListAsync(cancellation);
        evenements.AddRange(confirmations.Select(c => Dire(Fait.Reponse, c.ItemId, c.Cote, c.AccountId, c.At)));
        evenements.AddRange((await travaux.PropositionsAsync(depuis, cancellation)).Select(t => Dire(Fait.Reponse, t.ItemId, t.Cote, t.Par ?? Guid.Empty, t.At)));
        // Une réponse venue d'un lien transféré attend l'équipe : la personne n'a plus à être rappelée, sauf si la réponse est écartée.
        var recues = await db.Set<ReponseAValider>().AsNoTracking().Where(r => r.RecueLe >= depuis && r.Retenue != false).Select(r => new { r.FicheId, r.Cote, r.RecueLe }).ToListAsync(cancellation);
        evenements.AddRange(recues.Select(r => Dire(Fait.Reponse, r.FicheId, r.Cote, Guid.Empty, r.RecueLe)));
        var recent = jour.AddDays(-MoteurDeCampagne.JoursDeBrouillon - 1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        evenements.AddRange((await travaux.BrouillonsAsync(recent, cancellation)).Select(t => Dire(Fait.Brouillon, t.ItemId, t.Cote, Guid.Empty, t.At)));
    }

    private async Task EmpechementsAsync(List<Evenement> evenements, IEnumerable<Destinataire> destinataires, DateOnly jour, CancellationToken cancellation)
    {
        var muettes = await mortes.ParmiAsync(destinataires.Select(d => d.Compte.Email!), cancellation);
        evenements.AddRange(destinataires.Where(d => muettes.Contains(AdressesMortes.Normaliser(d.Compte.Email!))).Select(d => new Evenement(jour, Fait.AdresseMorte) { PersonneId = d.Compte.Id }));
        var taches = await db.Set<ContactARemplacer>().AsNoTracking().Where(c => c.Ouverte == 1).Select(c => new { c.FicheId, c.Cote, c.AccountId, c.OuvertLe }).ToListAsync(cancellation);
        evenements.AddRange(taches.Select(t => Dire(Fait.ARemplacer, t.FicheId, t.Cote, t.AccountId, t.OuvertLe)));
        var suspensions = (await db.Set<Suspension>().AsNoTracking().Where(s => s.LeveeLe == null).ToListAsync(cancellation)).Where(s => s.EstEnCours(jour));
        evenements.AddRange(suspensions.Select(s => new Evenement(s.Depuis, Fait.Suspension) { FicheId = s.ItemId }));
    }

    private Evenement Dire(Fait fait, Guid fiche, string cote, Guid personne, DateTime at)
        => new(tenant.Required.Jour(at), fait) { FicheId = fiche, Cote = cote, PersonneId = personne };
}

/// <summary>L'étape telle que le rappel la garde : « J+45 », ou « J+45 relais » quand l'autre partie est priée de faire suivre.</summary>
internal static class EtapeEcrite
{
    private const string Suffixe = " relais";

    public static string De(ADemander demande) => demande.Relais ? demande.Etape + Suffixe : demande.Etape;

    public static bool EstRelais(string etape) => etape.EndsWith(Suffixe, StringComparison.Ordinal);

    public static string Nom(string etape) => EstRelais(etape) ? etape[..^Suffixe.Length] : etape;
}
