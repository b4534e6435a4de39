using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Contracts;

/// <summary>Ce que le mandat d'une personne lui permet de dire : la collectivité parle par son exécutif, ses élus, ses services ; un comité parle pour lui.</summary>
public sealed class VoixDuMandat(TenantDb db, TimeProvider clock)
{
    /// <returns>null quand cette personne n'a plus de mandat de ce côté de la fiche.</returns>
    public async Task<(Voix Voix, string Pour)?> DireAsync(Guid accountId, Guid itemId, string cote, Guid? collectiviteId, CancellationToken cancellation)
    {
        var jour = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var mandats = await (from m in db.Set<Mandat>().AsNoTracking().EnCours(jour)
                             join o in db.Owners on m.CollectiviteId equals o.CollectiviteId
                             join c in db.Set<Collectivite>() on m.CollectiviteId equals c.Id
                             where m.AccountId == accountId && o.ItemId == itemId && o.Cote == cote && (collectiviteId == null || c.Id == collectiviteId)
                             orderby c.Nom
                             select new { m.Qualite, c.Nom, c.Genre }).ToListAsync(cancellation);
        return mandats.Select(m => (Voix: De(m.Qualite), Pour: VoixEnMots.Nom(m.Nom, m.Genre))).OrderBy(m => m.Voix).Select(m => ((Voix, string)?)m).FirstOrDefault();
    }

    private static Voix De(string qualite) => qualite switch
    {
        "comite" => Voix.Comite,
        "autre" => Voix.Mandate,
        _ => Voix.Collectivite,
    };
}
