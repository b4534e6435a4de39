using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Commentaires;
using CoopPortal.Relecture.Presence;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Brouillons;

[Access(Role.Contributeur)]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 262_144, KeyLengthLimit = 512)]
public sealed class ModifierModel(FichesModifiables fiches, Reception reception, Enregistrement enregistrement, Soumettre soumettre, FilDesCommentaires commentaires, Presences presences, Communs.Propagation propagation, TenantContext tenant) : PageModel
{
    /// <summary>La fiche et trois fichiers des plus lourds.</summary>
    internal const long EnvoiMaximum = (3 * Core.Fichiers.Coffre.TailleMaximum) + 2_000_000;

    private const string Reunies = "Quelqu’un d’autre a enregistré pendant que vous écriviez : ses réponses et les vôtres sont réunies.";
    private static readonly IReadOnlyDictionary<string, string> _none = new Dictionary<string, string>(StringComparer.Ordinal);

    public FicheModifiable Fiche { get; private set; } = null!;
    public Feuille Feuille { get; private set; } = null!;
    public Plan Plan { get; private set; } = null!;
    public int Revision { get; private set; }
    public int Version => Fiche.Publiee.Version.Number;
    public bool Conflit { get; private set; }
    public string? Retour { get; private set; }
    public DateTime? Enregistre { get; private set; }

    /// <summary>Qui d'autre est là : « La commune de Koutiala modifie « Les contacts » ».</summary>
    public IReadOnlyList<string> Autres { get; private set; } = [];

    public string Etat => Enregistre is { } at
        ? $"Enregistré à {Francais.Heure(Local(at))}. {(Fiche.EnLigne ? $"{Fiche.Nom.AvecArticle} en ligne n’a pas bougé." : "Rien n’est encore en ligne.")}"
        : $"Rien n’est encore changé. {(Fiche.EnLigne ? $"{Fiche.Nom.AvecArticle} en ligne reste {Fiche.Nom.TelQuel} jusqu’à validation." : "Rien n’est encore en ligne.")}";

    /// <summary>Ce que le public voit jusqu'à la décision.</summary>
    public string EnAttendant => Fiche.EnLigne
        ? $"Votre {Fiche.Nom.Nom} reste en ligne {Fiche.Nom.TelQuel} jusqu’à validation."
        : $"Votre {Fiche.Nom.Nom} paraîtra après validation.";

    public string CoteEnMots => Relecture.CoteEnMots.De(Fiche.Cote, tenant.Required);

    public async Task<IActionResult> OnGetAsync(string racine, string slug, string? section, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(Adresses.Type(racine)!, slug, cancellation) is not { } fiche)
        {
            return NotFound();
        }

        await IciAsync(fiche.Item, section, cancellation);
        await ShowAsync(fiche, fiche.Document, section, controle: DejaTape(fiche), cancellation);
        return Page();
    }

    /// <summary>Le battement de brouillon.js : la page est toujours ouverte.</summary>
    public async Task<IActionResult> OnPostIciAsync(string racine, string slug, string? ici, CancellationToken cancellation)
    {
        if (await fiches.AtteindreAsync(Adresses.Type(racine)!, slug, cancellation) is not { } atteinte)
        {
            return NotFound();
        }

        await IciAsync(atteinte.Item, ici, cancellation);
        return new JsonResult(new { autres = Autres });
    }

    public async Task<IActionResult> OnPostAsync(string racine, string slug, int revision, int version, string? acte, string? section, string? ici, CancellationToken cancellation)
    {
        if (await reception.FaireAsync(Adresses.Type(racine)!, slug, new FormulaireRecu(Request.Form, revision, version), cancellation) is not { } recu)
        {
            return NotFound();
        }

        await commentaires.RepondreAsync(recu.Fiche.Item.Id, recu.Fiche.Cote, Request.Form, cancellation);
        Fiche = recu.Fiche;
        Enregistre = Fiche.Brouillon?.SavedAt;
        await IciAsync(Fiche.Item, ici, cancellation);
        if (Request.Headers["X-Brouillon"] == "auto")
        {
            return recu.Conflits is null ? EnTapant.Enregistre(recu, Etat, Autres) : EnTapant.Conflit(recu);
        }

        if (recu.Conflits is not null)
        {
            Response.StatusCode = 409;
            await ShowAsync(Fiche, recu.Document, section, controle: true, cancellation);
            Conflit = true;
            Feuille = ReponsesDAilleurs.Poser(Feuille, recu);
            return Page();
        }

        if (recu.Refus.Count > 0)
        {
            await ShowAsync(recu.Fiche, recu.Document, section, controle: true, cancellation, recu.Refus);
            return Page();
        }

        if (recu.Reunies)
        {
            TempData["Message"] = Reunies + (acte == "soumettre" ? " Relisez, puis envoyez." : "");
        }
        else if (acte == "soumettre")
        {
            return await SubmitAsync(recu, cancellation);
        }
        else if (recu.Ligne?.Message is { } message)
        {
            TempData["Message"] = message;
        }

        // « Aller » enregistre, puis ouvre une section seule ; sans valeur, toutes.
        var suite = Request.Form.TryGetValue("aller", out var aller) ? aller.ToString() : section;
        var remarque = $"{Request.Form["regler"]}{Request.Form["rouvrir"]}";
        return Redirect(Adresse(suite) + (recu.Ligne is not null ? "#" + recu.Ligne.Ancre : remarque.Length > 0 ? "#remarque-" + remarque : ""));
    }

    /// <summary>L'adresse de ce formulaire, entier ou d'une section.</summary>
    public string Adresse(string? section) => Url.Content($"~{Fiche.Adresse}/modifier") + (string.IsNullOrEmpty(section) ? "" : "?section=" + Uri.EscapeDataString(section));

    private async Task<IActionResult> SubmitAsync(Recu recu, CancellationToken cancellation)
    {
        // Une réponse à corriger peut être dans une autre section : toutes s'ouvrent.
        await ShowAsync(recu.Fiche, recu.Document, null, controle: true, cancellation);
        if (Feuille.Erreurs.Count > 0)
        {
            return Page();
        }

        await presences.PartirAsync(recu.Fiche.Item.Id, Presences.Modifier, cancellation);
        // Ce qui part et ce qui reste sont le même texte : la publication reconnaît ainsi le brouillon qu'elle efface.
        var envoi = LignesRetirees.Sans(recu.Document);
        if (await enregistrement.FaireAsync(recu.Fiche, envoi, cancellation) is not { } garde)
        {
            TempData["Message"] = Reunies + " Relisez, puis envoyez.";
            return Redirect(Adresse(null));
        }

        var envoye = await soumettre.FaireAsync(recu.Fiche with { Brouillon = garde }, envoi, cancellation);
        TempData["Message"] = envoye
            ? soumettre.Mot
            : "Rien n’a changé depuis la version en ligne : il n’y avait rien à envoyer.";
        if (envoye && recu.Fiche.EnLigne && recu.Fiche.Item.Type == Types.Partenariat && (await propagation.ProposerAsync(recu.Fiche, cancellation)).AFaire)
        {
            return Redirect(Url.Content($"~{Fiche.Adresse}/communs"));
        }

        // Ce que personne n'a encore publié n'a pas de page : la fiche dont il dépend dit où il en est.
        return Redirect(Url.Content("~" + (Fiche.EnLigne ? Fiche.Adresse : await fiches.ParentAsync(Fiche, cancellation) ?? "/moi")));
    }

    // Un brouillon qui vient d'être ouvert n'a encore que son intitulé : rien n'y est à corriger.
    private static bool DejaTape(FicheModifiable fiche) => fiche.Brouillon is { } draft && (fiche.EnLigne || draft.Revision > 1);

    private async Task ShowAsync(FicheModifiable fiche, JsonObject document, string? section, bool controle, CancellationToken cancellation, IReadOnlyDictionary<string, string>? refus = null)
    {
        Fiche = fiche;
        Revision = fiche.Brouillon?.Revision ?? 0;
        Enregistre = fiche.Brouillon?.SavedAt;
        Retour = await soumettre.DernierRenvoiAsync(fiche, cancellation);
        var errors = controle ? Controle.Erreurs((await fiches.QuestionsAsync(fiche, cancellation)).Champs, document, fiche.Publiee.Document) : _none;
        Feuille = await fiches.FeuilleAsync(fiche, document, refus is null ? errors : new Dictionary<string, string>(errors.Concat(refus).DistinctBy(e => e.Key, StringComparer.Ordinal), StringComparer.Ordinal), cancellation);
        Plan = Plan.De(Feuille, section);
    }

    private async Task IciAsync(ContentItem item, string? section, CancellationToken cancellation)
    {
        await presences.NoterAsync(item.Id, Presences.Modifier, await fiches.TitreAsync(item.Type, section, cancellation), cancellation);
        Autres = [.. (await presences.AutresAsync([item.Id], cancellation)).Select(a => a.Phrase)];
    }

    private TimeOnly Local(DateTime utc) => TimeOnly.FromDateTime(tenant.Required.Local(utc));
}
