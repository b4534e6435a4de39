using System.Text.Json.Nodes;
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

/// <summary>De quoi montrer un formulaire, le garder et l'envoyer.</summary>
public sealed record OutilsDeFormulaire(FichesModifiables Fiches, Reception Reception, Enregistrement Enregistrement, Soumettre Soumettre, FilDesCommentaires Commentaires, Presences Presences, TenantContext Tenant);

/// <summary>Le formulaire d'un contenu, d'où qu'on y entre : par sa session, ou par le lien d'un courriel.</summary>
public abstract class PageDeFormulaire(OutilsDeFormulaire outils) : PageModel
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

    public string CoteEnMots => Fiches.Contracts.CoteEnMots.De(Fiche.Cote, outils.Tenant.Required);

    /// <summary>L'adresse de ce formulaire, entier ou d'une section.</summary>
    public abstract string Adresse(string? section);

    /// <summary>Où reprendre plus tard.</summary>
    public abstract string Reprise { get; }

    /// <summary>Entrée par le lien d'un courriel : rien n'y mène ailleurs que la fiche publique.</summary>
    public virtual bool ParLien => false;

    protected async Task<IActionResult> OuvrirAsync(string type, string slug, string? section, CancellationToken cancellation)
    {
        if (await outils.Fiches.TrouverAsync(type, slug, cancellation) is not { } fiche)
        {
            return NotFound();
        }

        await IciAsync(fiche.Item, section, cancellation);
        await ShowAsync(fiche, fiche.Document, section, controle: DejaTape(fiche), cancellation);
        return Page();
    }

    /// <summary>Le battement de brouillon.js : la page est toujours ouverte.</summary>
    protected async Task<IActionResult> ResterAsync(string type, string slug, string? ici, CancellationToken cancellation)
    {
        if (await outils.Fiches.AtteindreAsync(type, slug, cancellation) is not { } atteinte)
        {
            return NotFound();
        }

        await IciAsync(atteinte.Item, ici, cancellation);
        return new JsonResult(new { autres = Autres });
    }

    protected async Task<IActionResult> RecevoirAsync(string type, string slug, FormulaireRecu formulaire, CancellationToken cancellation)
    {
        var (acte, ici) = (Request.Form["acte"].ToString(), Request.Form["ici"].ToString());
        string? section = Request.Form.TryGetValue("section", out var postee) ? postee.ToString() : Request.Query["section"].ToString();
        section = section.Length == 0 ? null : section;
        if (await outils.Reception.FaireAsync(type, slug, formulaire, cancellation) is not { } recu)
        {
            return NotFound();
        }

        await outils.Commentaires.RepondreAsync(recu.Fiche.Item.Id, recu.Fiche.Cote, Request.Form, cancellation);
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

    /// <summary>Où l'on va une fois envoyé.</summary>
    protected abstract Task<string> EnvoyeAsync(FicheModifiable fiche, bool envoye, CancellationToken cancellation);

    private async Task<IActionResult> SubmitAsync(Recu recu, CancellationToken cancellation)
    {
        // Une réponse à corriger peut être dans une autre section : toutes s'ouvrent.
        await ShowAsync(recu.Fiche, recu.Document, null, controle: true, cancellation);
        if (Feuille.Erreurs.Count > 0)
        {
            return Page();
        }

        await outils.Presences.PartirAsync(recu.Fiche.Item.Id, Presences.Modifier, cancellation);
        // Ce qui part et ce qui reste sont le même texte : la publication reconnaît ainsi le brouillon qu'elle efface.
        var envoi = LignesRetirees.Sans(recu.Document);
        if (await outils.Enregistrement.FaireAsync(recu.Fiche, envoi, cancellation) is not { } garde)
        {
            TempData["Message"] = Reunies + " Relisez, puis envoyez.";
            return Redirect(Adresse(null));
        }

        var envoye = await outils.Soumettre.FaireAsync(recu.Fiche with { Brouillon = garde }, envoi, cancellation);
        TempData["Message"] = envoye
            ? outils.Soumettre.Mot
            : "Rien n’a changé depuis la version en ligne : il n’y avait rien à envoyer.";
        return Redirect(Url.Content("~" + await EnvoyeAsync(recu.Fiche, envoye, cancellation)));
    }

    // Un brouillon qui vient d'être ouvert n'a encore que son intitulé : rien n'y est à corriger.
    private static bool DejaTape(FicheModifiable fiche) => fiche.Brouillon is { } draft && (fiche.EnLigne || draft.Revision > 1);

    private async Task ShowAsync(FicheModifiable fiche, JsonObject document, string? section, bool controle, CancellationToken cancellation, IReadOnlyDictionary<string, string>? refus = null)
    {
        Fiche = fiche;
        Revision = fiche.Brouillon?.Revision ?? 0;
        Enregistre = fiche.Brouillon?.SavedAt;
        Retour = await outils.Soumettre.DernierRenvoiAsync(fiche, cancellation);
        var errors = controle ? Controle.Erreurs((await outils.Fiches.QuestionsAsync(fiche, cancellation)).Champs, document, fiche.Publiee.Document) : _none;
        Feuille = await outils.Fiches.FeuilleAsync(fiche, document, refus is null ? errors : new Dictionary<string, string>(errors.Concat(refus).DistinctBy(e => e.Key, StringComparer.Ordinal), StringComparer.Ordinal), cancellation);
        Plan = Plan.De(Feuille, section);
    }

    private async Task IciAsync(ContentItem item, string? section, CancellationToken cancellation)
    {
        await outils.Presences.NoterAsync(item.Id, Presences.Modifier, await outils.Fiches.TitreAsync(item.Type, section, cancellation), cancellation);
        Autres = [.. (await outils.Presences.AutresAsync([item.Id], cancellation)).Select(a => a.Phrase)];
    }

    private TimeOnly Local(DateTime utc) => TimeOnly.FromDateTime(outils.Tenant.Required.Local(utc));
}
