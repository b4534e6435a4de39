using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Fiches.Contracts.Masques;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Projets;

[Access(Role.Visiteur), Traduite]
public sealed class LireProjetModel(TenantDb db, AutourDeLaFiche autour, ContentStore store, QuestionnaireStore questionnaires, LecteurDeMasques masques, Caller caller) : PageModel
{
    public ProjetIndex Index { get; private set; } = null!;

    /// <summary>Null quand le projet n'est rattaché à aucune fiche de l'espace.</summary>
    public FicheIndex? Fiche { get; private set; }
    public Projet Projet { get; private set; } = null!;
    public TableauDeFinancement? Financement { get; private set; }
    public IReadOnlyList<SectionLue> Sections { get; private set; } = [];
    public bool PeutModifier { get; private set; }
    public string Resume { get; private set; } = "";
    public int Numero { get; private set; }
    public string PublieLe { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await db.Set<ProjetIndex>().AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, cancellation) is not { } index
            || await store.PublishedAsync(Types.Projet, slug, cancellation) is not { } version)
        {
            return NotFound();
        }

        Fiche = index.FicheItemId is { } id ? await autour.FicheAsync(id, cancellation) : await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.Slug == index.Fiche, cancellation);
        if (Fiche is null && index.FicheItemId is not null)
        {
            // Sa fiche n'est plus en ligne : lui non plus.
            return NotFound();
        }

        Index = index;
        Projet = ProjetJson.FromTree(version.Document);
        var questionnaire = await masques.VuDuProjetAsync(await questionnaires.CurrentAsync(Types.Projet, cancellation), Fiche?.Slug, cancellation);
        var finance = questionnaire.Champs.FirstOrDefault(c => c.Cle == "financements");
        Financement = Projet.Financements.Count > 0 && (finance is null || Composition.PeutVoir(finance.Visibilite, caller.Role)) ? TableauDeFinancement.De(Projet.Financements) : null;
        var document = version.Document.Copy();
        foreach (var dejaDit in new[] { "financements", "anneeDebut", "dateFin" })
        {
            document.Remove(dejaDit);
        }

        Sections = Composition.De(questionnaire, document, caller.Role, archive: false);
        Resume = Dire(Projet);
        (Numero, PublieLe) = (version.Version.Number, Ecrit.Date(DateOnly.FromDateTime(version.Version.CreatedAt)));
        PeutModifier = Fiche is null ? caller.Is(Role.Animateur) : await autour.TientAsync(Fiche.ItemId, cancellation);
        return Page();
    }

    private static string Dire(Projet projet) => string.Join(", ", new[]
    {
        projet.Statut,
        projet.AnneeDebut is { } debut ? T("depuis {0}", debut) : null,
        projet.DateFin is { } fin ? T("jusqu’au {0}", Ecrit.DateEnClair(fin)) : null,
    }.Where(m => m is not null));
}
