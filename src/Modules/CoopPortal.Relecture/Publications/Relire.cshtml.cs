using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Publications;

[Access(Role.Relecteur)]
public sealed class RelireModel(Examens examens, Publication publication, Caller caller, TenantContext tenant, TimeProvider clock) : PageModel
{
    public Examen Examen { get; private set; } = null!;
    public IReadOnlySet<string> Retenus { get; private set; } = new HashSet<string>(StringComparer.Ordinal);
    public string? Faute { get; private set; }
    public string? ErreurCommentaire { get; private set; }
    public string? Commentaire { get; private set; }
    public bool PeutPublier => caller.Is(Role.Animateur);
    public string Cote => CoteEnMots.De(Examen.Soumission.Cote, tenant.Required);
    public string Quand => Francais.IlYA(DateOnly.FromDateTime(Examen.Soumission.At), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => OpenAsync(id, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, int version, string? acte, string? commentaire, CancellationToken cancellation)
    {
        Commentaire = commentaire;
        Retenus = Request.Form.Where(f => f.Key.StartsWith("choix[", StringComparison.Ordinal) && f.Key.EndsWith(']') && f.Value == "propose")
            .Select(f => f.Key["choix[".Length..^1]).ToHashSet(StringComparer.Ordinal);
        if (await OpenAsync(id, cancellation) is not PageResult page)
        {
            return Decided();
        }

        return acte switch
        {
            "publier" when !PeutPublier => Forbid(),
            "publier" => await PublishAsync(page, version, cancellation),
            "renvoyer" => await SendBackAsync(page, cancellation),
            _ => page,
        };
    }

    private async Task<IActionResult> PublishAsync(PageResult page, int version, CancellationToken cancellation)
    {
        if (await publication.PublierAsync(Examen, version, cancellation) is not { } number)
        {
            if (await OpenAsync(Examen.Soumission.Id, cancellation) is not PageResult)
            {
                return Decided();
            }

            Response.StatusCode = 409;
            Faute = publication.Empechement ?? "La fiche a changé pendant que vous relisiez. Rien n’est publié : relisez les changements ci-dessous, puis publiez.";
            return page;
        }

        TempData["Message"] = Examen.Item.ShelteredAt is null
            ? $"La version {number} est en ligne. L’auteur en est averti par courriel."
            : $"La version {number} est écrite ; elle reste à l’abri, et aucun courriel ne part.";
        return Redirect(Url.Content("~" + Adresses.De(Examen.Item)));
    }

    private async Task<IActionResult> SendBackAsync(PageResult page, CancellationToken cancellation)
    {
        ErreurCommentaire = MotDeRenvoi.Erreur(Commentaire);
        if (ErreurCommentaire is not null)
        {
            return page;
        }

        TempData["Message"] = await publication.RenvoyerAsync(Examen, Commentaire!.Trim(), cancellation)
            ? "Renvoyée à compléter, avec votre commentaire. La fiche en ligne n’a pas bougé."
            : "Cette proposition a déjà reçu sa décision.";
        return Redirect(Url.Content("~/relecture"));
    }

    private RedirectResult Decided()
    {
        TempData["Message"] = "Cette proposition a déjà reçu sa décision.";
        return Redirect(Url.Content("~/relecture"));
    }

    private async Task<IActionResult> OpenAsync(Guid id, CancellationToken cancellation)
    {
        if (await examens.OuvrirAsync(id, Retenus, cancellation) is not { } examen)
        {
            return NotFound();
        }

        Examen = examen;
        return Page();
    }
}
