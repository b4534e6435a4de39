using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Une question (ou une colonne d'un tableau) à changer, ou à ajouter quand <c>cle</c>, ou <c>colonne</c>, manque.</summary>
[Access(Role.Animateur)]
public sealed class QuestionModel(Chantier chantiers, TenantDb db, TenantContext tenant) : PageModel
{
    public EnChantier Chantier { get; private set; } = null!;

    /// <summary>null pour une question neuve.</summary>
    public Lieu? Lieu { get; private set; }

    /// <summary>Le tableau auquel appartient la colonne, neuve ou non.</summary>
    public Champ? Table { get; private set; }

    [BindProperty]
    public SaisieDeQuestion Saisie { get; set; } = new();
    public int Revision { get; private set; }
    public bool Conflit { get; private set; }

    /// <summary>Combien de fiches relues montreraient ces coordonnées à tous ; null quand rien ne s'ouvre.</summary>
    public int? FichesOuvertes { get; private set; }
    public string Feminine => tenant.Required.Settings.Feminine;
    public bool Neuve => Lieu is null;
    public bool Indispensable => Lieu is { } lieu && TypesDeQuestionnaire.EstIndispensable(lieu.Champ.Cle, lieu.Colonne?.Cle);
    public bool DeContact => Table is { Kind: ChampKind.Contacts };

    /// <summary>La visibilité d'un tableau de contacts se règle colonne par colonne ; celle d'une question sans laquelle la fiche n'a pas de nom ne se règle pas.</summary>
    public bool VisibiliteReglable => Lieu is not { } lieu || (lieu.Vise.Kind != ChampKind.Contacts && (!Indispensable || DeContact));
    public IReadOnlyList<ChampKind> Genres => Table is null ? TypesDeQuestionnaire.Genres : [.. TypesDeQuestionnaire.Genres.Where(k => k is not (ChampKind.Lignes or ChampKind.Liste))];

    public string Titre => (Neuve, Table) switch
    {
        (true, null) => "Ajouter une question",
        (true, var table) => $"Ajouter une colonne à « {table.Libelle} »",
        _ => Lieu!.Vise.Libelle,
    };

    public async Task<IActionResult> OnGetAsync(string? type, string? cle, string? colonne, string? section, bool nouvelle, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(type, cle, colonne, section, nouvelle, cancellation))
        {
            return NotFound();
        }

        Saisie = Lieu is { } lieu ? SaisieDeQuestion.De(lieu) : new SaisieDeQuestion { Section = section, Visibilite = DeContact ? Visibilite.Animateurs : Visibilite.Public };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? type, string? cle, string? colonne, string? section, bool nouvelle, int revision, string? acte, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(type, cle, colonne, section, nouvelle, cancellation))
        {
            return NotFound();
        }

        if (Lieu is { } lieu && Geste(lieu, acte) is { } change)
        {
            return await GarderAsync(revision, change, cancellation);
        }

        ModelState.Clear();
        foreach (var (champ, message) in ControleDeQuestion.Erreurs(Saisie, Neuve, Voisines(section)))
        {
            ModelState.AddModelError($"Saisie.{champ}", message);
        }

        if (!ModelState.IsValid || await DoitConfirmerAsync(cancellation))
        {
            return Page();
        }

        return await GarderAsync(revision, Ecrire(section), cancellation);
    }

    private Questionnaire Ecrire(string? section) => (Lieu, Table) switch
    {
        ({ } lieu, _) => EcritureDeQuestion.Corriger(Chantier, lieu, Saisie),
        (null, { } table) => EcritureDeQuestion.AjouterColonne(Chantier, table, Saisie),
        _ => EcritureDeQuestion.Ajouter(Chantier, Saisie.Section is { } choisie && Chantier.Prepare.Sections.Any(s => s.Cle == choisie) ? choisie : section!, Saisie),
    };

    private Questionnaire? Geste(Lieu lieu, string? acte) => acte switch
    {
        "retirer" when !Indispensable => Gestes.Retirer(Chantier.Prepare, lieu, Chantier.DejaPosee(lieu) is not null, Chantier.Suivant),
        "reposer" => Gestes.Reposer(Chantier.Prepare, lieu),
        "monter" => Gestes.Deplacer(Chantier.Prepare, lieu, -1),
        "descendre" => Gestes.Deplacer(Chantier.Prepare, lieu, 1),
        _ => null,
    };

    // Ouvrir des coordonnées de personnes se demande ici, puis encore au moment de publier.
    private async Task<bool> DoitConfirmerAsync(CancellationToken cancellation)
    {
        if (!DeContact || Saisie.Visibilite != Visibilite.Public || Saisie.Ouvrir || Lieu is { Vise.Visibilite: Visibilite.Public })
        {
            return false;
        }

        FichesOuvertes = await db.Set<FicheIndex>().CountAsync(f => f.Archive == null, cancellation);
        return true;
    }

    private async Task<IActionResult> GarderAsync(int revision, Questionnaire prepare, CancellationToken cancellation)
    {
        if (await chantiers.EnregistrerAsync(Chantier, revision, prepare, cancellation))
        {
            TempData["Message"] = "C’est prêt, et pas encore en vigueur : « Publier » le mettra dans le formulaire.";
            var ancre = Table?.Cle ?? Lieu?.Champ.Cle;
            return Redirect(Table is not null
                ? $"{Url.Content("~/questionnaire/question")}?type={Chantier.Type}&cle={Uri.EscapeDataString(Table.Cle)}#colonnes"
                : $"{Url.Content("~/questionnaire")}?type={Chantier.Type}{(ancre is null ? "" : "#" + ChampAffiche.Ancre(ancre))}");
        }

        // Ce qui est tapé reste ; la révision montrée devient celle d'aujourd'hui, et l'envoi suivant ne touche que cette question.
        Chantier = (await chantiers.OuvrirAsync(Chantier.Type, cancellation))!;
        Revision = Chantier.Revision;
        Conflit = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private IEnumerable<string> Voisines(string? section)
    {
        var voisines = Table is { } table ? table.Champs : Chantier.Prepare.Sections.FirstOrDefault(s => s.Cle == (Saisie.Section ?? section))?.Champs ?? [];
        return voisines.Where(c => c.Retire is null && c.Cle != Lieu?.Vise.Cle).Select(c => c.Libelle);
    }

    private async Task<bool> OuvrirAsync(string? type, string? cle, string? colonne, string? section, bool nouvelle, CancellationToken cancellation)
    {
        if (await chantiers.OuvrirAsync(type, cancellation) is not { } ouvert)
        {
            return false;
        }

        (Chantier, Revision) = (ouvert, ouvert.Revision);
        if (cle is null)
        {
            return ouvert.Prepare.Sections.Any(s => s.Cle == section);
        }

        Lieu = ouvert.Trouver(cle, colonne);
        Table = colonne is not null || nouvelle ? Lieu?.Champ : null;
        var trouvee = Lieu is not null && (!nouvelle || Table!.Kind is ChampKind.Lignes or ChampKind.Contacts);
        Lieu = nouvelle ? null : Lieu;
        return trouvee;
    }
}
