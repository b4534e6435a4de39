using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Decisions;

/// <summary>Quand plus rien n'attend, un import n'est plus en cours : ses remarques s'effacent, et le même fichier peut revenir.</summary>
public sealed class Cloture(TenantDb db)
{
    public async Task FaireAsync(ImportRecu import, CancellationToken cancellation)
    {
        if (import.Lecture != EtatDeLecture.Lue || await db.Set<Proposition>().Where(p => p.ImportId == import.Id).AnyAsync(Proposition.EnAttente, cancellation))
        {
            return;
        }

        (import.EnCours, import.Remarques, import.Contradictions) = (null, null, null);
        await db.SaveChangesAsync(cancellation);
    }
}
