using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rythmes;

/// <summary>Sur « Ma page », pour qui relit ou anime : <c>Component.InvokeAsync("MonRythme")</c>. Rien ne s'affiche pour les autres.</summary>
[ViewComponent(Name = "MonRythme")]
public sealed class MonRythme(TenantDb db, Caller caller) : ViewComponent
{
    public static IReadOnlyList<(Cadence Cadence, string Libelle)> Choix { get; } =
    [
        (Cadence.ToutDeSuite, "À chaque proposition, et le résumé du matin"),
        (Cadence.ChaqueJour, "Un résumé le matin, les jours ouvrés, quand quelque chose attend"),
        (Cadence.ChaqueSemaine, "Un résumé par semaine"),
        (Cadence.Jamais, "Aucun courriel de ce genre"),
    ];

    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!caller.Is(Role.Relecteur))
        {
            return Content("");
        }

        var choisie = await db.Set<Rythme>().AsNoTracking().Where(r => r.AccountId == caller.AccountId).Select(r => (Cadence?)r.Cadence).SingleOrDefaultAsync(HttpContext.RequestAborted);
        return View("/Rythmes/_MonRythme.cshtml", choisie ?? Cadence.ChaqueJour);
    }
}

/// <summary>Note le rythme choisi ; un rythme inconnu laisse celui d'avant.</summary>
[Access(Role.Relecteur)]
public sealed class RythmeModel(TenantDb db, Caller caller) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(Cadence? cadence, CancellationToken cancellation)
    {
        if (cadence is not { } choisie || !Enum.IsDefined(choisie))
        {
            TempData["Message"] = "Choisissez l’un des rythmes. Le vôtre n’a pas changé.";
        }
        else
        {
            if (await db.Set<Rythme>().Where(r => r.AccountId == caller.AccountId).ExecuteUpdateAsync(s => s.SetProperty(r => r.Cadence, choisie), cancellation) == 0)
            {
                db.Add(new Rythme { AccountId = caller.AccountId!.Value, Cadence = choisie });
                try
                {
                    await db.SaveChangesAsync(cancellation);
                }
                catch (DbUpdateException) when (db.Set<Rythme>().AsNoTracking().Any(r => r.AccountId == caller.AccountId))
                {
                    // Le même bouton pressé deux fois.
                }
            }

            TempData["Message"] = "Votre rythme est noté.";
        }

        return LocalRedirect(Url.Content("~/moi/rythme"));
    }
}
