using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.AVoir;

/// <summary>Ce que le temps a rendu douteux : des conventions qui finissent, des fiches « en cours » au-delà de leur fin.</summary>
public sealed record DoutesDuTemps(IReadOnlyList<ConventionIndex> Conventions, IReadOnlyList<FicheIndex> Fiches, DateOnly Jour, bool Mienne);

/// <summary>
/// Sur « Ma page » (les fiches que la personne tient) et sur « À traiter » (tout l'espace), qui l'appellent par son nom :
/// <c>Component.InvokeAsync("AVoirDePres", new { miennes = true })</c>. Rien ne s'affiche quand il n'y a rien.
/// </summary>
[ViewComponent(Name = "AVoirDePres")]
public sealed class AVoirDePres(TenantDb db, Caller caller, TimeProvider clock) : ViewComponent
{
    private const int AuPlus = 50;

    public async Task<IViewComponentResult> InvokeAsync(bool miennes)
    {
        var jour = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var cancellation = HttpContext.RequestAborted;
        var fiches = db.Set<FicheIndex>().AsNoTracking();
        if (miennes)
        {
            var collectivites = caller.Collectivites;
            fiches = fiches.Where(f => db.Owners.Any(o => o.ItemId == f.ItemId && collectivites.Contains(o.CollectiviteId)));
        }

        var conventions = await db.Set<ConventionIndex>().AsNoTracking().AVoir(jour).Where(c => fiches.Any(f => f.ItemId == c.FicheItemId))
            .OrderBy(c => c.EcheanceLe).ThenBy(c => c.Titre).Take(AuPlus).ToListAsync(cancellation);
        var depassees = await fiches.Where(f => f.Statut == FicheIndex.EnCours && f.FinPrevueLe != null && f.FinPrevueLe < jour)
            .OrderBy(f => f.FinPrevueLe).ThenBy(f => f.Titre).Take(AuPlus).ToListAsync(cancellation);
        return conventions.Count + depassees.Count == 0 ? Content("") : View("/AVoir/_AVoir.cshtml", new DoutesDuTemps(conventions, depassees, jour, miennes));
    }
}

/// <summary>En tête du formulaire d'une fiche qui se dit « en cours » après la fin qu'elle annonçait : une question, pas un reproche.</summary>
[ViewComponent(Name = "FinDepassee")]
public sealed class FinDepassee(TenantDb db, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid item)
    {
        var fiche = await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == item, HttpContext.RequestAborted);
        return fiche?.FinDepassee(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) == true ? View("/AVoir/_FinDepassee.cshtml", fiche) : Content("");
    }
}
