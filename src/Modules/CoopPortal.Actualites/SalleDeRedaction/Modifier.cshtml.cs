using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Reprend la dernière version écrite, brouillon compris.</summary>
[Access(Role.Animateur)]
public sealed class ModifierModel(Redaction redaction, Retrait retrait, TenantDb db) : PageDeRedaction(redaction)
{
    private string _slug = "";

    public override string Titre => "Modifier l’actualité";

    // L'adresse et l'identifiant envoyé doivent désigner la même actualité de cet espace.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _slug = context.RouteData.Values["slug"] as string ?? "";
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Type == Actualite.Type && i.Slug == _slug, HttpContext.RequestAborted);
        var envoyee = context.HandlerArguments.TryGetValue("saisie", out var argument) ? argument as Saisie : null;
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
        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Type == Actualite.Type && i.Slug == _slug, cancellation);
        if (await Redaction.DerniereAsync(item, cancellation) is not { } derniere)
        {
            return NotFound();
        }

        Saisie = Saisie.De(item.Id, derniere.Numero, derniere.Texte);
        return Page();
    }

    public async Task<IActionResult> OnPostRetirerAsync(CancellationToken cancellation)
    {
        var titre = await retrait.RetirerAsync(_slug, cancellation);
        TempData["Message"] = $"« {titre} » n’est plus en ligne. Vous pouvez la publier de nouveau.";
        return LocalRedirect(Url.Content("~/actualites"));
    }
}
