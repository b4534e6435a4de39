using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Conventions;

[Access(Role.Visiteur), Traduite]
public sealed class LireConventionModel(AutourDeLaFiche autour, ContentStore store, QuestionnaireStore questionnaires, Caller caller) : PageModel
{
    public ConventionIndex Index { get; private set; } = null!;
    public FicheIndex Fiche { get; private set; } = null!;
    public IReadOnlyList<SectionLue> Sections { get; private set; } = [];
    public bool PeutModifier { get; private set; }
    public DateOnly Jour => autour.Jour;
    public bool AVoir => Echeances.AVoir(Index, Jour);
    public int Numero { get; private set; }
    public string PublieeLe { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await autour.Conventions.SingleOrDefaultAsync(c => c.Slug == slug, cancellation) is not { } index
            || await autour.FicheAsync(index.FicheItemId, cancellation) is not { } fiche
            || await store.PublishedAsync(Types.Convention, slug, cancellation) is not { } version)
        {
            return NotFound();
        }

        (Index, Fiche) = (index, fiche);
        Sections = Composition.De(await questionnaires.CurrentAsync(Types.Convention, cancellation), version.Document, caller.Role, archive: false);
        (Numero, PublieeLe) = (version.Version.Number, Ecrit.Date(DateOnly.FromDateTime(version.Version.CreatedAt)));
        PeutModifier = await autour.TientAsync(fiche.ItemId, cancellation);
        return Page();
    }
}
