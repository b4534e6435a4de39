using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>Une réponse qui attend, et la fiche dont elle parle.</summary>
public sealed record ReponseEnAttente(ReponseAValider Reponse, string Slug, string Titre, int? Version, string Collectivite);

/// <summary>Les réponses des personnes sans mandat, à valider ou à écarter.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReponsesModel(TenantDb db, ValidationDeReponse validation) : PageModel
{
    public IReadOnlyList<ReponseEnAttente> Lignes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => await ChargerAsync(cancellation);

    public async Task<IActionResult> OnPostValiderAsync(Guid id, CancellationToken cancellation) => await RendreAsync(await validation.ValiderAsync(id, cancellation), cancellation);

    public async Task<IActionResult> OnPostEcarterAsync(Guid id, CancellationToken cancellation) => await RendreAsync(await validation.EcarterAsync(id, cancellation), cancellation);

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

    // Une fiche à l'abri n'a pas de ligne d'index : sa réponse attend qu'elle revienne.
    private async Task ChargerAsync(CancellationToken cancellation)
        => Lignes = await (from r in db.Set<ReponseAValider>().AsNoTracking()
                           join f in db.Set<FicheIndex>() on r.FicheId equals f.ItemId
                           join i in db.Items on r.FicheId equals i.Id
                           join c in db.Set<Collectivite>() on r.CollectiviteId equals c.Id
                           where r.Attend != null
                           orderby r.RecueLe
                           select new ReponseEnAttente(r, f.Slug, f.Titre, i.PublishedVersion, c.Nom)).ToListAsync(cancellation);
}
