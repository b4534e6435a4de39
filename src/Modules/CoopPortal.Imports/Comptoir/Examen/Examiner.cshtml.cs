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
public sealed class ExaminerModel(TenantDb db, Regards regards, Rattachement rattachement, Acceptation acceptation, Renvoi renvoi) : PageModel
{
    private const string Deja = "Cette proposition a déjà sa décision, ou quelqu’un d’autre y travaille. Rien n’a été écrit.";
    private static readonly Dictionary<string, string> _none = new(StringComparer.Ordinal);

    public ImportRecu Import { get; private set; } = null!;
    public Proposition Proposition { get; private set; } = null!;
    public Regard? Regard { get; private set; }
    public IReadOnlyList<ChampPropose> Champs { get; private set; } = [];
    public IReadOnlyList<ChampDeProjet> DuProjet { get; private set; } = [];
    public CorrectionDeSouche? Souche { get; private set; }
    public string? AutreFiche { get; private set; }
    public IReadOnlyList<string> Generales { get; private set; } = [];
    public IReadOnlyList<LigneDuPassage> Lignes { get; private set; } = [];
    public bool Coupe { get; private set; }
    public IReadOnlyList<Ressemblante> Doublons { get; private set; } = [];
    public string? Faute { get; private set; }
    public string? Fiche { get; private set; }
    public bool Tenue => Regard?.Effet == EnRegard.Effet.Tenue;
    public bool Disparue => Regard?.Effet == EnRegard.Effet.Disparue;
    public bool EstProjet => Proposition.Genre == GenreDeProposition.Projet;
    public int Douteux => Champs.Count(c => c.Confiance != Gravite.Information) + DuProjet.Count(c => c.Confiance != Gravite.Information);
    public IEnumerable<string> Montres => Champs.Select(c => c.Saisie.Nom).Concat(DuProjet.Select(c => c.Champ.Cle));

    public string Effet => (Proposition.Genre, Regard) switch
    {
        (_, null) => "Un partenariat connu, sans fiche.",
        (GenreDeProposition.Reponses, { Effet: EnRegard.Effet.Disparue }) => "Ce questionnaire répond pour une fiche qui n’est plus en ligne : il ne peut qu’être gardé pour plus tard, ou refusé.",
        (GenreDeProposition.Reponses, { Effet: EnRegard.Effet.NeChangeraitRien }) => "La fiche dit déjà tout cela.",
        (GenreDeProposition.Reponses, var r) => $"Questionnaire rempli pour une fiche en ligne : {r.Changes.Count} {Francais.Pluriel(r.Changes.Count, "réponse changerait", "réponses changeraient")}, et rien d’autre.",
        (GenreDeProposition.Projet, { Effet: EnRegard.Effet.Creerait }) => "Ce projet de l’Atlas n’est pas encore en ligne : l’accepter l’ajoute à sa fiche.",
        (GenreDeProposition.Projet, { Effet: EnRegard.Effet.Tenue }) => "Quelqu’un a écrit ce projet depuis : un import ne passe pas par-dessus.",
        (GenreDeProposition.Projet, var r) => $"Ce projet est déjà en ligne : {r.Changes.Count} {Francais.Pluriel(r.Changes.Count, "réponse changerait", "réponses changeraient")}.",
        (_, { Effet: EnRegard.Effet.Creerait }) => "Cette fiche n’est pas encore en ligne : l’accepter la crée.",
        (_, { Effet: EnRegard.Effet.Tenue }) => "Quelqu’un a écrit cette fiche depuis : ces réponses ne peuvent aller qu’en brouillon.",
        (_, { Effet: EnRegard.Effet.NeChangeraitRien }) => "La fiche est déjà en ligne, et l’accepter telle quelle n’y changerait rien.",
        var (_, r) => $"La fiche est déjà en ligne : {r.Changes.Count} {Francais.Pluriel(r.Changes.Count, "réponse changerait", "réponses changeraient")}.",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, Guid proposition, CancellationToken cancellation)
    {
        if (!await FindAsync(id, proposition, cancellation))
        {
            return NotFound();
        }

        return await ShowAsync(null, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid proposition, int revision, int version, string? acte, string? doublon, CancellationToken cancellation)
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

        return Proposition.Genre switch
        {
            GenreDeProposition.Souche => await StubAsync(acte, cancellation),
            GenreDeProposition.Projet => await ProjectAsync(version, acte, doublon, cancellation),
            _ => await FicheAsync(version, acte, doublon, cancellation),
        };
    }

    private async Task<IActionResult> StubAsync(string? acte, CancellationToken cancellation)
    {
        Souche = CorrectionDeSouche.De(Request.Form, CorrectionDeSouche.De(Proposition));
        if (Souche.Faute is { } fault)
        {
            return await WithFaultAsync(fault, cancellation, StatusCodes.Status422UnprocessableEntity);
        }

        Souche.Porter(Proposition);
        if (acte == "plustard")
        {
            return await LaterAsync(cancellation);
        }

        if (acte != "publier")
        {
            return await KeptAsync(null, "Vos corrections sont gardées. Rien n’est encore publié.", cancellation);
        }

        return Back(await acceptation.AccepterAsync(Proposition, 0, brouillon: false, cancellation) switch
        {
            Issue.Publiee => $"« {Proposition.Titre} » est dans la liste des partenariats connus, non renseignés.",
            Issue.Inchangee => $"« {Proposition.Titre} » était déjà dans la liste : rien n’a changé.",
            _ => Deja,
        });
    }

    private async Task<IActionResult> ProjectAsync(int version, string? acte, string? doublon, CancellationToken cancellation)
    {
        AutreFiche = Request.Form["autreFiche"];
        var typed = SaisieDeProjet.De(Request.Form, await regards.OuvrirAsync(Proposition, cancellation), await regards.QuestionnaireAsync(Proposition.Genre, cancellation));
        if (typed.Erreurs.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(typed, cancellation);
        }

        typed.Porter(Proposition, aCreer: false);
        if (await rattachement.TrancherAsync(Proposition, doublon, AutreFiche, cancellation) is { } fault)
        {
            return await WithFaultAsync(fault, cancellation, StatusCodes.Status422UnprocessableEntity);
        }

        return acte switch
        {
            "plustard" => await LaterAsync(cancellation),
            "publier" when Proposition.Doublons.Length > 0 => await WithFaultAsync("Dites d’abord à quelle fiche ce projet appartient, ou qu’aucune ne lui va.", cancellation),
            "publier" => await AcceptAsync(version, draft: false, cancellation),
            _ => await KeptAsync(null, "Vos corrections sont gardées. Rien n’est encore publié.", cancellation),
        };
    }

    private async Task<IActionResult> FicheAsync(int version, string? acte, string? doublon, CancellationToken cancellation)
    {
        var regard = await regards.OuvrirAsync(Proposition, cancellation);
        var domaines = await DomainesAsync(cancellation);
        var typed = SaisieDExamen.De(Request.Form, regard, await regards.QuestionnaireAsync(Proposition.Genre, cancellation), domaines);
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

        return acte == "plustard"
            ? await LaterAsync(cancellation)
            : await KeptAsync(
                typed.Ancre,
                settled && Proposition.Cible is not null ? "C’est noté : voici les différences avec la fiche en ligne. Rien n’est encore publié."
                : settled ? "C’est noté : ce sera une fiche à part. Rien n’est encore publié."
                : "Vos corrections sont gardées. Rien n’est encore publié.",
                cancellation);
    }

    private async Task<IActionResult> KeptAsync(string? anchor, string message, CancellationToken cancellation)
    {
        TempData["Message"] = await renvoi.GarderAsync(Proposition, cancellation) ? message : Deja;
        return Redirect(Url.Content($"~/imports/{Import.Id}/{Proposition.Id}") + (anchor is null ? "" : "#" + anchor));
    }

    private async Task<IActionResult> AcceptAsync(int version, bool draft, CancellationToken cancellation)
    {
        var title = Proposition.Titre;
        switch (await acceptation.AccepterAsync(Proposition, version, draft, cancellation))
        {
            case Issue.Publiee:
                return Back($"« {title} » est en ligne{(Proposition.Genre == GenreDeProposition.Reponses ? ", avec ses nouvelles réponses" : "")}. Vous pouvez passer à la suivante.");
            case Issue.Inchangee:
                return Back($"« {title} » disait déjà la même chose en ligne : rien n’a changé.");
            case Issue.EnBrouillon:
                TempData["Message"] = "Le brouillon est prêt. La fiche en ligne n’a pas bougé : relisez, puis envoyez.";
                return Redirect(Url.Content($"~/fiches/{Proposition.Adresse}/modifier"));
            case Issue.Tenue:
                return await WithFaultAsync(await TropTardAsync(cancellation), cancellation);
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

    private async Task<string> TropTardAsync(CancellationToken cancellation) => (await regards.OuvrirAsync(Proposition, cancellation)).Effet == EnRegard.Effet.Disparue
        ? "Cette fiche n’est plus en ligne : le questionnaire ne peut qu’attendre, ou être refusé."
        : EstProjet ? "Quelqu’un a écrit ce projet depuis : un import ne publie pas par-dessus."
        : "Quelqu’un a écrit cette fiche depuis : un import ne publie pas par-dessus. Mettez ces réponses en brouillon, ou refusez-les.";

    private async Task<IActionResult> WithFaultAsync(string fault, CancellationToken cancellation, int status = StatusCodes.Status409Conflict)
    {
        Response.StatusCode = status;
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
            Fiche = await db.Items.Where(i => i.Type == Types.Partenariat && i.PublishedVersion != null && (EstProjet ? i.Slug == Proposition.Cible : i.Id == Proposition.ItemId)).Select(i => i.Slug).SingleOrDefaultAsync(cancellation);
            return Page();
        }

        var remarks = RemarquesJson.Lire(Proposition.Remarques);
        var passage = new Passage(Proposition.Passage!, Math.Max(1, Proposition.PremiereLigne));
        var doubtful = remarks.Where(r => r.Gravite != Gravite.Information).Select(r => (r.PremiereLigne, r.DerniereLigne)).ToList();
        Lignes = [.. passage.Lignes(doubtful)];
        Coupe = passage.Total > Passage.LignesMaximum;
        Generales = [.. remarks.Select(r => r.Message)];
        if (Proposition.Genre == GenreDeProposition.Souche)
        {
            Souche ??= CorrectionDeSouche.De(Proposition);
            return Page();
        }

        Regard = await regards.OuvrirAsync(Proposition, cancellation);
        var questionnaire = await regards.QuestionnaireAsync(Proposition.Genre, cancellation);
        Generales = [.. remarks.Where(r => !questionnaire.Champs.Any(c => ChampPropose.Concerne(r.Champ, c.Cle))).Select(r => r.Message)];
        await AlikeAsync(cancellation);
        if (EstProjet)
        {
            DuProjet = ChampDeProjet.Tous(Regard, questionnaire, remarks, passage, typed);
            Lignes = [.. passage.Lignes(doubtful.Concat(DuProjet.Where(c => c.Confiance != Gravite.Information).SelectMany(c => c.Lignes)))];
            return Page();
        }

        var domaines = await DomainesAsync(cancellation);
        var feuille = new Feuille(questionnaire, typed?.Document ?? Regard.Propose, typed?.Erreurs ?? _none, domaines) { Sections = [] };
        var left = typed?.Laisses ?? Proposition.Laisses.Split(',').ToHashSet(StringComparer.Ordinal);
        Champs = ChampPropose.Tous(Regard, feuille, remarks, passage, domaines.ToDictionary(d => d.Cle, d => d.Libelle, StringComparer.Ordinal), left);
        Lignes = [.. passage.Lignes(doubtful.Concat(Champs.Where(c => c.Confiance != Gravite.Information).SelectMany(c => c.Lignes)))];
        return Page();
    }

    private async Task AlikeAsync(CancellationToken cancellation)
    {
        var slugs = Proposition.Doublons.Split(',', StringSplitOptions.RemoveEmptyEntries).Concat(EstProjet && Proposition.Cible is { } cible ? [cible] : Array.Empty<string>()).ToArray();
        var alike = slugs.Length == 0 ? [] : await db.Set<FicheIndex>().AsNoTracking().Where(f => slugs.Contains(f.Slug)).OrderBy(f => f.Titre).ToListAsync(cancellation);
        Doublons = [.. alike.Select(f => new Ressemblante(f.Slug, f.Titre, string.Join(", ", new[] { f.LieuFrancais, f.LieuPartenaire, f.RegionPartenaire }.OfType<string>())))];
    }
}
