using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Comptes.Mandats;

[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MandatsModel(ListeDesMandats liste, PropositionDeMandat proposition, ValidationDeMandat validation, RevocationDeMandat revocation, Caller caller) : PageModel
{
    [BindProperty]
    public string? Courriel { get; set; }

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Collectivite { get; set; }

    [BindProperty]
    public string? Qualite { get; set; }

    [BindProperty]
    public DateOnly? Depuis { get; set; }

    [BindProperty]
    public DateOnly? Jusqua { get; set; }

    public IReadOnlyList<LigneDeMandat> Mandats { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Nom, string Complet)> Collectivites { get; private set; } = [];

    public int ARevoir => Mandats.Count(m => m.ARevoir is not null);

    private Author Par => new(caller.AccountId, caller.Name ?? "");

    public async Task OnGetAsync(CancellationToken cancellation) => await ChargerAsync(cancellation);

    public async Task<IActionResult> OnPostProposerAsync(bool valider, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await RendreAsync(Issue.Non("Une date n'a pas été comprise. Écrivez-la avec le jour, le mois et l'année."), cancellation);
        }

        var (id, refus) = await liste.TrouverAsync(Collectivite, cancellation);
        if (id is null)
        {
            return await RendreAsync(Issue.Non(refus!), cancellation);
        }

        var demande = new Proposition(Courriel, Nom, id.Value, Qualite) { Depuis = Depuis, Jusqua = Jusqua };
        return await RendreAsync(valider ? await validation.CreerEtValiderAsync(demande, Par, cancellation) : (await proposition.ProposerAsync(demande, Par, cancellation)).Issue, cancellation);
    }

    public async Task<IActionResult> OnPostValiderAsync(Guid id, CancellationToken cancellation)
        => await RendreAsync(await validation.ValiderAsync(id, Par, cancellation), cancellation);

    public async Task<IActionResult> OnPostRetirerAsync(Guid id, CancellationToken cancellation)
        => await RendreAsync(await revocation.RevoquerAsync(id, Par, cancellation), cancellation);

    private async Task<IActionResult> RendreAsync(Issue issue, CancellationToken cancellation)
    {
        if (issue.Fait)
        {
            TempData["Message"] = issue.Message;
            return RedirectToPage();
        }

        ModelState.AddModelError("", issue.Message);
        await ChargerAsync(cancellation);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken cancellation)
    {
        Mandats = await liste.LireAsync(cancellation);
        Collectivites = await liste.CollectivitesAsync(cancellation);
    }
}
