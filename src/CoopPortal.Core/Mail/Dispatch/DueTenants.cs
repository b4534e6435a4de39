using System.Collections.Concurrent;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Mail.Dispatch;

/// <summary>
/// Lit dans la base de la plateforme les espaces à ouvrir pour un genre de travail (le courrier, d'ordinaire). Une annonce est écrite avant que son acte ne soit validé :
/// elle reste donc un temps après son heure, et la boîte est regardée de moins en moins souvent.
/// </summary>
public sealed class DueTenants(Databases databases, TimeProvider clock, DueKind kind = DueKind.Mail)
{
    /// <summary>Un acte annoncé doit être validé dans ce délai ; une annonce plus jeune n'est jamais effacée.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, DateTime> _looked = new(StringComparer.Ordinal);

    /// <summary>Écrit avant la validation de l'acte : une ligne de trop ne coûte rien, une de moins perdrait le travail.</summary>
    public async Task AnnounceAsync(string key, DateTime dueAt, CancellationToken cancellation)
    {
        await using var platform = databases.Platform();
        platform.DueWork.Add(new DueWork { TenantKey = key, Kind = kind, DueAt = dueAt });
        await platform.SaveChangesAsync(cancellation);
    }

    /// <param name="woken">vrai quand un acte vient d'être validé ici : toutes les boîtes annoncées sont regardées.</param>
    public async Task<IReadOnlyList<string>> ToOpenAsync(bool woken, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var platform = databases.Platform();
        var due = await platform.DueWork.AsNoTracking().Where(d => d.Kind == kind && d.DueAt <= now)
            .GroupBy(d => d.TenantKey).Select(g => new { Key = g.Key, Youngest = g.Max(d => d.DueAt) }).ToListAsync(cancellation);
        var open = due.Where(d => woken || IsTime(d.Key, d.Youngest, now)).Select(d => d.Key).ToList();
        foreach (var key in open)
        {
            _looked[key] = now;
        }

        return open;
    }

    /// <summary>La boîte a été vidée à <paramref name="at"/> : annonce son prochain rendez-vous, puis efface les annonces passées.</summary>
    public async Task DoneAsync(string key, DateTime at, DateTime? next, CancellationToken cancellation)
    {
        await using var platform = databases.Platform();
        if (next is { } due)
        {
            // Des courriels encore dus (débit limité, serveur en panne) attendent quelques secondes.
            due = due <= at ? at.AddSeconds(5) : due;
            if (!await platform.DueWork.AnyAsync(d => d.Kind == kind && d.TenantKey == key && d.DueAt > at && d.DueAt <= due, cancellation))
            {
                platform.DueWork.Add(new DueWork { TenantKey = key, Kind = kind, DueAt = due });
                await platform.SaveChangesAsync(cancellation);
            }
        }

        var old = at - Grace;
        await platform.DueWork.Where(d => d.Kind == kind && d.TenantKey == key && d.DueAt <= old).ExecuteDeleteAsync(cancellation);
        if (!await platform.DueWork.AnyAsync(d => d.Kind == kind && d.TenantKey == key && d.DueAt <= at, cancellation))
        {
            _looked.TryRemove(key, out _);
        }
    }

    /// <summary>L'espace n'existe plus : son travail non plus.</summary>
    public async Task ForgetAsync(string key, CancellationToken cancellation)
    {
        await using var platform = databases.Platform();
        await platform.DueWork.Where(d => d.Kind == kind && d.TenantKey == key).ExecuteDeleteAsync(cancellation);
        _looked.TryRemove(key, out _);
    }

    // Regarder à 1, 2, 4, 8 secondes de l'annonce : un acte validé ailleurs attend peu, une boîte calme coûte peu.
    private bool IsTime(string key, DateTime youngest, DateTime now)
    {
        if (!_looked.TryGetValue(key, out var looked) || looked < youngest)
        {
            return true;
        }

        var wait = (looked - youngest) / 2;
        return now - looked >= (wait < _longest ? wait : _longest);
    }
}
