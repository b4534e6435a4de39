using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Ce que la préparation changerait, dit en mots, et le bouton qui la met en vigueur.</summary>
[Access(Role.Animateur)]
public sealed class PublierModel(Chantier chantiers, TenantDb db) : PageModel
{
    private const int RaisonMaximum = 300;

    public EnChantier Chantier { get; private set; } = null!;
    public bool Change { get; private set; }

    [BindProperty]
    public string? Raison { get; set; }

    [BindProperty]
    public bool Ouvrir { get; set; }

    public async Task<IActionResult> OnGetAsync(string? type, CancellationToken cancellation)
        => await OuvrirAsync(type, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? type, int revision, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(type, cancellation))
        {
            return NotFound();
        }

        if (Chantier.Revision == 0)
        {
            TempData["Message"] = "Il n’y avait rien à publier : cette préparation l’est déjà, ou elle a été abandonnée.";
            return Retour();
        }

        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(Raison) || Raison.Trim().Length > RaisonMaximum)
        {
            ModelState.AddModelError("Raison", string.IsNullOrWhiteSpace(Raison) ? "Dites pourquoi, en une phrase : vos successeurs la liront." : $"Gardez {RaisonMaximum} caractères au plus.");
        }

        if (Chantier.Ouvertures.Count > 0 && !Ouvrir)
        {
            ModelState.AddModelError("Ouvrir", "Confirmez que ces coordonnées peuvent être lues de tous, ou revenez les refermer.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await chantiers.PublierAsync(Chantier, revision, Raison!.Trim().ReplaceLineEndings(" "), cancellation) is not { } numero)
        {
            await OuvrirAsync(type, cancellation);
            Change = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var aFaire = Chantier.Type == Types.Partenariat ? await db.Set<FicheIndex>().CountAsync(f => f.AFaire > 0, cancellation) : 0;
        TempData["Message"] = $"La version {numero} est en vigueur." + (aFaire == 0 ? "" : $" {aFaire} {Francais.Pluriel(aFaire, "fiche a", "fiches ont")} une question obligatoire à compléter.");
        return Retour();
    }

    private RedirectResult Retour() => Redirect($"{Url.Content("~/questionnaire")}?type={Chantier.Type}");

    private async Task<bool> OuvrirAsync(string? type, CancellationToken cancellation)
    {
        if (await chantiers.OuvrirAsync(type, cancellation) is not { } ouvert)
        {
            return false;
        }

        Chantier = ouvert;
        return true;
    }
}
