using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Ce qu'on avait au même jour la fois d'avant.</summary>
/// <param name="Campagne">le titre de la campagne d'avant ; null quand on compare à l'an dernier.</param>
/// <param name="Total">fiches de son audience ; null quand on ne le sait pas.</param>
public sealed record LaFoisDAvant(string? Campagne, int Repondues, int? Total);

/// <summary>Compte les fiches confirmées ou corrigées au même jour après l'ouverture de la campagne précédente ; sans elle, un an plus tôt.</summary>
public sealed class Comparaison(TenantDb db, PropositionsDites propositions)
{
    public async Task<LaFoisDAvant> LireAsync(Perimetre perimetre, CancellationToken cancellation)
    {
        var duree = perimetre.Jusqua - perimetre.Depuis;
        var avant = perimetre.Campagne?.OuverteLe is not { } ouverte ? null
            : await db.Set<Campagne>().AsNoTracking().Where(c => c.OuverteLe < ouverte).OrderByDescending(c => c.OuverteLe).FirstOrDefaultAsync(cancellation);
        var depuis = avant?.OuverteLe ?? perimetre.Depuis.AddYears(-1);
        var jusqua = avant is null ? perimetre.Jusqua.AddYears(-1) : depuis + duree;
        var audience = avant is null ? null : await db.Set<SujetDeCampagne>().Where(s => s.CampagneId == avant.Id && !s.EstSouche).Select(s => s.SujetId).ToHashSetAsync(cancellation);
        var confirmees = await db.Set<Confirmation>().Where(c => c.At >= depuis && c.At <= jusqua && c.Sections == null).Select(c => c.ItemId).Distinct().ToListAsync(cancellation);
        var corrigees = (await propositions.LireAsync(depuis, jusqua, cancellation)).Where(p => p.Pas == PasDeProposition.Publiee).Select(p => p.ItemId);
        var enLigne = await db.Set<FicheIndex>().Select(f => f.ItemId).ToHashSetAsync(cancellation);
        return new LaFoisDAvant(avant?.Titre, confirmees.Union(corrigees).Count(id => enLigne.Contains(id) && audience?.Contains(id) != false), audience?.Count(enLigne.Contains));
    }
}
