using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Etapes;

/// <summary>L'animation passe une étape que personne ne peut ou ne veut franchir. Le journal le dit.</summary>
public sealed class PassageDEtape(TenantDb db, EtapesDeRelecture etapes, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>faux quand il n'y avait rien à passer.</returns>
    public async Task<bool> FaireAsync(Soumission soumission, CancellationToken cancellation)
    {
        if (await etapes.EtatAsync(soumission, cancellation) is not { Franchie: null } etat)
        {
            return false;
        }

        db.Add(new Approbation { SoumissionId = soumission.Id, Etape = etat.Etape, Genre = GenreDApprobation.Passee, Par = caller.Name!, AccountId = caller.AccountId, Le = clock.GetUtcNow().UtcDateTime });
        journal.Write(new Author(caller.AccountId, caller.Name!), nameof(PassageDEtape), soumission.ItemId, $"L’étape « accord {etapes.DeQui(etat.Etape, soumission.Cote)} » est passée sans réponse.");
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
