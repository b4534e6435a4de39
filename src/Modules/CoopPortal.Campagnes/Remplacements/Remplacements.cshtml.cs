using CoopPortal.Campagnes.Contacts;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Remplacements;

/// <summary>Les personnes à remplacer, et ce que l'équipe en fait.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RemplacementsModel(ListeDesRemplacements liste, Remplacement remplacement) : PageModel
{
    public IReadOnlyList<ARemplacer> Lignes { get; private set; } = [];

    /// <summary>Ce qui vient d'être tapé, quand il faut le corriger.</summary>
    public (CleDeRemplacement Cle, string? Nom, string? Courriel, string? Qualite, string Faute)? Repris { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Lignes = await liste.LireAsync(cancellation);

    public async Task<IActionResult> OnPostInviterAsync(Guid compte, Guid collectivite, RaisonDeRemplacer raison, string? nom, string? courriel, string? qualite, CancellationToken cancellation)
    {
        var cle = new CleDeRemplacement(compte, collectivite, raison);
        var issue = await remplacement.InviterAsync(cle, nom, courriel, qualite, cancellation);
        if (!issue.Fait)
        {
            Repris = (cle, nom, courriel, qualite, issue.Message);
        }

        return await RendreAsync(issue, cancellation);
    }

    public async Task<IActionResult> OnPostReglerAsync(Guid compte, Guid collectivite, RaisonDeRemplacer raison, CancellationToken cancellation)
        => await RendreAsync(await remplacement.ReglerAsync(new CleDeRemplacement(compte, collectivite, raison), cancellation), cancellation);

    private async Task<IActionResult> RendreAsync(Issue issue, CancellationToken cancellation)
    {
        if (issue.Fait)
        {
            TempData["Message"] = issue.Message;
            return RedirectToPage();
        }

        ModelState.AddModelError("", issue.Message);
        Lignes = await liste.LireAsync(cancellation);
        return Page();
    }

    public static string Dire(RaisonDeRemplacer raison) => raison switch
    {
        RaisonDeRemplacer.Depart => "A répondu « ce n’est plus moi »",
        RaisonDeRemplacer.Refus => "Ne veut plus de rappels",
        _ => "Son adresse ne reçoit plus rien",
    };
}
