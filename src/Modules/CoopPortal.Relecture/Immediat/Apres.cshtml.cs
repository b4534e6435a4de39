using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Immediat;

/// <summary>Répond à ce qui est paru dès l'envoi, depuis la file.</summary>
[Access(Role.Animateur)]
public sealed class ApresModel(TenantDb db, Verification verification) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
        => await db.Set<AVerifier>().AnyAsync(v => v.Id == id, cancellation) ? Redirect(Url.Content("~/relecture")) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? geste, CancellationToken cancellation)
    {
        var message = geste == "defaire" ? await verification.DefaireAsync(id, cancellation) : geste == "vu" ? await verification.VoirAsync(id, cancellation) : "Rien n’est changé : choisissez un des boutons de la page.";
        if (message is null)
        {
            return NotFound();
        }

        TempData["Message"] = message;
        return Redirect(Url.Content("~/relecture"));
    }
}
