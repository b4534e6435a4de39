using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Presence;

/// <summary>Une autre personne devant le même contenu, en une phrase : « La commune de Koutiala modifie « Les contacts » ».</summary>
public sealed record AutrePresence(Guid ItemId, string Ou, string Phrase);

/// <summary>Note qui travaille sur un contenu, et dit qui d'autre y travaille. On ne voit que les contenus qu'on peut atteindre.</summary>
public sealed class Presences(TenantDb db, Caller caller, TimeProvider clock)
{
    public const string Modifier = "modifier";
    public const string Relire = "relire";
    public static readonly TimeSpan Oubli = TimeSpan.FromMinutes(2);

    /// <param name="section">titre de la section où la personne se trouve, pris du questionnaire.</param>
    public async Task NoterAsync(Guid itemId, string ou, string? section, CancellationToken cancellation)
    {
        if (caller.AccountId is not { } compte)
        {
            return;
        }

        var (pour, nom, now) = (await PourAsync(itemId, cancellation), caller.Name ?? "", clock.GetUtcNow().UtcDateTime);
        var limite = now - Oubli;
        // Une seule écriture : deux onglets de la même personne ne se heurtent pas.
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Presences" ("ItemId", "AccountId", "Ou", "Pour", "Nom", "Section", "At") values ({itemId}, {compte}, {ou}, {pour}, {nom}, {section}, {now})
              on conflict ("ItemId", "AccountId", "Ou") do update set "Pour" = excluded."Pour", "Nom" = excluded."Nom", "Section" = excluded."Section", "At" = excluded."At";
            delete from "Presences" where "At" < {limite};
            """, cancellation);
    }

    /// <summary>La personne a fini : elle a envoyé, ou décidé.</summary>
    public Task PartirAsync(Guid itemId, string ou, CancellationToken cancellation)
        => db.Set<PresenceNotee>().Where(p => p.ItemId == itemId && p.AccountId == caller.AccountId && p.Ou == ou).ExecuteDeleteAsync(cancellation);

    /// <summary>Les autres, les plus récents d'abord.</summary>
    public async Task<IReadOnlyList<AutrePresence>> AutresAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellation)
    {
        var (depuis, miennes) = (clock.GetUtcNow().UtcDateTime - Oubli, caller.Collectivites);
        var tout = caller.Is(Role.Relecteur);
        var notees = await db.Set<PresenceNotee>().AsNoTracking()
            .Where(p => itemIds.Contains(p.ItemId) && p.AccountId != caller.AccountId && p.At >= depuis)
            .Where(p => tout || db.Owners.Any(o => db.Items.Any(i => i.Id == p.ItemId && (i.ParentId ?? i.Id) == o.ItemId) && miennes.Contains(o.CollectiviteId)))
            .OrderByDescending(p => p.At).ToListAsync(cancellation);
        var pour = new Dictionary<Guid, string>();
        foreach (var id in notees.Select(p => p.ItemId).Distinct())
        {
            pour[id] = await PourAsync(id, cancellation);
        }

        var types = notees.Count == 0 ? [] : await db.Items.Where(i => pour.Keys.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Type, cancellation);
        return [.. notees.Select(p => new AutrePresence(p.ItemId, p.Ou, EnMots.Phrase(p, pour[p.ItemId], Adresses.Nom(types[p.ItemId]))))];
    }

    private async Task<string> PourAsync(Guid itemId, CancellationToken cancellation)
    {
        var miennes = caller.Collectivites;
        var collectivite = miennes.Count == 0 ? null : await (from o in db.Owners
                                                              join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                                                              where db.Items.Any(i => i.Id == itemId && (i.ParentId ?? i.Id) == o.ItemId) && miennes.Contains(o.CollectiviteId)
                                                              orderby c.Nom
                                                              select c).AsNoTracking().FirstOrDefaultAsync(cancellation);
        return collectivite is null ? EnMots.Animation : EnMots.La(collectivite);
    }
}
