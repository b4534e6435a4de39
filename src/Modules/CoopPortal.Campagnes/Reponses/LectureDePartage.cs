using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>Ce qu'ouvre le lien d'un message : la fiche en ligne, le côté et la collectivité à qui l'on demande.</summary>
public sealed record PartageLu(EtatDuLien Etat, LienPartage? Lien = null, FicheIndex? Fiche = null, ReadVersion? Version = null, string Collectivite = "");

/// <summary>Lit le lien d'un message sans rien changer.</summary>
public sealed class LectureDePartage(TenantDb db, ContentStore store, TimeProvider clock)
{
    public async Task<PartageLu> LireAsync(string? jeton, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(jeton) || jeton.Length > JetonDeLien.LongueurMaximale)
        {
            return new PartageLu(EtatDuLien.Inconnu);
        }

        var empreinte = JetonDeLien.Hacher(jeton);
        var lien = await db.Set<LienPartage>().AsNoTracking().SingleOrDefaultAsync(l => l.Empreinte == empreinte, cancellation);
        var fiche = lien is null ? null : await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == lien.FicheId, cancellation);
        if (lien is null || fiche is null || await store.PublishedAsync(Types.Partenariat, fiche.Slug, cancellation) is not { } version)
        {
            return new PartageLu(EtatDuLien.Inconnu);
        }

        var etat = lien.RevoqueLe is not null ? EtatDuLien.Revoque
            : lien.UtiliseLe is not null ? EtatDuLien.Repondu
            : lien.ExpireLe <= clock.GetUtcNow().UtcDateTime ? EtatDuLien.Expire
            : EtatDuLien.Ouvert;
        return new PartageLu(etat, lien, fiche, version, await db.Set<Collectivite>().Where(c => c.Id == lien.CollectiviteId).Select(c => c.Nom).SingleAsync(cancellation));
    }

    /// <summary>Quelqu'un a pressé « Ouvrir ».</summary>
    public async Task NoterLOuvertureAsync(string empreinte, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<LienPartage>().Where(l => l.Empreinte == empreinte && l.OuvertLe == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.OuvertLe, now), cancellation);
    }
}
