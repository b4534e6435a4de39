using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Contracts.Comparaison;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Versions;

public sealed record VersionListee(int Numero, string Quand, string Auteur, string Raison, bool EnLigne);

public sealed record LigneDeJournal(string Quand, string Qui, string Phrase);

/// <summary>L'histoire d'une fiche, pour ceux qui la tiennent : les anciennes versions portent des contacts.</summary>
[Access(Role.Contributeur)]
public sealed class VersionsModel(TenantDb db, FichesModifiables fiches, ContentStore store, QuestionnaireStore questionnaires, Caller caller) : PageModel
{
    public string Adresse { get; private set; } = "";
    public NomDeContenu Nom { get; private set; } = null!;
    public string Titre { get; private set; } = "";
    public IReadOnlyList<VersionListee> Toutes { get; private set; } = [];
    public int? Choisie { get; private set; }
    public IReadOnlyList<Changement> Changements { get; private set; } = [];
    public IReadOnlyList<LigneDeJournal> Journal { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string racine, string slug, int? numero, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(Adresses.Type(racine)!, slug, cancellation) is not { } fiche)
        {
            return NotFound();
        }

        (Adresse, Titre, Nom) = (fiche.Adresse, fiche.Item.Title, fiche.Nom);
        var rows = await db.Versions.AsNoTracking().Where(v => v.ItemId == fiche.Item.Id).OrderByDescending(v => v.Number)
            .Select(v => new { v.Number, v.CreatedAt, v.AuthorName, v.Reason }).ToListAsync(cancellation);
        Toutes = [.. rows.Select(v => new VersionListee(v.Number, Jour(v.CreatedAt), v.AuthorName, v.Reason, v.Number == fiche.Item.PublishedVersion))];
        var journal = await db.Journal.AsNoTracking().Where(j => j.ItemId == fiche.Item.Id).OrderByDescending(j => j.At).Take(100).ToListAsync(cancellation);
        Journal = [.. journal.Select(j => new LigneDeJournal(Jour(j.At), j.Who, j.Sentence))];
        if (numero is { } number)
        {
            await CompareAsync(fiche, number, cancellation);
        }

        return Page();
    }

    private async Task CompareAsync(FicheModifiable fiche, int number, CancellationToken cancellation)
    {
        if (await store.VersionAsync(fiche.Item, number, cancellation) is not { } version)
        {
            return;
        }

        Choisie = number;
        var before = version.Version.FromVersion is { } from ? (await store.VersionAsync(fiche.Item, from, cancellation))?.Document : null;
        var questionnaire = Visible(await questionnaires.CurrentAsync(fiche.Item.Type, cancellation), fiche.Cote);
        Changements = before is null ? [] : Comparateur.Entre(questionnaire, before, version.Document);
    }

    // Une ancienne version obéit à la visibilité d'aujourd'hui : chacun y lit ce qui est public, et sa propre part.
    private Questionnaire Visible(Questionnaire questionnaire, string cote) => questionnaire with
    {
        Sections = [.. questionnaire.Sections.Select(s => s with { Champs = [.. s.Champs.Where(c => c.Visibilite == Visibilite.Public || caller.Is(Role.Animateur) || SectionAffichee.Modifiable(c, cote))] })],
    };

    private static string Jour(DateTime at) => Francais.Date(DateOnly.FromDateTime(at));
}
