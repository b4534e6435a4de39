using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Relecture.Etapes;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Reglages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Gestes;

/// <summary>Où en est une proposition : son échéance, l'accord attendu, l'heure prévue. À poser dans le formulaire de la relecture.</summary>
public sealed record Panneau(Examen Examen, bool PeutPublier, DateOnly Echeance, bool EnRetard, EtatDEtape? Etape, string DeQui, Programmation? Programmation, string? Quand, bool Retiree)
{
    public DateOnly Demain { get; init; }
}

public sealed class PanneauViewComponent(TenantDb db, EtapesDeRelecture etapes, EcheanceDeRelecture echeance, Programmer programmer, TenantContext tenant, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Examen examen, bool peutPublier)
    {
        var cancellation = HttpContext.RequestAborted;
        var etape = await etapes.EtatAsync(examen.Soumission, cancellation);
        var prevue = await db.Set<Programmation>().AsNoTracking().SingleOrDefaultAsync(p => p.SoumissionId == examen.Soumission.Id, cancellation);
        var today = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        var avant = await echeance.DeAsync(examen.Soumission, cancellation);
        return View("/Gestes/_Panneau.cshtml", new Panneau(
            examen, peutPublier, avant, avant < today, etape, etape is null ? "" : etapes.DeQui(etape.Etape, examen.Soumission.Cote),
            prevue, prevue is null ? null : programmer.EnMots(prevue.Pour), await db.Retraits.AnyAsync(r => r.ItemId == examen.Item.Id && r.EnCours == 1, cancellation))
        {
            Demain = today.AddDays(1),
        });
    }
}
