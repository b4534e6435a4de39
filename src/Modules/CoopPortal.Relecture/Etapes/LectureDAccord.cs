using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Etapes;

public enum EtatDuLienDAccord
{
    Ouvert,
    Repondu,
    Expire,
    Revoque,

    /// <summary>La proposition a été remplacée ou a reçu sa décision.</summary>
    Close,
    SansMandat,

    /// <summary>Altéré, inventé, ou d'un autre espace : on ne dit pas lequel.</summary>
    Inconnu,
}

/// <summary>Ce qu'un lien d'accord ouvre. <c>Examen</c> n'est là que pour un lien ouvert.</summary>
public sealed record AccordLu(EtatDuLienDAccord Etat, LienDApprobation? Lien = null, Soumission? Soumission = null, Examen? Examen = null)
{
    /// <summary>L'étape déjà franchie, par cette personne ou par une autre.</summary>
    public Approbation? Franchie { get; init; }
}

/// <summary>Lit un lien d'accord sans rien changer : les messageries ouvrent les liens avant les personnes.</summary>
public sealed class LectureDAccord(TenantDb db, Examens examens, TenantContext tenant, TimeProvider clock)
{
    public async Task<AccordLu> LireAsync(string? jeton, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(jeton) || jeton.Length > JetonDeLien.LongueurMaximale)
        {
            return new AccordLu(EtatDuLienDAccord.Inconnu);
        }

        var empreinte = JetonDeLien.Hacher(jeton);
        if (await db.Set<LienDApprobation>().SingleOrDefaultAsync(l => l.Empreinte == empreinte, cancellation) is not { } lien)
        {
            return new AccordLu(EtatDuLienDAccord.Inconnu);
        }

        var soumission = await db.Set<Soumission>().SingleAsync(s => s.Id == lien.SoumissionId, cancellation);
        if (await db.Items.AnyAsync(i => i.Id == soumission.ItemId && i.ShelteredAt != null, cancellation))
        {
            // Un lien se transfère : il ne dit rien d'une fiche à l'abri, pas même qu'elle existe.
            return new AccordLu(EtatDuLienDAccord.Inconnu);
        }

        var franchie = await db.Set<Approbation>().AsNoTracking().SingleOrDefaultAsync(a => a.SoumissionId == lien.SoumissionId && a.Etape == lien.Etape, cancellation);
        var etat = lien.UtiliseLe is not null || franchie is not null ? EtatDuLienDAccord.Repondu
            : lien.RevoqueLe is not null ? EtatDuLienDAccord.Revoque
            : lien.ExpireLe <= clock.GetUtcNow().UtcDateTime ? EtatDuLienDAccord.Expire
            : await ParleEncoreAsync(lien, soumission, cancellation) ? EtatDuLienDAccord.Ouvert : EtatDuLienDAccord.SansMandat;
        var examen = etat == EtatDuLienDAccord.Ouvert ? await examens.OuvrirAsync(soumission.Id, new HashSet<string>(StringComparer.Ordinal), cancellation) : null;
        return new AccordLu(etat == EtatDuLienDAccord.Ouvert && examen is null ? EtatDuLienDAccord.Close : etat, lien, soumission, examen) { Franchie = franchie };
    }

    private Task<bool> ParleEncoreAsync(LienDApprobation lien, Soumission soumission, CancellationToken cancellation)
        => db.Set<Mandat>().EnCours(tenant.Required.Jour(clock.GetUtcNow().UtcDateTime))
            .AnyAsync(m => m.AccountId == lien.AccountId && db.Owners.Any(o => db.Items.Any(i => i.Id == soumission.ItemId && (i.ParentId ?? i.Id) == o.ItemId) && o.Cote == lien.Cote && o.CollectiviteId == m.CollectiviteId), cancellation);
}
