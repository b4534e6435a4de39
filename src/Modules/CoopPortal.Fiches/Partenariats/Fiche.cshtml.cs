using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Theme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Partenariats;

[Access(Role.Visiteur)]
public sealed class FicheModel(TenantDb db, ContentStore store, QuestionnaireStore questionnaires, ProjetsDeLaFiche projets, IEnumerable<OutilDeFiche> outils, Caller caller, TenantContext tenant, TimeProvider clock) : PageModel
{
    public FicheIndex Index { get; private set; } = null!;
    public IReadOnlyList<SectionLue> Sections { get; private set; } = [];
    public IReadOnlyList<Projet> Projets { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Domaines { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);
    public Moitie Gauche { get; private set; } = null!;
    public Moitie Droite { get; private set; } = null!;
    public Fraicheur Fraicheur { get; private set; } = null!;

    /// <summary>Ce que cette personne peut faire de la fiche ; rien pour qui la lit seulement.</summary>
    public IReadOnlyList<OutilDeFiche> Outils { get; private set; } = [];
    public int Numero { get; private set; }
    public string PublieeLe { get; private set; } = "";
    public string? Provenance { get; private set; }
    public string Resume { get; private set; } = "";
    public IReadOnlyList<Pas> Chemin { get; private set; } = [];

    /// <summary>Le tableau d'actions du livre, quand il n'a été relu qu'en partie et que personne n'a encore repris la fiche.</summary>
    public string? TableauImprime { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var index = await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.Slug == slug, cancellation);
        if (index is null || await store.PublishedAsync(Types.Partenariat, slug, cancellation) is not { } version)
        {
            return NotFound();
        }

        Index = index;
        Numero = version.Version.Number;
        PublieeLe = Francais.Date(DateOnly.FromDateTime(version.Version.CreatedAt));
        Provenance = DOuElleVient(version.Document);
        Domaines = await db.Set<Domaine>().AsNoTracking().ToDictionaryAsync(d => d.Cle, d => d.Libelle, StringComparer.Ordinal, cancellation);
        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        Sections = Composition.De(questionnaire, version.Document, caller.Role, index.Archive is not null);
        TableauImprime = index.Archive is not null && version.Document.TextAt("tableauActions.certitude") == "partiel" ? version.Document.TextAt("tableauActions.texte") : null;
        Projets = await projets.LireAsync(slug, cancellation);
        Resume = Resumer(questionnaire, version.Document);
        await HeadAsync(version.Document, cancellation);
        Outils = await OutilsAsync(index.ItemId, cancellation);
        return Page();
    }

    private async Task<IReadOnlyList<OutilDeFiche>> OutilsAsync(Guid itemId, CancellationToken cancellation)
    {
        var tient = caller.Is(Role.Animateur)
            || (caller.Collectivites.Count > 0 && await db.Owners.AnyAsync(o => o.ItemId == itemId && caller.Collectivites.Contains(o.CollectiviteId), cancellation));
        return tient ? [.. outils.Where(o => caller.Is(o.Minimum)).OrderBy(o => o.Ordre).ThenBy(o => o.Libelle, StringComparer.Ordinal)] : [];
    }

    // « Répertoire 2008, lignes 342-350 » : assez pour retrouver la page, sans le nom d'un fichier.
    private static string? DOuElleVient(JsonObject document)
    {
        if (PartenariatIndex.ArchiveLabel(document.TextAt("provenance.source")) is not { } source)
        {
            return null;
        }

        var lines = (document.At("provenance.lignes") as JsonArray ?? []).Select(n => n.Text()).ToList();
        return lines is [{ } first, { } last] ? $" Reprise du {source}, {(first == last ? $"ligne {first}" : $"lignes {first}-{last}")} de son texte." : $" Reprise du {source}.";
    }

    private async Task HeadAsync(JsonObject document, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Fraicheur = Fraicheur.De(Index, today);
        var home = Url.Content("~/");
        Chemin = [new Pas(tenant.Required.Name, home), new Pas("Fiches", Url.Content("~/fiches"))];
        Gauche = Half(Index.NomFrancais, true, Place(document, "coteFrancais"), Index.HabitantsFrancais, Fraicheur.DuCote(Index, Cotes.Francais, today));
        Droite = Half(
            Index.NomPartenaire.Length > 0 ? Index.NomPartenaire : "Partenaire à trouver",
            false,
            await PartnerPlaceAsync(document, cancellation),
            Index.HabitantsPartenaire,
            Fraicheur.DuCote(Index, Cotes.Partenaire, today));
    }

    private static Moitie Half(string nom, bool french, string? place, int? inhabitants, Fraicheur? freshness) => new(nom, french)
    {
        Lieu = place,
        Habitants = inhabitants is { } number ? Francais.Habitants(number) : null,
        Mois = freshness?.Mois,
        Fraicheur = freshness?.Phrase,
    };

    private static string? Place(JsonObject document, string side)
    {
        var row = document.RowsAt($"{side}.collectivites").FirstOrDefault();
        var parts = new[] { Genres.Libelle(row?.TextAt("genre")), row?.TextAt("territoire") ?? row?.TextAt("region") }.Where(p => !string.IsNullOrWhiteSpace(p));
        var present = side == "coteFrancais" && Aujourdhui.Region(row?.TextAt("region")) is { } region ? $" (aujourd’hui {region})" : "";
        return string.Join(", ", parts) is { Length: > 0 } place ? place + present : null;
    }

    private async Task<string?> PartnerPlaceAsync(JsonObject document, CancellationToken cancellation)
    {
        var row = document.RowsAt("cotePartenaire.collectivites").FirstOrDefault();
        if (Place(document, "cotePartenaire") is not { } place || row?.TextAt("region") is not { } region)
        {
            return Place(document, "cotePartenaire");
        }

        var divisions = new DivisionsDAujourdhui(await db.Set<Territoire>().AsNoTracking().Where(t => t.Niveau == "region" || t.Depuis != null || t.Jusqua != null).ToListAsync(cancellation));
        return divisions.Region($"{row.TextAt("territoire")}/{row.TextAt("nom")}", region) is { } present ? $"{place} (aujourd’hui région de {present})" : place;
    }

    private static string Resumer(Questionnaire questionnaire, JsonObject document)
    {
        var statut = questionnaire.Champs.FirstOrDefault(c => c.Cle == "statut") is { } champ ? Mots.De(champ, document.At("statut")) : null;
        var contacts = document.TextAt("debutContacts.date") is { } date ? $"Premiers contacts : {LecteurDate.EnClair(date)}." : null;
        return string.Join(" ", new[] { statut is null ? null : $"{statut}.", contacts }.Where(s => s is not null));
    }
}
