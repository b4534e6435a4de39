using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Reprend la dernière version écrite, brouillon compris ; ou la retire.</summary>
public abstract class PageDeModification<T, TSaisie>(Redaction<T> redaction, Retrait<T> retrait, TenantDb db) : PageDeRedaction<T, TSaisie>(redaction)
    where T : class, IEcrit<T>
    where TSaisie : class, ISaisie<T>, new()
{
    private string _slug = "";

    // L'adresse et l'identifiant envoyé doivent désigner le même écrit de cet espace.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _slug = context.RouteData.Values["slug"] as string ?? "";
        var genre = T.Genre;
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Type == genre && i.Slug == _slug, HttpContext.RequestAborted);
        var envoyee = context.HandlerArguments.TryGetValue("saisie", out var argument) ? argument as TSaisie : null;
        if (item is null || (envoyee is not null && envoyee.Id != item.Id))
        {
            context.Result = NotFound();
            return;
        }

        EnLigne = item.PublishedVersion is not null;
        await next();
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var genre = T.Genre;
        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Type == genre && i.Slug == _slug, cancellation);
        if (await Redaction.DerniereAsync(item, cancellation) is not { } derniere)
        {
            return NotFound();
        }

        Saisie = Reprendre(item.Id, derniere.Numero, derniere.Texte);
        return Page();
    }

    public async Task<IActionResult> OnPostRetirerAsync(CancellationToken cancellation)
    {
        var titre = await retrait.RetirerAsync(_slug, cancellation);
        TempData["Message"] = $"« {titre} » n’est plus en ligne. Vous pouvez publier de nouveau.";
        return LocalRedirect(Url.Content("~" + T.Mots.Liste));
    }

    protected abstract TSaisie Reprendre(Guid id, int lue, T texte);
}
