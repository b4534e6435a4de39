using CoopPortal.Core.Data;
using CoopPortal.Core.Fichiers;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Tenancy;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Pieces;

/// <summary>
/// Retire les fichiers que plus aucune version ni aucun brouillon ne cite depuis trente jours. Une version est gardée toujours :
/// un fichier publié un jour reste.
/// </summary>
public sealed class MenageDesFichiers(TenantDb db, Coffre coffre) : INightlyJob
{
    public static readonly TimeSpan Delai = TimeSpan.FromDays(30);

    public static string Name => "fichiers";

    public static TimeOnly At => new(3, 30);

    public async Task RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!Directory.Exists(coffre.Dossier(tenant.Key)))
        {
            return;
        }

        await using var verrou = await coffre.VerrouAsync(tenant.Key, cancellation);
        foreach (var fichier in await db.Fichiers.ToListAsync(cancellation))
        {
            await RevoirAsync(fichier, now.UtcDateTime, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        var cites = (await db.Fichiers.Select(f => f.Empreinte).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        foreach (var empreinte in coffre.Rangees(tenant.Key).Where(e => !cites.Contains(e)))
        {
            coffre.Effacer(tenant.Key, empreinte);
        }

        coffre.OublierLesAttentes(tenant.Key, now.UtcDateTime);
    }

    private async Task RevoirAsync(Fichier fichier, DateTime now, CancellationToken cancellation)
    {
        if (await EstCiteAsync(fichier, cancellation))
        {
            fichier.OrphelinDepuis = null;
        }
        else if (fichier.OrphelinDepuis is not { } depuis)
        {
            fichier.OrphelinDepuis = now;
        }
        else if (depuis <= now - Delai)
        {
            db.Fichiers.Remove(fichier);
        }
    }

    private async Task<bool> EstCiteAsync(Fichier fichier, CancellationToken cancellation)
    {
        var (item, mention) = (fichier.ItemId, fichier.Id.ToString());
        return await db.Versions.AnyAsync(v => v.ItemId == item && v.Document.Contains(mention), cancellation)
            || await db.Set<Brouillon>().AnyAsync(b => b.ItemId == item && b.Document.Contains(mention), cancellation)
            || await db.Set<BrouillonPasse>().AnyAsync(b => b.ItemId == item && b.Document.Contains(mention), cancellation)
            || await db.Set<Soumission>().AnyAsync(s => s.ItemId == item && s.Document != null && s.Document.Contains(mention), cancellation);
    }
}
