using System.Globalization;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Suspensions;
using CoopPortal.Fiches.Partenariats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Suspensions;

/// <summary>La suspension d'une fiche, notée et levée par qui la tient ou par un animateur ; son histoire en dessous.</summary>
[Access(Role.Contributeur)]
public sealed class SuspendreModel(TenantDb db, FichesLisibles fiches, Abris abris, ActeDeSuspension acte, Caller caller, TimeProvider clock) : PageModel
{
    private const int QuiMaximum = 200;
    private const int ActeMaximum = 400;
    private Guid _itemId;

    [BindProperty]
    public Decideur Decideur { get; set; }

    [BindProperty]
    public string? Qui { get; set; }

    [BindProperty]
    public string? Acte { get; set; }

    [BindProperty]
    public Portee Portee { get; set; } = Portee.Tout;

    /// <summary>Les dates restent les mots tapés : une faute se corrige sans rien retaper.</summary>
    [BindProperty]
    public string? Depuis { get; set; }

    [BindProperty]
    public string? Jusqua { get; set; }

    [BindProperty]
    public string? Levee { get; set; }

    [BindProperty]
    public Visibilite Visible { get; set; }

    public string Slug { get; private set; } = "";
    public string Titre { get; private set; } = "";
    public Suspension? Ouverte { get; private set; }
    public IReadOnlyList<Suspension> Passees { get; private set; } = [];

    public DateOnly Aujourdhui => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await ChargerAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSuspendreAsync(string slug, CancellationToken cancellation)
    {
        if (!await ChargerAsync(slug, cancellation))
        {
            return NotFound();
        }

        var depuis = Jour(Depuis, nameof(Depuis), obligatoire: true);
        var jusqua = Jour(Jusqua, nameof(Jusqua), obligatoire: false);
        if (jusqua < depuis)
        {
            ModelState.AddModelError(nameof(Jusqua), "La fin vient avant le début. Corrigez l’une des deux dates.");
        }

        if (Qui?.Length > QuiMaximum || Acte?.Length > ActeMaximum)
        {
            ModelState.AddModelError(Qui?.Length > QuiMaximum ? nameof(Qui) : nameof(Acte), "C’est trop long : rien n’a été coupé. Gardez l’essentiel.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var posee = await acte.SuspendreAsync(new Suspension
        {
            ItemId = _itemId,
            Decideur = Decideur,
            Qui = string.IsNullOrWhiteSpace(Qui) ? null : Qui.Trim(),
            Acte = string.IsNullOrWhiteSpace(Acte) ? null : Acte.Trim(),
            Depuis = depuis!.Value,
            Jusqua = jusqua,
            Portee = Portee,
            Visibilite = Visible,
            By = caller.Name!,
            At = clock.GetUtcNow().UtcDateTime,
        }, Moi, cancellation);
        TempData["Message"] = posee ? "La suspension est notée. Les rappels ordinaires de cette fiche s’arrêtent." : "Une suspension était déjà notée : la voici.";
        return Redirect(Url.Content($"~/fiches/{slug}{(posee ? "" : "/suspension")}"));
    }

    public async Task<IActionResult> OnPostLeverAsync(string slug, Guid id, CancellationToken cancellation)
    {
        if (!await ChargerAsync(slug, cancellation))
        {
            return NotFound();
        }

        var jour = Jour(Levee, nameof(Levee), obligatoire: false) ?? Aujourdhui;
        if (Ouverte is not null && jour < Ouverte.Depuis)
        {
            ModelState.AddModelError(nameof(Levee), "Elle ne peut pas finir avant d’avoir commencé. Corrigez cette date.");
        }

        if (ModelState[nameof(Levee)]?.Errors.Count > 0)
        {
            return Page();
        }

        TempData["Message"] = await acte.LeverAsync(_itemId, id, jour, Moi, cancellation) ? "La suspension est levée. Les rappels reprennent." : "Elle était déjà levée.";
        return Redirect(Url.Content($"~/fiches/{slug}"));
    }

    private Author Moi => new(caller.AccountId, caller.Name!);

    private DateOnly? Jour(string? texte, string champ, bool obligatoire)
    {
        if (DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour))
        {
            return jour;
        }

        if (obligatoire || !string.IsNullOrWhiteSpace(texte))
        {
            ModelState.AddModelError(champ, "Donnez le jour, le mois et l’année. Si vous ne savez pas le jour, mettez le premier du mois.");
        }

        return null;
    }

    private async Task<bool> ChargerAsync(string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { } fiche || !await abris.TientAsync(fiche.Index.ItemId, cancellation))
        {
            return false;
        }

        (_itemId, Slug, Titre) = (fiche.Index.ItemId, slug, fiche.Index.Titre);
        var toutes = await db.Set<Suspension>().AsNoTracking().Where(s => s.ItemId == _itemId).OrderByDescending(s => s.Depuis).ToListAsync(cancellation);
        Ouverte = toutes.Find(s => s.LeveeLe is null);
        Passees = [.. toutes.Where(s => s.LeveeLe is not null)];
        return true;
    }
}
