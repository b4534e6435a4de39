using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Contracts.Comparaison;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Versions;

public sealed record VersionListee(int Numero, string Quand, string Auteur, string Raison, bool EnLigne);

/// <summary>L'histoire d'une fiche, pour ceux qui la tiennent : les anciennes versions portent des contacts.</summary>
[Access(Role.Contributeur)]
public sealed class VersionsModel(TenantDb db, FichesModifiables fiches, ContentStore store, QuestionnaireStore questionnaires, RepriseDeVersion reprise, Caller caller, TenantContext tenant) : PageModel
{
    private const int LignesMontrees = 100;
    private FicheModifiable _fiche = null!;

    public string Adresse => _fiche.Adresse;
    public NomDeContenu Nom => _fiche.Nom;
    public string Titre { get; private set; } = "";
    public IReadOnlyList<VersionListee> Toutes { get; private set; } = [];

    /// <summary>Les deux versions comparées ; la première est null quand la seconde n'en a pas avant elle.</summary>
    public int? De { get; private set; }
    public int? A { get; private set; }
    public IReadOnlyList<Changement> Changements { get; private set; } = [];
    public IReadOnlyList<LigneDeJournal> Journal { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Quand, string Par)> MisDeCote { get; private set; } = [];

    /// <summary>La version que la personne veut reprendre, quand un brouillon l'attend déjà.</summary>
    public int? AConfirmer { get; private set; }
    public string? BrouillonDe => _fiche.Brouillon is { } b ? $"{b.SavedBy}, le {Moment(b.SavedAt)}" : null;

    public async Task<IActionResult> OnGetAsync(string racine, string slug, int? numero, int? de, int? a, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(racine, slug, cancellation))
        {
            return NotFound();
        }

        if ((numero ?? a) is { } seconde)
        {
            await ComparerAsync(numero is null ? de : null, seconde, cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostReprendreAsync(string racine, string slug, int numero, bool cote, CancellationToken cancellation)
        => await OuvrirAsync(racine, slug, cancellation) ? Suite(await reprise.FaireAsync(_fiche, numero, cote, cancellation), numero) : NotFound();

    public async Task<IActionResult> OnPostRendreAsync(string racine, string slug, Guid id, CancellationToken cancellation)
        => await OuvrirAsync(racine, slug, cancellation) ? Suite(await reprise.RendreAsync(_fiche, id, cancellation), null) : NotFound();

    public async Task<IActionResult> OnPostEffacerAsync(string racine, string slug, Guid id, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(racine, slug, cancellation))
        {
            return NotFound();
        }

        await db.Set<BrouillonMisDeCote>().Where(b => b.Id == id && b.ItemId == _fiche.Item.Id && b.Cote == _fiche.Cote).ExecuteDeleteAsync(cancellation);
        TempData["Message"] = "Ce brouillon est effacé.";
        return Redirect(Url.Content($"~{Adresse}/versions"));
    }

    private IActionResult Suite(IssueDeReprise issue, int? numero)
    {
        if (issue == IssueDeReprise.BrouillonPresent)
        {
            AConfirmer = numero;
            return Page();
        }

        TempData["Message"] = issue switch
        {
            IssueDeReprise.Reprise => "C’est votre brouillon. Relisez-le, puis envoyez-le : la fiche en ligne n’a pas bougé.",
            IssueDeReprise.Identique => "Cette version dit la même chose : il n’y a rien à reprendre.",
            _ => "Cela n’existe plus. Rechargez la page.",
        };
        return Redirect(Url.Content($"~{Adresse}/{(issue == IssueDeReprise.Reprise ? "modifier" : "versions")}"));
    }

    private async Task<bool> OuvrirAsync(string racine, string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(Adresses.Type(racine)!, slug, cancellation) is not { } fiche)
        {
            return false;
        }

        (_fiche, Titre) = (fiche, fiche.Item.Title);
        var rows = await db.Versions.AsNoTracking().Where(v => v.ItemId == fiche.Item.Id).OrderByDescending(v => v.Number)
            .Select(v => new { v.Number, v.CreatedAt, v.AuthorName, v.Reason }).ToListAsync(cancellation);
        Toutes = [.. rows.Select(v => new VersionListee(v.Number, Jour(v.CreatedAt), v.AuthorName, v.Reason, v.Number == fiche.Item.PublishedVersion))];
        var journal = await db.Journal.AsNoTracking().Where(j => j.ItemId == fiche.Item.Id).OrderByDescending(j => j.At).ThenByDescending(j => j.Id).Take(LignesMontrees).ToListAsync(cancellation);
        Journal = [.. journal.Select(j => LigneDeJournal.De(j, tenant.Required))];
        var gardes = await db.Set<BrouillonMisDeCote>().AsNoTracking().Where(b => b.ItemId == fiche.Item.Id && b.Cote == fiche.Cote).OrderByDescending(b => b.Le).Select(b => new { b.Id, b.Le, b.Par }).ToListAsync(cancellation);
        MisDeCote = [.. gardes.Select(b => (b.Id, Moment(b.Le), b.Par))];
        return true;
    }

    private async Task ComparerAsync(int? de, int a, CancellationToken cancellation)
    {
        if (a < 1 || await store.StartAsync(_fiche.Item, a, cancellation) is not { } apres)
        {
            return;
        }

        A = a;
        De = de ?? apres.Version.FromVersion;
        var avant = De is { } number ? (await store.StartAsync(_fiche.Item, number, cancellation))?.Document : null;
        var questionnaire = ReponsesVisibles.Pour(await questionnaires.DansLesMotsDeAsync(_fiche.Item.Type, apres.Version.Questionnaire, cancellation), _fiche.Cote, caller.Role);
        De = avant is null ? null : De;
        Changements = avant is null ? [] : Comparateur.Entre(questionnaire, avant, apres.Document);
    }

    private string Jour(DateTime at) => Francais.Date(tenant.Required.Jour(at));

    private string Moment(DateTime at) => $"{Jour(at)} à {Francais.Heure(TimeOnly.FromDateTime(tenant.Required.Local(at)))}";
}
