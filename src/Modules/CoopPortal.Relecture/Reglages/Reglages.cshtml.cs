using System.Globalization;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Reglages;

[Access(Role.Animateur)]
public sealed class ReglagesModel(TenantDb db, Reglage reglage, EcheanceDeRelecture echeance, TenantContext tenant, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<(RegleDEtapes Regle, string Titre, string Aide)> Choix { get; } =
    [
        (RegleDEtapes.Animation, "L’équipe d’animation relit, puis publie", ""),
        (RegleDEtapes.AutrePartie, "L’autre partie donne son accord, puis l’équipe publie", "Ses personnes mandatées reçoivent un courriel."),
        (RegleDEtapes.Elu, "Un élu donne son accord, puis l’équipe publie", "Un maire, un président ou un élu mandaté de la collectivité qui propose."),
        (RegleDEtapes.Aucune, "Personne : la proposition paraît dès l’envoi", "Seules les réponses changées des deux côtés attendent l’équipe."),
    ];

    public static IReadOnlyList<(DayOfWeek Jour, string Nom)> Semaine { get; } =
    [
        (DayOfWeek.Monday, "lundi"), (DayOfWeek.Tuesday, "mardi"), (DayOfWeek.Wednesday, "mercredi"), (DayOfWeek.Thursday, "jeudi"),
        (DayOfWeek.Friday, "vendredi"), (DayOfWeek.Saturday, "samedi"), (DayOfWeek.Sunday, "dimanche"),
    ];

    public ReglagesDeRelecture Reglages { get; private set; } = new();
    public IReadOnlyList<Absence> Absences { get; private set; } = [];
    public string Exemple { get; private set; } = "";
    public string Delai { get; private set; } = "";
    public string? ErreurDelai { get; private set; }
    public string? ErreurAbsence { get; private set; }
    public string? Du { get; private set; }
    public string? Au { get; private set; }
    public string? Remplacant { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => MontrerAsync(cancellation);

    public async Task<IActionResult> OnPostReglerAsync(RegleDEtapes etapes, int[]? jours, string? delai, CancellationToken cancellation)
    {
        var masque = (jours ?? []).Where(j => j is >= 0 and <= 6).Aggregate(0, (m, j) => m | (1 << j));
        var lisible = int.TryParse(delai, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) && nombre is >= 1 and <= ReglagesDeRelecture.DelaiMaximum;
        if (!lisible || masque == 0 || !Enum.IsDefined(etapes))
        {
            await MontrerAsync(cancellation);
            Reglages = new ReglagesDeRelecture { Etapes = etapes, JoursTravailles = masque, Delai = lisible ? nombre : Reglages.Delai };
            Delai = delai ?? "";
            ErreurDelai = masque == 0 ? "Cochez au moins un jour travaillé." : $"Écrivez un nombre de jours, de 1 à {ReglagesDeRelecture.DelaiMaximum}.";
            return Page();
        }

        TempData["Message"] = await reglage.ReglerAsync(etapes, masque, nombre, cancellation)
            ? "Enregistré. Les auteurs liront ce délai dès leur prochain envoi."
            : "Rien n’a changé.";
        return Redirect(Url.Content("~/relecture/reglages"));
    }

    public async Task<IActionResult> OnPostAbsenterAsync(string? du, string? au, string? remplacant, CancellationToken cancellation)
    {
        if (await reglage.AbsenterAsync(Jour(du), Jour(au), remplacant, cancellation) is { } erreur)
        {
            await MontrerAsync(cancellation);
            (ErreurAbsence, Du, Au, Remplacant) = (erreur, du, au, remplacant);
            return Page();
        }

        TempData["Message"] = "Absence notée. Les auteurs sauront qui vous remplace.";
        return Redirect(Url.Content("~/relecture/reglages"));
    }

    public async Task<IActionResult> OnPostOterAsync(Guid id, CancellationToken cancellation)
    {
        TempData["Message"] = await reglage.OterAsync(id, cancellation) ? "Absence ôtée." : "Cette absence était déjà ôtée.";
        return Redirect(Url.Content("~/relecture/reglages"));
    }

    private async Task MontrerAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = tenant.Required.Jour(now);
        Reglages = await echeance.ReglagesAsync(cancellation);
        Delai = Reglages.Delai.ToString(CultureInfo.InvariantCulture);
        Exemple = await echeance.PhraseAsync(now, cancellation);
        Absences = await db.Set<Absence>().AsNoTracking().Where(a => a.OteeLe == null && a.Au >= today).OrderBy(a => a.Du).ToListAsync(cancellation);
    }

    private static DateOnly? Jour(string? texte) => DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;
}
