using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.PasserLaMain;

/// <summary>« Ce n'est plus moi » : la personne rend son mandat et, si elle le sait, nomme qui la remplace.</summary>
[Access(Role.Contributeur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasserModel(TenantDb db, PassationDeMandat passation, Caller caller) : PageModel
{
    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Courriel { get; set; }

    [BindProperty]
    public string? Qualite { get; set; }

    public string Collectivite { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await TrouverAsync(id, cancellation) is not { } mandat)
        {
            return NotFound();
        }

        Qualite = mandat.Qualite;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await TrouverAsync(id, cancellation) is not { } mandat)
        {
            return NotFound();
        }

        var successeur = string.IsNullOrWhiteSpace(Nom) && string.IsNullOrWhiteSpace(Courriel) ? null : new Successeur(Nom, Courriel, Qualite);
        var issue = await passation.PasserAsync(mandat, successeur, new Author(caller.AccountId, caller.Name ?? ""), cancellation);
        if (!issue.Fait)
        {
            ModelState.AddModelError("", issue.Message);
            return Page();
        }

        TempData["Message"] = issue.Message;
        return LocalRedirect(Request.PathBase + "/moi");
    }

    // Le mandat d'un autre n'existe pas.
    private async Task<Mandat?> TrouverAsync(Guid id, CancellationToken cancellation)
    {
        var trouve = await (from m in db.Set<Mandat>().AsNoTracking()
                            join c in db.Set<Collectivite>() on m.CollectiviteId equals c.Id
                            where m.Id == id && m.AccountId == caller.AccountId && m.RevoqueLe == null
                            select new { Mandat = m, c.Nom }).SingleOrDefaultAsync(cancellation);
        Collectivite = trouve?.Nom ?? "";
        return trouve?.Mandat;
    }
}
