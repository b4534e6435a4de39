using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Contracts;

/// <summary>Ce que deviennent les fiches de la collectivité quand la personne s'en va.</summary>
public enum Suite
{
    PersonneEncore,

    /// <summary>Un mandat proposé attend déjà sa validation.</summary>
    Proposee,

    /// <summary>Un nom est donné, que l'équipe d'animation verra.</summary>
    Nommee,
}

/// <summary>« Ce n'est plus moi » : la personne rend son mandat pour une collectivité. L'appelant tient la transaction et sauve.</summary>
public sealed class FinDeMandat(TenantDb db, Journal journal, TimeProvider clock)
{
    /// <returns>faux quand il n'y avait plus de mandat à rendre.</returns>
    public async Task<bool> RendreAsync(Guid accountId, Guid collectiviteId, Suite suite, Author par, DOu? dOu, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rendus = await db.Set<Mandat>().Where(m => m.AccountId == accountId && m.CollectiviteId == collectiviteId && m.RevoqueLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.RevoqueLe, now), cancellation);
        if (rendus == 0)
        {
            return false;
        }

        var nom = await db.Set<Collectivite>().Where(c => c.Id == collectiviteId).Select(c => c.Nom).SingleAsync(cancellation);
        journal.Write(par, "PassationDeMandat", null, $"Un mandat pour {nom} est rendu par la personne qui le tenait{Apres(suite)}", dOu);
        return true;
    }

    private static string Apres(Suite suite) => suite switch
    {
        Suite.Proposee => " ; celui de la personne qui la remplace attend une validation.",
        Suite.Nommee => " ; elle nomme qui la remplace : invitez cette personne.",
        _ => " : cherchez qui la remplace.",
    };
}
