using CoopPortal.Core.Access;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Envois;

/// <summary>L'histoire d'un courriel : chaque essai, ce que le serveur en a dit, et ce qui en est revenu.</summary>
[Access(Role.Animateur)]
public sealed class EnvoiModel(BoiteDEnvoi boite, TenantContext tenant) : PageModel
{
    public Courriel Courriel { get; private set; } = null!;
    public IReadOnlyList<Essai> Histoire { get; private set; } = [];
    public IReadOnlyList<Rebond> Retours { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await boite.UnAsync(id, cancellation) is not { } courriel)
        {
            return NotFound();
        }

        Courriel = courriel;
        Histoire = await boite.HistoireAsync(id, cancellation);
        Retours = await boite.RetoursAsync(id, cancellation);
        return Page();
    }

    public string Quand(DateTime utc) => EnvoiEnMots.Quand(tenant.Required, utc);
}
