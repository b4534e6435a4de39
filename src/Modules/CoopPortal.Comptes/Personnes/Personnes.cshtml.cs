using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Comptes.Personnes;

[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PersonnesModel(Adhesions adhesions, InvitationDePersonne invitation, Caller caller) : PageModel
{
    [BindProperty]
    public string? Courriel { get; set; }

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public Role? Donne { get; set; }

    public IReadOnlyList<Adherent> Adherents { get; private set; } = [];

    private Author Par => new(caller.AccountId, caller.Name ?? "");

    public async Task OnGetAsync(CancellationToken cancellation) => Adherents = await adhesions.ListerAsync(cancellation);

    public async Task<IActionResult> OnPostInviterAsync(CancellationToken cancellation)
        => await RendreAsync(await invitation.InviterAsync(Courriel, Nom, Donne ?? Role.Visiteur, Par, cancellation), cancellation);

    public async Task<IActionResult> OnPostRoleAsync(Guid id, CancellationToken cancellation)
        => await RendreAsync(await adhesions.ChangerLeRoleAsync(id, Donne ?? Role.Visiteur, Par, cancellation), cancellation);

    public async Task<IActionResult> OnPostRetirerAsync(Guid id, CancellationToken cancellation)
        => await RendreAsync(await adhesions.RetirerAsync(id, Par, cancellation), cancellation);

    private async Task<IActionResult> RendreAsync(Issue issue, CancellationToken cancellation)
    {
        if (issue.Fait)
        {
            TempData["Message"] = issue.Message;
            return RedirectToPage();
        }

        ModelState.AddModelError("", issue.Message);
        Adherents = await adhesions.ListerAsync(cancellation);
        return Page();
    }
}
