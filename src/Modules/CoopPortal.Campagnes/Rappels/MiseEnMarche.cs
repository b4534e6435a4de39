using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>Met les rappels automatiques en marche ou à l'arrêt, au nom d'une personne. Refaire le même geste ne change rien.</summary>
public sealed class MiseEnMarche(TenantDb db, Journal journal, TimeProvider clock)
{
    public Task<Ouverture?> EnCoursAsync(CancellationToken cancellation)
        => db.Set<Ouverture>().AsNoTracking().SingleOrDefaultAsync(o => o.EnCours == 1, cancellation);

    /// <returns>faux quand ils étaient déjà en marche.</returns>
    public async Task<bool> OuvrirAsync(Author author, CancellationToken cancellation)
    {
        if (await EnCoursAsync(cancellation) is not null)
        {
            return false;
        }

        var ouverture = new Ouverture { OuverteLe = clock.GetUtcNow().UtcDateTime, OuvertePar = author.Name };
        db.Add(ouverture);
        journal.Write(author, nameof(Ouverture), null, "Les rappels automatiques sont mis en marche.");
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await EnCoursAsync(cancellation) is null)
            {
                throw;
            }

            // Un collègue vient de faire le même geste.
            return false;
        }
    }

    /// <returns>faux quand ils étaient déjà arrêtés.</returns>
    public async Task<bool> ArreterAsync(Author author, CancellationToken cancellation)
    {
        var ouverture = await db.Set<Ouverture>().SingleOrDefaultAsync(o => o.EnCours == 1, cancellation);
        if (ouverture is null)
        {
            return false;
        }

        ouverture.EnCours = null;
        ouverture.FermeeLe = clock.GetUtcNow().UtcDateTime;
        ouverture.FermeePar = author.Name;
        journal.Write(author, nameof(Ouverture), null, "Les rappels automatiques sont arrêtés.");
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
