using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Mandats;

/// <summary>Un contributeur demande à parler pour une collectivité de plus ; la demande attend l'animateur.</summary>
[Access(Role.Contributeur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DemanderModel(ListeDesMandats liste, PropositionDeMandat proposition, PlatformDb platform, Caller caller) : PageModel
{
    [BindProperty]
    public string? Collectivite { get; set; }

    [BindProperty]
    public string? Qualite { get; set; }

    [BindProperty]
    public DateOnly? Depuis { get; set; }

    [BindProperty]
    public DateOnly? Jusqua { get; set; }

    public IReadOnlyList<(Guid Id, string Nom, string Complet)> Collectivites { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Collectivites = await liste.CollectivitesAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var (id, refus) = await liste.TrouverAsync(Collectivite, cancellation);
            if (id is null)
            {
                ModelState.AddModelError(nameof(Collectivite), refus!);
            }
            else
            {
                // L'adresse est celle du compte connecté : on ne demande pas pour quelqu'un d'autre.
                var account = await platform.Users.AsNoTracking().SingleAsync(a => a.Id == caller.AccountId, cancellation);
                var demande = new Proposition(account.Email, caller.Name, id.Value, Qualite) { Depuis = Depuis, Jusqua = Jusqua };
                var (issue, _) = await proposition.ProposerAsync(demande, new Author(caller.AccountId, caller.Name ?? ""), cancellation);
                if (issue.Fait)
                {
                    TempData["Message"] = "Votre demande est enregistrée. L'équipe d'animation la relit, et vous recevez un courriel quand elle est validée.";
                    return LocalRedirect(Request.PathBase + "/moi");
                }

                ModelState.AddModelError("", issue.Message);
            }
        }

        Collectivites = await liste.CollectivitesAsync(cancellation);
        return Page();
    }
}
