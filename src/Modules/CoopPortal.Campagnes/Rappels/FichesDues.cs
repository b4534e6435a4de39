using System.Globalization;
using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Suspensions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>Une fiche ni mise à jour ni confirmée depuis la période de l'espace. <c>Depuis</c> est null quand elle n'a aucune date.</summary>
public sealed record FicheDue(FicheIndex Fiche, DateOnly? Depuis)
{
    /// <summary>Pour un partenariat suspendu, l'année de sa suspension dont c'est la question ; null pour les autres.</summary>
    public string? Anniversaire { get; init; }

    public string Echeance => Anniversaire ?? Depuis?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Relance.JamaisDatee;
}

/// <summary>Un côté d'une fiche due, et la collectivité au nom de laquelle la personne répondra.</summary>
public sealed record CoteDu(FicheDue Due, string Cote, Guid CollectiviteId, string NomCollectivite, string Qualite);

/// <summary>Une personne à qui écrire, et tout ce qu'on a à lui demander.</summary>
public sealed record Destinataire(Account Compte, IReadOnlyList<CoteDu> Cotes);

/// <summary>Ce qui est à rappeler à un jour donné, et à qui : les seules personnes dont un animateur a validé le mandat et qui ont encore leur accès.</summary>
public sealed class FichesDues(TenantDb db, PlatformDb platform, AdressesMortes mortes, TenantContext tenant)
{
    /// <summary>Le jour, à l'heure du pays.</summary>
    public DateOnly Jour(DateTimeOffset now) => tenant.Required.Jour(now.UtcDateTime);

    public async Task<IReadOnlyList<FicheDue>> ListerAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var limite = Jour(now).AddMonths(-tenant.Required.Settings.FreshnessMonths);
        var toutes = await ToutesAsync(cancellation);
        var suivies = await SuiviesAsync(cancellation);
        var suspendues = (await db.Set<Suspension>().AsNoTracking().Where(s => s.LeveeLe == null).ToListAsync(cancellation)).Where(s => s.EstEnCours(Jour(now))).ToDictionary(s => s.ItemId);
        return [.. toutes.Select(d => d with { Anniversaire = suspendues.TryGetValue(d.Fiche.ItemId, out var suspension) ? Anniversaire(suspension, Jour(now)) : null })
            .Where(d => suspendues.ContainsKey(d.Fiche.ItemId) ? d.Anniversaire is not null : (d.Depuis is null || d.Depuis <= limite) && !suivies.Contains(d.Fiche.ItemId))];
    }

    /// <summary>Toutes les fiches en ligne, et depuis quand rien n'en a été dit.</summary>
    public async Task<IReadOnlyList<FicheDue>> ToutesAsync(CancellationToken cancellation)
        => [.. (await db.Set<FicheIndex>().AsNoTracking().OrderBy(f => f.Titre).ToListAsync(cancellation)).Select(f => new FicheDue(f, DerniereDate(f)))];

    // Une campagne ouverte s'en occupe, suspendue ou non : le tour de nuit ne double pas ses rappels.
    private async Task<HashSet<Guid>> SuiviesAsync(CancellationToken cancellation)
        => [.. await (from s in db.Set<SujetDeCampagne>().AsNoTracking()
                      join c in db.Set<Campagne>() on s.CampagneId equals c.Id
                      where c.OuverteLe != null && c.CloseLe == null && !s.EstSouche
                      select s.SujetId).ToListAsync(cancellation)];

    public async Task<IReadOnlyList<Destinataire>> DestinatairesAsync(IReadOnlyList<FicheDue> dues, DateTimeOffset now, CancellationToken cancellation)
    {
        var byId = dues.ToDictionary(d => d.Fiche.ItemId);
        var couples = await (from mandat in db.Set<Mandat>().AsNoTracking().EnCours(Jour(now))
                             join owner in db.Owners.AsNoTracking() on mandat.CollectiviteId equals owner.CollectiviteId
                             join collectivite in db.Set<Collectivite>().AsNoTracking() on mandat.CollectiviteId equals collectivite.Id
                             select new { mandat.AccountId, mandat.Qualite, owner.ItemId, owner.Cote, mandat.CollectiviteId, collectivite.Nom }).ToListAsync(cancellation);
        var refus = await db.Set<Refus>().AsNoTracking().Select(r => r.AccountId).ToListAsync(cancellation);
        var cotes = couples.Where(c => byId.ContainsKey(c.ItemId) && !refus.Contains(c.AccountId))
            .GroupBy(c => c.AccountId)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<CoteDu>)[.. g
                .GroupBy(c => (c.ItemId, c.Cote))
                .Select(c => c.OrderBy(x => x.Nom, StringComparer.Ordinal).First())
                .Select(c => new CoteDu(byId[c.ItemId], c.Cote, c.CollectiviteId, c.Nom, c.Qualite))
                .OrderBy(c => c.Due.Fiche.Titre, StringComparer.Ordinal).ThenBy(c => c.Cote, StringComparer.Ordinal)]);
        var destinataires = new List<Destinataire>();
        foreach (var ids in cotes.Keys.Order().Chunk(500))
        {
            var comptes = await platform.MembresDe(tenant.Required.Key).Where(a => ids.Contains(a.Id)).ToListAsync(cancellation);
            destinataires.AddRange(comptes.OrderBy(c => c.Id).Select(c => new Destinataire(c, cotes[c.Id])));
        }

        return destinataires;
    }

    /// <summary>Les destinataires, sans ceux dont l'adresse ne reçoit plus rien, ni les côtés dont la personne est à remplacer.</summary>
    public async Task<IReadOnlyList<Destinataire>> JoignablesAsync(IReadOnlyList<FicheDue> dues, DateTimeOffset now, CancellationToken cancellation)
    {
        var destinataires = await DestinatairesAsync(dues, now, cancellation);
        var muettes = await mortes.ParmiAsync(destinataires.Select(d => d.Compte.Email!), cancellation);
        var aRemplacer = (await db.Set<ContactARemplacer>().AsNoTracking().Where(c => c.Ouverte != null).Select(c => new { c.AccountId, c.FicheId, c.Cote }).ToListAsync(cancellation))
            .Select(c => (c.AccountId, c.FicheId, c.Cote)).ToHashSet();
        return [.. destinataires.Where(d => !muettes.Contains(AdressesMortes.Normaliser(d.Compte.Email!)))
            .Select(d => d with { Cotes = [.. d.Cotes.Where(c => !aRemplacer.Contains((d.Compte.Id, c.Due.Fiche.ItemId, c.Cote)))] })
            .Where(d => d.Cotes.Count > 0)];
    }

    // Une question par année révolue, pas plus : « S202403+2 ».
    private static string? Anniversaire(Suspension suspension, DateOnly jour)
        => Fraicheur.MoisRevolus(suspension.Depuis, jour) / 12 is > 0 and var annees ? string.Create(CultureInfo.InvariantCulture, $"S{suspension.Depuis:yyyyMM}+{Math.Min(annees, 99)}") : null;

    /// <summary>La plus récente de la mise à jour et des confirmations des deux côtés.</summary>
    private static DateOnly? DerniereDate(FicheIndex fiche)
    {
        DateOnly? verifiee = fiche.VerifieLe is { } instant ? DateOnly.FromDateTime(instant) : null;
        return verifiee is null || fiche.DateMiseAJour > verifiee ? fiche.DateMiseAJour : verifiee;
    }
}
