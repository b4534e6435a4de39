using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Appels;

/// <summary>L'acte qui met des fiches à la main sur la liste d'appels. Celles qui y sont déjà n'y entrent pas deux fois.</summary>
public sealed class AjoutAuxAppels(TenantDb db, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>combien y entrent.</returns>
    public async Task<int> FaireAsync(Guid campagne, IReadOnlyCollection<Guid> fiches, CancellationToken cancellation)
    {
        var connues = await db.Set<AppelDemande>().Where(a => a.CampagneId == campagne).Select(a => a.FicheId).ToHashSetAsync(cancellation);
        var nouvelles = fiches.Distinct().Where(f => !connues.Contains(f)).ToList();
        foreach (var fiche in nouvelles)
        {
            db.Add(new AppelDemande { CampagneId = campagne, FicheId = fiche, At = clock.GetUtcNow().UtcDateTime, Par = caller.Name! });
            journal.Write(new Author(caller.AccountId, caller.Name!), "Appel", fiche, "Mise sur la liste d'appels.");
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return nouvelles.Count;
        }
        catch (DbUpdateException)
        {
            // Le même bouton pressé deux fois : l'autre envoi les y a mises.
            db.ChangeTracker.Clear();
            return 0;
        }
    }
}
