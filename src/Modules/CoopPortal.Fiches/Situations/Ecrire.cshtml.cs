using System.Globalization;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts.Situations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Situations;

[Access(Role.Animateur)]
public sealed class EcrireModel(TenantDb db, SituationActuelle situation, Journal journal, Caller caller, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Resume { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    [BindProperty]
    public string? Depuis { get; set; }

    [BindProperty]
    public string? Jusqua { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var note = await situation.LireAsync(cancellation);
        (Resume, Texte) = (note?.Resume, note?.Texte);
        (Depuis, Jusqua) = (Ecrit(note?.Depuis ?? situation.Aujourdhui), Ecrit(note?.Jusqua));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (resume, texte) = (string.Join(' ', (Resume ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), (Texte ?? "").Trim());
        var depuis = Jour(Depuis, nameof(Depuis)) ?? situation.Aujourdhui;
        var jusqua = Jour(Jusqua, nameof(Jusqua));
        Refuser(resume.Length > SituationDuPays.ResumeMaximum, nameof(Resume), $"Gardez {SituationDuPays.ResumeMaximum} caractères au plus ; le reste va dans le texte.");
        Refuser(texte.Length > SituationDuPays.TexteMaximum, nameof(Texte), $"Gardez {Francais.Nombre(SituationDuPays.TexteMaximum)} caractères au plus : rien n’a été coupé.");
        Refuser(resume.Length == 0 && texte.Length > 0, nameof(Resume), "Dites l’essentiel en une phrase : c’est elle que les fiches montrent. Pour retirer la note, videz aussi le texte.");
        Refuser(jusqua < depuis, nameof(Jusqua), "La fin vient avant le début. Corrigez l’une des deux dates.");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var derniere = await db.Set<SituationDuPays>().AsNoTracking().OrderByDescending(s => s.At).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancellation);
        if ((derniere is null && resume.Length == 0) || (derniere is not null && (derniere.Resume, derniere.Texte, derniere.Depuis, derniere.Jusqua) == (resume, texte, depuis, jusqua)))
        {
            TempData["Message"] = "Rien n’a changé.";
            return Redirect(Url.Content("~/situation"));
        }

        db.Add(new SituationDuPays { Resume = resume, Texte = texte, Depuis = depuis, Jusqua = jusqua, By = caller.Name!, At = clock.GetUtcNow().UtcDateTime });
        journal.Write(new Author(caller.AccountId, caller.Name!), nameof(SituationDuPays), null, resume.Length == 0 ? "La situation du pays n’est plus montrée." : $"Situation du pays : {resume}");
        await db.SaveChangesAsync(cancellation);
        TempData["Message"] = resume.Length == 0 ? "La note n’est plus montrée. Ce qui était écrit reste dans l’histoire." : "La note est en ligne, sur chaque fiche et dans les prochains courriels.";
        return Redirect(Url.Content("~/situation"));
    }

    private void Refuser(bool faute, string champ, string message)
    {
        if (faute)
        {
            ModelState.AddModelError(champ, message);
        }
    }

    private DateOnly? Jour(string? texte, string champ)
    {
        if (DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour))
        {
            return jour;
        }

        Refuser(!string.IsNullOrWhiteSpace(texte), champ, "Donnez le jour, le mois et l’année.");
        return null;
    }

    private static string? Ecrit(DateOnly? jour) => jour?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
