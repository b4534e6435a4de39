using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Contracts;

/// <summary>Une personne à qui écrire au sujet d'un contenu, et la collectivité pour laquelle elle parle.</summary>
public sealed record MandatEnCours(Guid AccountId, string Email, string DisplayName, Guid CollectiviteId, string Cote, Guid ItemId)
{
    /// <summary>Une clé de <see cref="Qualites"/>.</summary>
    public string Qualite { get; init; } = "autre";
}

/// <summary>Qui parle aujourd'hui pour quels contenus : mandats validés, en cours, de personnes qui ont encore leur adhésion.</summary>
public sealed class MandatsEnCours(TenantDb db, PlatformDb platform, TenantContext tenant, TimeProvider clock)
{
    /// <summary>Trié par contenu puis par adresse ; une personne qui a deux collectivités du même contenu y figure deux fois.</summary>
    public async Task<IReadOnlyList<MandatEnCours>> PourAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // Une convention, une mission, un projet se tiennent par leur fiche.
        var lignes = await (from m in db.Set<Mandat>().EnCours(today)
                            join o in db.Owners on m.CollectiviteId equals o.CollectiviteId
                            from i in db.Items
                            where itemIds.Contains(i.Id) && (i.ParentId ?? i.Id) == o.ItemId
                            select new { m.AccountId, m.CollectiviteId, m.Qualite, o.Cote, ItemId = i.Id }).Distinct().ToListAsync(cancellation);
        var ids = lignes.Select(l => l.AccountId).Distinct().ToList();
        var personnes = await platform.MembresDe(tenant.Required.Key).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Email, a.DisplayName }).ToDictionaryAsync(p => p.Id, cancellation);
        return [.. lignes.Where(l => personnes.ContainsKey(l.AccountId))
            .Select(l => new MandatEnCours(l.AccountId, personnes[l.AccountId].Email!, personnes[l.AccountId].DisplayName, l.CollectiviteId, l.Cote, l.ItemId) { Qualite = l.Qualite })
            .OrderBy(l => l.ItemId).ThenBy(l => l.Email, StringComparer.OrdinalIgnoreCase)];
    }
}
