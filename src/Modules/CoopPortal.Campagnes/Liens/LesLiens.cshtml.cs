using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Liens;

/// <summary>Les liens donnés, ce qu'ils sont devenus, et de quoi les retirer.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LesLiensModel(ListeDesLiens liste, RetraitDeLien retrait, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Cherche { get; set; }

    [BindProperty(SupportsGet = true, Name = "tous")]
    public bool Tous { get; set; }

    [BindProperty(SupportsGet = true, Name = "numero")]
    public int Numero { get; set; } = 1;

    public IReadOnlyList<LienDonne> Liens { get; private set; } = [];
    public int Total { get; private set; }
    public DateTime Maintenant => clock.GetUtcNow().UtcDateTime;
    public int Pages => Math.Max(1, (Total + ListeDesLiens.ParPage - 1) / ListeDesLiens.ParPage);

    public async Task OnGetAsync(CancellationToken cancellation) => await ChargerAsync(cancellation);

    public async Task<IActionResult> OnPostRetirerAsync(string? empreinte, CancellationToken cancellation) => await RendreAsync(await retrait.RetirerAsync(empreinte ?? "", cancellation), cancellation);

    public async Task<IActionResult> OnPostRetirerTousAsync(Guid compte, CancellationToken cancellation) => await RendreAsync(await retrait.RetirerTousAsync(compte, cancellation), cancellation);

    private async Task<IActionResult> RendreAsync(Issue issue, CancellationToken cancellation)
    {
        if (issue.Fait)
        {
            TempData["Message"] = issue.Message;
            return RedirectToPage(new { q = Cherche, tous = Tous ? "true" : null });
        }

        ModelState.AddModelError("", issue.Message);
        await ChargerAsync(cancellation);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken cancellation)
    {
        Numero = Math.Max(1, Numero);
        (Liens, Total) = await liste.LireAsync(Cherche, Tous, Numero, cancellation);
    }
}
