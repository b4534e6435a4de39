using System.Globalization;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Etapes;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Gestes;

/// <summary>Ce que l'animation fait d'une proposition sans y répondre encore : redemander un accord, passer une étape, choisir une heure.</summary>
[Access(Role.Animateur)]
public sealed class GestesModel(
    TenantDb db, Soumettre soumettre, Examens examens, DemandeDAccord accords, PassageDEtape passage, Programmer programmer, EtapesDeRelecture etapes, TenantContext tenant, TimeProvider clock) : PageModel
{
    private const int JoursAuPlus = 366;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
        => await db.Set<Soumission>().AnyAsync(s => s.Id == id, cancellation) ? Redirect(Url.Content($"~/relecture/{id}")) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? geste, string? jour, string? heure, CancellationToken cancellation)
    {
        if (await soumettre.EnAttente().SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } soumission)
        {
            TempData["Message"] = "Cette proposition a déjà reçu sa décision.";
            return Redirect(Url.Content("~/relecture"));
        }

        var commence = Travail.De(Request.Form).EstCommence;
        TempData["Message"] = geste switch
        {
            "programmer" when commence => "Rien n’est prévu : une date ne garde ni corrections, ni sections décochées, ni commentaires. Publiez maintenant, ou retirez-les d’abord.",
            "passer" => await passage.FaireAsync(soumission, cancellation) ? "L’étape est passée. Vous pouvez publier." : "Il n’y avait pas d’étape à passer.",
            "redemander" => await RedemanderAsync(soumission, cancellation),
            "programmer" => await ProgrammerAsync(id, jour, heure, cancellation),
            "annuler" => await programmer.AnnulerAsync(id, cancellation) ? "Rendez-vous annulé. La proposition attend votre réponse, comme avant." : "Il n’y avait plus rien à annuler.",
            _ => "Rien n’est changé : choisissez un des boutons de la page.",
        };
        // Le formulaire de la relecture revient tel qu'il est parti : un geste n'efface rien de ce qui y est tapé.
        return commence ? RedirectPreserveMethod(Url.Content($"~/relecture/{id}")) : Redirect(Url.Content($"~/relecture/{id}"));
    }

    private async Task<string> RedemanderAsync(Soumission soumission, CancellationToken cancellation)
    {
        if (await etapes.EtatAsync(soumission, cancellation) is not { Franchie: null })
        {
            return "Cet accord n’est plus attendu.";
        }

        var ecrits = await accords.RefaireAsync(soumission, await db.Items.SingleAsync(i => i.Id == soumission.ItemId, cancellation), cancellation);
        return ecrits == 0
            ? "Personne à qui le demander : aucun mandat validé ne convient. Validez-en un, ou passez l’étape."
            : $"L’accord est demandé à {ecrits} {Francais.Pluriel(ecrits, "personne", "personnes")}. Les liens d’avant ne valent plus.";
    }

    private async Task<string> ProgrammerAsync(Guid id, string? jour, string? heure, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TimeOnly.TryParse(heure, CultureInfo.InvariantCulture, out var at))
        {
            return "Rien n’est prévu : donnez un jour et une heure, par exemple le 1er décembre à 9 h 00.";
        }

        var pour = tenant.Required.Instant(date.ToDateTime(at));
        var now = clock.GetUtcNow().UtcDateTime;
        if (pour <= now || pour > now.AddDays(JoursAuPlus))
        {
            return pour <= now ? "Rien n’est prévu : cette heure est passée. Publiez tout de suite, ou choisissez une heure à venir." : "Rien n’est prévu : choisissez une date d’ici un an.";
        }

        var retenus = Request.Form.Where(f => f.Key.StartsWith("choix[", StringComparison.Ordinal) && f.Key.EndsWith(']') && f.Value == "propose")
            .Select(f => f.Key["choix[".Length..^1]).ToHashSet(StringComparer.Ordinal);
        if (await examens.OuvrirAsync(id, retenus, cancellation) is not { } examen)
        {
            return "Cette proposition a déjà reçu sa décision.";
        }

        return await programmer.FaireAsync(examen, retenus, pour, cancellation) ?? $"Approuvée. Elle paraîtra le {programmer.EnMots(pour)}, heure du pays ; d’ici là, rien ne change en ligne.";
    }
}
