using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Lettres;

/// <summary>Une personne à qui l'équipe d'animation peut écrire, et pour qui elle parle.</summary>
public sealed record PersonneAEcrire(Guid AccountId, string Nom, string Courriel, IReadOnlyList<string> Collectivites)
{
    /// <summary>L'adresse ne reçoit plus rien : rien ne part.</summary>
    public bool AdresseMorte { get; init; }

    /// <summary>Elle ne veut plus de rappels ; une lettre n'en est pas un.</summary>
    public bool RefuseLesRappels { get; init; }

    /// <summary>Son adresse ne se copie pas avec celles des autres.</summary>
    public bool ALAbri { get; init; }
}

/// <summary>Qui est derrière une liste de fiches ou de mandats : des mandats validés, en cours, de personnes qui ont encore leur accès.</summary>
public sealed class PersonnesAEcrire(TenantDb db, PlatformDb platform, TenantContext tenant, PersonnesDuTour tour, PersonVault coffre, TimeProvider clock)
{
    private sealed record Ligne(Guid MandatId, Guid AccountId, Guid CollectiviteId, string Collectivite);

    /// <param name="ids">fiches en ligne, ou partenariats connus, non renseignés, dont le nom d'une collectivité est celui d'une autre fiche.</param>
    public async Task<IReadOnlyList<PersonneAEcrire>> DesFichesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var demandees = ids.ToArray();
        var collectivites = await db.Owners.Where(o => EF.Parameter(demandees).Contains(o.ItemId) && db.Set<FicheIndex>().Any(f => f.ItemId == o.ItemId)).Select(o => o.CollectiviteId).ToHashSetAsync(cancellation);
        var souches = await db.Set<Souche>().Where(s => EF.Parameter(demandees).Contains(s.Id)).Select(s => new { s.CoteFrancais, s.CotePartenaire }).ToListAsync(cancellation);
        if (souches.Count > 0)
        {
            var noms = souches.SelectMany(s => new[] { (Cotes.Francais, Nom: s.CoteFrancais), (Cotes.Partenaire, Nom: s.CotePartenaire) })
                .Where(n => !string.IsNullOrWhiteSpace(n.Nom)).Select(n => (n.Item1, Analyseur.Plier(n.Nom!))).ToHashSet();
            collectivites.UnionWith((await db.Set<Collectivite>().Select(c => new { c.Id, c.Cote, c.Nom }).ToListAsync(cancellation)).Where(c => noms.Contains((c.Cote, Analyseur.Plier(c.Nom)))).Select(c => c.Id));
        }

        return await ComposerAsync(l => collectivites.Contains(l.CollectiviteId), cancellation);
    }

    public Task<IReadOnlyList<PersonneAEcrire>> DesMandatsAsync(IReadOnlyCollection<Guid> mandats, CancellationToken cancellation) => ComposerAsync(l => mandats.Contains(l.MandatId), cancellation);

    /// <summary>Celles de ces comptes qui parlent aujourd'hui pour une collectivité de l'espace ; les autres n'existent pas.</summary>
    public Task<IReadOnlyList<PersonneAEcrire>> DesComptesAsync(IReadOnlyCollection<Guid> comptes, CancellationToken cancellation) => ComposerAsync(l => comptes.Contains(l.AccountId), cancellation);

    private async Task<IReadOnlyList<PersonneAEcrire>> ComposerAsync(Func<Ligne, bool> retenir, CancellationToken cancellation)
    {
        var jour = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        var lignes = (await (from m in db.Set<Mandat>().AsNoTracking().EnCours(jour)
                             join c in db.Set<Collectivite>() on m.CollectiviteId equals c.Id
                             select new Ligne(m.Id, m.AccountId, c.Id, c.Nom)).ToListAsync(cancellation)).Where(retenir).ToLookup(l => l.AccountId);
        var comptes = await platform.MembresDe(tenant.Required.Key).Select(a => new { a.Id, a.Email, a.DisplayName }).ToListAsync(cancellation);
        var refus = await db.Set<Refus>().Select(r => r.AccountId).ToHashSetAsync(cancellation);
        var abris = await coffre.ALAbriAsync(cancellation);
        var mortes = await tour.AdressesMortesAsync(cancellation);
        return [.. comptes.Where(c => lignes.Contains(c.Id))
            .Select(c => new PersonneAEcrire(
                c.Id, string.IsNullOrWhiteSpace(c.DisplayName) ? c.Email! : c.DisplayName, c.Email!,
                [.. lignes[c.Id].Select(l => l.Collectivite).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal)])
            {
                AdresseMorte = mortes.ContainsKey(c.Email!),
                RefuseLesRappels = refus.Contains(c.Id),
                ALAbri = PersonnesDuTour.EstALAbri(abris, c.DisplayName, c.Email!),
            })
            .OrderBy(p => p.Collectivites[0], StringComparer.Ordinal).ThenBy(p => p.Courriel, StringComparer.OrdinalIgnoreCase)];
    }
}
