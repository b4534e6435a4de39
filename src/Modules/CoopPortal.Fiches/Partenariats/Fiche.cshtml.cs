using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Collectivites;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Completude;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Fiches.Contracts.Situations;
using CoopPortal.Fiches.Contracts.Suspensions;
using CoopPortal.Fiches.Questionnaires;
using CoopPortal.Theme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Partenariats;

[Access(Role.Visiteur), Traduite]
public sealed class FicheModel(TenantDb db, TantQueLaMarque garde, FichesLisibles fiches, QuestionnaireStore questionnaires, LecteurDeMasques masques, SituationActuelle situation, Abris abris, Chantier chantiers, EtatsDeSections etats, IContestations contestations, ProjetsDeLaFiche projets, AutourDeLaFiche autour, LiensDesCollectivites liens, IEnumerable<OutilDeFiche> outils, PublicLinks adresses, Caller caller, TenantContext tenant, TimeProvider clock) : PageModel
{
    public FicheIndex Index { get; private set; } = null!;
    public IReadOnlyList<SectionLue> Sections { get; private set; } = [];
    public IReadOnlyList<LigneFrise> Histoire { get; private set; } = [];
    public Conversions Conversions { get; private set; } = null!;

    /// <summary>Ce qu'il faut écrire pour citer la fiche telle qu'on la lit.</summary>
    public string ACiter { get; private set; } = "";

    /// <summary>Vrai quand la fiche attend une de ses collectivités, et que qui lit n'en est pas : la page dit alors par où entrer.</summary>
    public bool AttendQuelquUn { get; private set; }
    public bool EstMembre => caller.Is(Role.Contributeur);
    public MotsDuPays Pays => tenant.Required.Mots;
    public Autour Autour { get; private set; } = null!;
    public IReadOnlyList<ProjetDeFiche> Projets { get; private set; } = [];
    public LibellesDeDomaines Domaines { get; private set; } = null!;
    public Moitie Gauche { get; private set; } = null!;
    public Moitie Droite { get; private set; } = null!;
    public Fraicheur Fraicheur { get; private set; } = null!;

    /// <summary>Vrai quand la fiche est à l'abri : qui la lit la tient, ou l'anime.</summary>
    public bool ALAbri { get; private set; }
    public IReadOnlyList<Citation> Suspensions { get; private set; } = [];
    public SituationDuPays? Situation { get; private set; }

    /// <summary>Ce qui se dit de la vérification et de la modification de chaque section ; rien tant que la fiche est une archive.</summary>
    public IReadOnlyDictionary<string, string> FraicheurDesSections { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>null pour qui ne tient pas la fiche : ce n'est jamais montré au public.</summary>
    public EtatDeCompletude? Completude { get; private set; }
    public string MonCote { get; private set; } = "";

    /// <summary>Quelqu'un conteste une réponse de cette fiche : la page le dit à côté d'elle.</summary>
    public bool Contestee { get; private set; }

    /// <summary>La page est montrée d'après le questionnaire en préparation.</summary>
    public bool Apercu { get; private set; }

    /// <summary>La fiche ne se lit plus qu'à son adresse, sous cette raison.</summary>
    public MiseEnRetrait? Retrait { get; private set; }
    public bool Anime => caller.Is(Role.Animateur);

    /// <summary>Ce que cette personne peut faire de la fiche ; rien pour qui la lit seulement.</summary>
    public IReadOnlyList<OutilDeFiche> Outils { get; private set; } = [];
    public int Numero { get; private set; }
    public string PublieeLe { get; private set; } = "";
    public string? Provenance { get; private set; }
    public string Resume { get; private set; } = "";
    public IReadOnlyList<Pas> Chemin { get; private set; } = [];

    /// <summary>Le tableau d'actions du livre, quand il n'a été relu qu'en partie et que personne n'a encore repris la fiche.</summary>
    public string? TableauImprime { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? apercu, string? devise, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { } lisible)
        {
            return NotFound();
        }

        var (index, version) = (lisible.Index, lisible.Version);
        (Index, ALAbri, Retrait) = (index, lisible.Abri is not null, lisible.Retrait);
        var tient = await abris.TientAsync(index.ItemId, cancellation);
        Numero = version.Version.Number;
        PublieeLe = Ecrit.Date(DateOnly.FromDateTime(version.Version.CreatedAt));
        Provenance = DOuElleVient(version.Document);
        Domaines = await Domaine.LibellesAsync(garde, cancellation);
        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        var autourDElle = lisible.Autour;
        HashSet<string> masquees = autourDElle.Masques ? await masques.ChampsAsync(index.ItemId, cancellation) : [];
        var role = caller.Role;
        if (Anime && Enum.TryParse(apercu, ignoreCase: true, out Role vu) && await chantiers.OuvrirAsync(Types.Partenariat, cancellation) is { } chantier)
        {
            (questionnaire, role, Apercu) = (chantier.Prepare, vu < role ? vu : role, true);
        }

        Sections = OrdreDeLecture.Ranger(Composition.De(LecteurDeMasques.Masquer(questionnaire, masquees), version.Document, role, index.Archive is not null, tient && !Apercu));
        Conversions = Conversions.De(Sections, devise);
        FraicheurDesSections = index.Archive is null && autourDElle.Sections ? await etats.PhrasesAsync(index.ItemId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation) : FraicheurDesSections;
        Suspensions = autourDElle.Suspensions ? await SuspensionsAsync(tient, cancellation) : [];
        Situation = await situation.LireAsync(cancellation);
        Contestee = await contestations.ExistentAsync(index.ItemId, cancellation);
        TableauImprime = index.Archive is not null && version.Document.TextAt("tableauActions.certitude") == "partiel" ? version.Document.TextAt("tableauActions.texte") : null;
        Projets = autourDElle.Projets ? await projets.LireAsync(index, masquees, role, cancellation) : [];
        Autour = await autour.LireAsync(index, autourDElle, tient, cancellation);
        Resume = Resumer(questionnaire, version.Document);
        await HeadAsync(version.Document, cancellation);
        Histoire = new Histoire(Index.NomFrancais, Index.NomPartenaire, tenant.Required.Settings).Lire(Sections, Autour, Projets);
        AttendQuelquUn = !tient && Retrait is null && Fraicheur.AConfirmer;
        ACiter = T("« {0} », fiche de partenariat, version {1} publiée le {2}. {3}. CoopPortal, espace {4}, {5}. Licence Ouverte 2.0.",
            Francais.Espacer(index.Titre), Numero, PublieeLe, Fraicheur.Phrase, tenant.Required.Mots.Name, adresses.To(tenant.Required, $"{Langue.Courante.Segment}/fiches/{index.Slug}"));
        Outils = tient ? [.. outils.Where(o => caller.Is(o.Minimum) && (Retrait is null || o.MemeRetiree)).OrderBy(o => o.Ordre).ThenBy(o => o.Libelle, StringComparer.Ordinal)] : [];
        Completude = tient ? EtatDeCompletude.De(questionnaire, version.Document) : null;
        MonCote = !tient || Anime ? "" : await db.Owners.Where(o => o.ItemId == index.ItemId && caller.Collectivites.Contains(o.CollectiviteId)).Select(o => o.Cote).FirstOrDefaultAsync(cancellation) ?? "";
        return Page();
    }

    private async Task<IReadOnlyList<Citation>> SuspensionsAsync(bool tient, CancellationToken cancellation)
    {
        var jour = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var ouvertes = await db.Set<Suspension>().AsNoTracking().Where(s => s.ItemId == Index.ItemId && s.LeveeLe == null).ToListAsync(cancellation);
        return [.. ouvertes.Where(s => s.EstEnCours(jour) && SuspensionEnMots.Visible(s, caller.Role, tient)).Select(s => new Citation(Ecrit.Espacer(SuspensionEnMots.Phrase(s, jour)), s.Qui, s.Acte))];
    }

    // « Répertoire 2008, lignes 342-350 » : assez pour retrouver la page, sans le nom d'un fichier.
    private static string? DOuElleVient(JsonObject document)
    {
        if (PartenariatIndex.ArchiveLabel(document.TextAt("provenance.source")) is not { } source)
        {
            return null;
        }

        var lines = (document.At("provenance.lignes") as JsonArray ?? []).Select(n => n.Text()).ToList();
        var livre = ArchiveEnMots.De(source);
        return " " + (lines is not [{ } first, { } last] ? T("Reprise du {0}.", livre)
            : first == last ? T("Reprise du {0}, ligne {1} de son texte.", livre, first) : T("Reprise du {0}, lignes {1}-{2} de son texte.", livre, first, last));
    }

    private async Task HeadAsync(JsonObject document, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Fraicheur = Fraicheur.De(Index, today);
        var home = Url.Content("~/");
        Chemin = [new Pas(tenant.Required.Mots.Name, home), new Pas(T("Fiches"), Url.Content("~/fiches"))];
        var pages = await liens.SeulesAsync(Index.ItemId, cancellation);
        Gauche = Half(Index.NomFrancais, true, (Place(document, "coteFrancais"), Cite(document, "coteFrancais")), Index.HabitantsFrancais, Fraicheur.DuCote(Index, Cotes.Francais, today));
        Droite = Half(
            Index.NomPartenaire.Length > 0 ? Index.NomPartenaire : T("Partenaire à trouver"),
            false,
            (PartnerPlace(document), Cite(document, "cotePartenaire")),
            Index.HabitantsPartenaire,
            Fraicheur.DuCote(Index, Cotes.Partenaire, today));
        Gauche = Gauche with { Lien = pages.TryGetValue(Cotes.Francais, out var gauche) ? Url.Content("~" + gauche) : null };
        Droite = Droite with { Lien = pages.TryGetValue(Cotes.Partenaire, out var droite) ? Url.Content("~" + droite) : null };
    }

    private static Moitie Half(string nom, bool french, (string? Lieu, string? Cite) place, int? inhabitants, Fraicheur? freshness) => new(nom, french)
    {
        Lieu = place.Lieu,
        LieuCite = place.Cite,
        // Une moitié est étroite sur un téléphone : le mot passe à la ligne plutôt que de se couper.
        Habitants = inhabitants is { } number ? Ecrit.Habitants(number).Replace('\u00A0', ' ') : null,
        Mois = freshness?.Mois,
        Fraicheur = freshness?.Phrase,
    };

    private static string? Place(JsonObject document, string side)
    {
        var row = document.RowsAt($"{side}.collectivites").FirstOrDefault();
        var parts = new[] { Genres.Libelle(row?.TextAt("genre")), Cite(document, side) }.Where(p => !string.IsNullOrWhiteSpace(p));
        return string.Join(", ", parts) is not { Length: > 0 } place ? null
            : side == "coteFrancais" && Aujourdhui.Region(row?.TextAt("region")) is { } region ? T("{0} (aujourd’hui {1})", place, region) : place;
    }

    private static string? Cite(JsonObject document, string side)
        => document.RowsAt($"{side}.collectivites").FirstOrDefault() is { } row ? row.TextAt("territoire") ?? row.TextAt("region") : null;

    private string? PartnerPlace(JsonObject document)
        => Place(document, "cotePartenaire") is { } place ? Index.RegionActuelle is { } present ? T("{0} (aujourd’hui région de {1})", place, present) : place : null;

    private static string Resumer(Questionnaire questionnaire, JsonObject document)
    {
        var statut = questionnaire.Champs.FirstOrDefault(c => c.Cle == "statut") is { } champ ? Mots.De(champ, document.At("statut")) : null;
        var contacts = document.TextAt("debutContacts.date") is { } date ? T("Premiers contacts : {0}.", Ecrit.DateEnClair(date)) : null;
        return string.Join(" ", new[] { statut is null ? null : $"{statut}.", contacts }.Where(s => s is not null));
    }
}
