using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Une section à renommer, ou à ajouter quand <c>cle</c> manque.</summary>
[Access(Role.Animateur)]
public sealed class SectionModel(Chantier chantiers) : PageModel
{
    private const int TitreMaximum = 120;

    public EnChantier Chantier { get; private set; } = null!;
    public Section? Section { get; private set; }
    public int Revision { get; private set; }
    public bool Conflit { get; private set; }

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Aide { get; set; }

    [BindProperty]
    public MomentDeLecture Relecture { get; set; }

    public async Task<IActionResult> OnGetAsync(string? type, string? cle, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(type, cle, cancellation))
        {
            return NotFound();
        }

        (Nom, Aide, Relecture) = (Section?.Titre, Section?.Aide, Section?.Relecture ?? MomentDeLecture.Avant);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? type, string? cle, int revision, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(type, cle, cancellation))
        {
            return NotFound();
        }

        ModelState.Clear();
        var titre = Nom?.Trim() ?? "";
        if (titre.Length is 0 or > TitreMaximum || titre.Any(char.IsControl))
        {
            ModelState.AddModelError("Nom", titre.Length == 0 ? "Donnez un nom à la section." : $"Gardez {TitreMaximum} caractères au plus, sur une ligne.");
        }
        else if (Chantier.Prepare.Sections.Any(s => s.Cle != cle && string.Equals(s.Titre, titre, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("Nom", "Une autre section porte déjà ce nom.");
        }

        if (Aide?.Length > SaisieDeQuestion.AideMaximum)
        {
            ModelState.AddModelError("Aide", $"Gardez {SaisieDeQuestion.AideMaximum} caractères au plus.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await chantiers.EnregistrerAsync(Chantier, revision, Ecrire(titre), cancellation))
        {
            return Redirect($"{Url.Content("~/questionnaire")}?type={Chantier.Type}");
        }

        await OuvrirAsync(type, cle, cancellation);
        Conflit = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private Questionnaire Ecrire(string titre)
    {
        var aide = string.IsNullOrWhiteSpace(Aide) ? null : Aide.Trim().ReplaceLineEndings(" ");
        if (Section is { } section)
        {
            return Gestes.DansLaSection(Chantier.Prepare, section.Cle, s => s with { Titre = titre, Aide = aide, Relecture = Relecture });
        }

        var cle = CleDeChamp.DOption(titre, Chantier.Prepare.Sections.Select(s => s.Cle));
        return Chantier.Prepare with { Sections = [.. Chantier.Prepare.Sections, new Section { Cle = cle, Titre = titre, Aide = aide, Relecture = Relecture }] };
    }

    private async Task<bool> OuvrirAsync(string? type, string? cle, CancellationToken cancellation)
    {
        if (await chantiers.OuvrirAsync(type, cancellation) is not { } ouvert)
        {
            return false;
        }

        (Chantier, Revision) = (ouvert, ouvert.Revision);
        Section = ouvert.Prepare.Sections.FirstOrDefault(s => s.Cle == cle);
        return cle is null || Section is not null;
    }
}
