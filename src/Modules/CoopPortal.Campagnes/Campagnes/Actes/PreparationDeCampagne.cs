using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Actes;

/// <summary>Écrit une campagne en préparation, ou la corrige. Ouverte, elle ne se règle plus : ce que les personnes ont reçu ne change pas.</summary>
public sealed class PreparationDeCampagne(TenantDb db, Journal journal, Caller caller, TimeProvider clock)
{
    /// <param name="id">choisi par le formulaire : le même envoi deux fois n'en prépare qu'une.</param>
    /// <returns>faux quand elle est déjà ouverte.</returns>
    public async Task<bool> FaireAsync(Guid id, string titre, DateOnly j0, ReglagesDeCampagne reglages, CancellationToken cancellation)
    {
        var connue = await db.Set<Campagne>().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (connue?.OuverteLe is not null)
        {
            return false;
        }

        if (connue is null)
        {
            db.Add(new Campagne { Id = id, Titre = titre, J0 = j0, Reglages = reglages.Ecrire(), PrepareeLe = clock.GetUtcNow().UtcDateTime, PrepareePar = caller.Name ?? "Animateur" });
            journal.Write(new Author(caller.AccountId, caller.Name ?? "Animateur"), "Campagne", null, $"La campagne « {titre} » est préparée.");
        }
        else
        {
            (connue.Titre, connue.J0, connue.Reglages) = (titre, j0, reglages.Ecrire());
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (connue is null && db.Set<Campagne>().AsNoTracking().Any(c => c.Id == id))
        {
            // Le même formulaire envoyé deux fois.
            db.ChangeTracker.Clear();
        }

        return true;
    }
}
