using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Imports.Comptoir.Decisions;
using CoopPortal.Imports.Comptoir.Depots;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Repertoire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Une proposition : le texte d'un côté, les réponses de l'autre, et la décision.</summary>
[Access(Role.Animateur)]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 262_144, KeyLengthLimit = 512)]
public sealed class ExaminerModel(TenantDb db, Regards regards, Acceptation acceptation, Renvoi renvoi) : PageModel
{
    private const string Deja = "Cette proposition a déjà sa décision, ou quelqu’un d’autre y travaille. Rien n’a été écrit.";
    private static readonly Dictionary<string, string> _none = new(StringComparer.Ordinal);

    public ImportRecu Import { get; private set; } = null!;
    public Proposition Proposition { get; private set; } = null!;
    public Regard? Regard { get; private set; }
    public IReadOnlyList<ChampPropose> Champs { get; private set; } = [];
    public IReadOnlyList<string> Generales { get; private set; } = [];
    public IReadOnlyList<LigneDuPassage> Lignes { get; private set; } = [];
    public bool Coupe { get; private set; }
    public IReadOnlyList<Ressemblante> Doublons { get; private set; } = [];
    public string? Faute { get; private set; }
    public string? Fiche { get; private set; }
    public bool Tenue => Regard?.Effet == EnRegard.Effet.Tenue;

    public string Effet => Regard switch
    {
        null => "Un partenariat connu, sans fiche.",
        { Effet: EnRegard.Effet.Creerait } => "Cette fiche n’est pas encore en ligne : l’accepter la crée.",
        { Effet: EnRegard.Effet.Tenue } => "Quelqu’un a écrit cette fiche depuis : ces réponses ne peuvent aller qu’en brouillon.",
        { Effet: EnRegard.Effet.NeChangeraitRien } => "La fiche est déjà en ligne, et l’accepter telle quelle n’y changerait rien.",
        var r => $"La fiche est déjà en ligne : {r.Changes.Count} {Francais.Pluriel(r.Changes.Count, "réponse changerait", "réponses changeraient")}.",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, Guid proposition, CancellationToken cancellation)
    {
        if (!await FindAsync(id, proposition, cancellation))
        {
            return NotFound();
        }

        return await ShowAsync(null, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid proposition, int revision, int version, string? acte, string? doublon, string? ajouter, string? retirer, CancellationToken cancellation)
    {
        if (!await FindAsync(id, proposition, cancellation))
        {
            return NotFound();
        }

        if (!Proposition.Attend || Proposition.Revision != revision)
        {
            return Back(Deja);
        }

        if (acte == "refuser")
        {
            return Back(await renvoi.RefuserAsync(Proposition, cancellation) ? $"« {Proposition.Titre} » est refusée : son texte est effacé, rien n’est en ligne." : Deja);
        }

        return Proposition.Genre == GenreDeProposition.Souche
            ? await StubAsync(acte, cancellation)
            : await FicheAsync(version, acte, doublon, ajouter, retirer, cancellation);
    }

    private async Task<IActionResult> StubAsync(string? acte, CancellationToken cancellation)
    {
        if (acte != "publier")
        {
            return await LaterAsync(cancellation);
        }

        return Back(await acceptation.AccepterAsync(Proposition, 0, brouillon: false, cancellation) switch
        {
            Issue.Publiee => $"« {Proposition.Titre} » est dans la liste des partenariats connus, non renseignés.",
            Issue.Inchangee => $"« {Proposition.Titre} » était déjà dans la liste : rien n’a changé.",
            _ => Deja,
        });
    }

    private async Task<IActionResult> FicheAsync(int version, string? acte, string? doublon, string? ajouter, string? retirer, CancellationToken cancellation)
    {
        var regard = await regards.OuvrirAsync(Proposition, cancellation);
        var domaines = await DomainesAsync(cancellation);
        var typed = SaisieDExamen.De(Request.Form, regard, await regards.QuestionnaireAsync(cancellation), domaines, ajouter, retirer);
        if (typed.Erreurs.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(typed, cancellation);
        }

        typed.Porter(Proposition, regard.EnLigne is null);
        var settled = SaisieDExamen.Trancher(Proposition, doublon);
        if (acte is "publier" or "brouillon" && !settled)
        {
            return Proposition.Doublons.Length > 0
                ? await WithFaultAsync("Dites d’abord si c’est un partenariat déjà en ligne, ou un autre.", cancellation)
                : await AcceptAsync(version, acte == "brouillon", cancellation);
        }

        if (acte == "plustard")
        {
            return await LaterAsync(cancellation);
        }

        TempData["Message"] = !await renvoi.GarderAsync(Proposition, cancellation) ? Deja
            : settled && Proposition.Cible is not null ? "C’est noté : voici les différences avec la fiche en ligne. Rien n’est encore publié."
            : settled ? "C’est noté : ce sera une fiche à part. Rien n’est encore publié."
            : "Vos corrections sont gardées. Rien n’est encore publié.";
        return Redirect(Url.Content($"~/imports/{Import.Id}/{Proposition.Id}") + (typed.Ancre is null ? "" : "#" + typed.Ancre));
    }

    private async Task<IActionResult> AcceptAsync(int version, bool draft, CancellationToken cancellation)
    {
        var title = Proposition.Titre;
        switch (await acceptation.AccepterAsync(Proposition, version, draft, cancellation))
        {
            case Issue.Publiee:
                return Back($"« {title} » est en ligne, comme archive du livre. Vous pouvez passer à la suivante.");
            case Issue.Inchangee:
                return Back($"« {title} » disait déjà la même chose en ligne : rien n’a changé.");
            case Issue.EnBrouillon:
                TempData["Message"] = "Le brouillon est prêt. La fiche en ligne n’a pas bougé : relisez, puis envoyez.";
                return Redirect(Url.Content($"~/fiches/{Proposition.Adresse}/modifier"));
            case Issue.Tenue:
                return await WithFaultAsync("Quelqu’un a écrit cette fiche depuis : un import ne publie pas par-dessus. Mettez ces réponses en brouillon, ou refusez-les.", cancellation);
            case Issue.BrouillonExistant:
                return await WithFaultAsync("L’équipe a déjà un brouillon sur cette fiche : terminez-le d’abord, un import ne l’écrase pas.", cancellation);
            default:
                await FindAsync(Import.Id, Proposition.Id, cancellation);
                return Proposition.Attend ? await WithFaultAsync("La fiche en ligne a changé pendant que vous lisiez. Rien n’est publié : relisez les différences, puis acceptez.", cancellation) : Back(Deja);
        }
    }

    private async Task<IActionResult> LaterAsync(CancellationToken cancellation)
    {
        Proposition.Etat = EtatDeProposition.PlusTard;
        return Back(await renvoi.GarderAsync(Proposition, cancellation) ? $"« {Proposition.Titre} » attendra. Elle reste dans la liste." : Deja);
    }

    private async Task<IActionResult> WithFaultAsync(string fault, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Faute = fault;
        return await ShowAsync(null, cancellation);
    }

    private RedirectResult Back(string message)
    {
        TempData["Message"] = message;
        return Redirect(Url.Content($"~/imports/{Import.Id}"));
    }

    private async Task<bool> FindAsync(Guid id, Guid proposition, CancellationToken cancellation)
    {
        if (await db.Set<Proposition>().SingleOrDefaultAsync(p => p.Id == proposition && p.ImportId == id, cancellation) is not { } found)
        {
            return false;
        }

        (Proposition, Import) = (found, await db.Set<ImportRecu>().SingleAsync(i => i.Id == id, cancellation));
        return true;
    }

    private Task<List<Domaine>> DomainesAsync(CancellationToken cancellation) => db.Set<Domaine>().AsNoTracking().OrderBy(d => d.Ordre).ToListAsync(cancellation);

    private async Task<IActionResult> ShowAsync(SaisieDExamen? typed, CancellationToken cancellation)
    {
        if (!Proposition.Attend)
        {
            Fiche = await db.Items.Where(i => i.Id == Proposition.ItemId && i.PublishedVersion != null).Select(i => i.Slug).SingleOrDefaultAsync(cancellation);
            return Page();
        }

        var remarks = RemarquesJson.Lire(Proposition.Remarques);
        var passage = new Passage(Proposition.Passage!, Proposition.PremiereLigne);
        var doubtful = remarks.Where(r => r.Gravite != Gravite.Information).Select(r => (r.PremiereLigne, r.DerniereLigne)).ToList();
        Lignes = [.. passage.Lignes(doubtful)];
        Coupe = passage.Total > Passage.LignesMaximum;
        Generales = [.. remarks.Select(r => r.Message)];
        if (Proposition.Genre == GenreDeProposition.Souche)
        {
            return Page();
        }

        Regard = await regards.OuvrirAsync(Proposition, cancellation);
        var questionnaire = await regards.QuestionnaireAsync(cancellation);
        var domaines = await DomainesAsync(cancellation);
        var feuille = new Feuille(questionnaire, typed?.Document ?? Regard.Propose, typed?.Erreurs ?? _none, domaines) { Sections = [] };
        var left = typed?.Laisses ?? Proposition.Laisses.Split(',').ToHashSet(StringComparer.Ordinal);
        Champs = ChampPropose.Tous(Regard, feuille, remarks, passage, domaines.ToDictionary(d => d.Cle, d => d.Libelle, StringComparer.Ordinal), left);
        Lignes = [.. passage.Lignes(doubtful.Concat(Champs.Where(c => c.Confiance != Gravite.Information).SelectMany(c => c.Lignes)))];
        Generales = [.. remarks.Where(r => !questionnaire.Champs.Any(c => ChampPropose.Concerne(r.Champ, c.Cle))).Select(r => r.Message)];
        await AlikeAsync(cancellation);
        return Page();
    }

    private async Task AlikeAsync(CancellationToken cancellation)
    {
        var slugs = Proposition.Doublons.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var alike = slugs.Length == 0 ? [] : await db.Set<FicheIndex>().AsNoTracking().Where(f => slugs.Contains(f.Slug)).OrderBy(f => f.Titre).ToListAsync(cancellation);
        Doublons = [.. alike.Select(f => new Ressemblante(f.Slug, f.Titre, string.Join(", ", new[] { f.LieuFrancais, f.LieuPartenaire, f.RegionPartenaire }.OfType<string>())))];
    }
}
