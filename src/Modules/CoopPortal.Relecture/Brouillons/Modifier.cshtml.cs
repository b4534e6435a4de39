using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Commentaires;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Brouillons;

[Access(Role.Contributeur)]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 262_144, KeyLengthLimit = 512)]
public sealed class ModifierModel(FichesModifiables fiches, Reception reception, Soumettre soumettre, FilDesCommentaires commentaires, TenantContext tenant) : PageModel
{
    private static readonly Dictionary<string, string> _none = new(StringComparer.Ordinal);

    public FicheModifiable Fiche { get; private set; } = null!;
    public Feuille Feuille { get; private set; } = null!;
    public int Revision { get; private set; }
    public int Version => Fiche.Publiee.Version.Number;
    public bool Conflit { get; private set; }
    public string? Retour { get; private set; }
    public DateTime? Enregistre { get; private set; }

    public string Etat => Enregistre is { } at
        ? $"Enregistré à {Francais.Heure(Local(at))}. {(Fiche.EnLigne ? $"{Fiche.Nom.AvecArticle} en ligne n’a pas bougé." : "Rien n’est encore en ligne.")}"
        : $"Rien n’est encore changé. {(Fiche.EnLigne ? $"{Fiche.Nom.AvecArticle} en ligne reste {Fiche.Nom.TelQuel} jusqu’à validation." : "Rien n’est encore en ligne.")}";

    /// <summary>Ce que le public voit jusqu'à la décision.</summary>
    public string EnAttendant => Fiche.EnLigne
        ? $"Votre {Fiche.Nom.Nom} reste en ligne {Fiche.Nom.TelQuel} jusqu’à validation."
        : $"Votre {Fiche.Nom.Nom} paraîtra après validation.";

    public string CoteEnMots => Relecture.CoteEnMots.De(Fiche.Cote, tenant.Required);

    public async Task<IActionResult> OnGetAsync(string racine, string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(Adresses.Type(racine)!, slug, cancellation) is not { } fiche)
        {
            return NotFound();
        }

        await ShowAsync(fiche, fiche.Document, controle: fiche.Brouillon is not null, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string racine, string slug, int revision, int version, string? acte, string? ajouter, string? retirer, CancellationToken cancellation)
    {
        if (await reception.FaireAsync(Adresses.Type(racine)!, slug, new FormulaireRecu(Request.Form, revision, version, ajouter, retirer), cancellation) is not { } recu)
        {
            return NotFound();
        }

        await commentaires.RepondreAsync(recu.Fiche.Item.Id, recu.Fiche.Cote, Request.Form, cancellation);
        if (Request.Headers["X-Brouillon"] == "auto")
        {
            return EnTapant(recu);
        }

        if (recu.Conflits is not null)
        {
            Response.StatusCode = 409;
            await ShowAsync(recu.Fiche, recu.Document, controle: true, cancellation);
            Conflit = true;
            Feuille = ReponsesDAilleurs.Poser(Feuille, recu);
            return Page();
        }

        if (recu.Reunies)
        {
            TempData["Message"] = "Quelqu’un d’autre a enregistré pendant que vous écriviez : ses réponses et les vôtres sont réunies." + (acte == "soumettre" ? " Relisez, puis envoyez." : "");
        }
        else if (acte == "soumettre")
        {
            return await SubmitAsync(recu, cancellation);
        }

        var remarque = $"{Request.Form["regler"]}{Request.Form["rouvrir"]}";
        return Redirect(Url.Content($"~{recu.Fiche.Adresse}/modifier") + (recu.Ancre is not null ? "#" + recu.Ancre : remarque.Length > 0 ? "#remarque-" + remarque : ""));
    }

    // la réponse que brouillon.js attend
    private JsonResult EnTapant(Recu recu)
    {
        if (recu.Conflits is not null)
        {
            var libelles = recu.Conflits.Count == 0 ? "elle n’est plus celle que vous aviez ouverte" : string.Join(", ", recu.Conflits.Select(c => $"« {c.Libelle} »"));
            return new JsonResult(new { conflits = libelles }) { StatusCode = StatusCodes.Status409Conflict };
        }

        Enregistre = recu.Fiche.Brouillon?.SavedAt;
        return new JsonResult(new { revision = recu.Fiche.Brouillon?.Revision ?? 0, version = recu.Fiche.Publiee.Version.Number, etat = Etat, reunies = recu.Reunies });
    }

    private async Task<IActionResult> SubmitAsync(Recu recu, CancellationToken cancellation)
    {
        await ShowAsync(recu.Fiche, recu.Document, controle: true, cancellation);
        if (Feuille.Erreurs.Count > 0)
        {
            return Page();
        }

        TempData["Message"] = await soumettre.FaireAsync(recu.Fiche, recu.Document, cancellation)
            ? $"Envoyé à l’animatrice. {EnAttendant}"
            : "Rien n’a changé depuis la version en ligne : il n’y avait rien à envoyer.";
        // Ce que personne n'a encore publié n'a pas de page : la fiche dont il dépend dit où il en est.
        return Redirect(Url.Content(Fiche.EnLigne ? "~" + Fiche.Adresse : "~/moi"));
    }

    private async Task ShowAsync(FicheModifiable fiche, JsonObject document, bool controle, CancellationToken cancellation)
    {
        Fiche = fiche;
        Revision = fiche.Brouillon?.Revision ?? 0;
        Enregistre = fiche.Brouillon?.SavedAt;
        Retour = await soumettre.DernierRenvoiAsync(fiche, cancellation);
        Feuille = await fiches.FeuilleAsync(fiche, document, _none, cancellation);
        if (controle)
        {
            var errors = Controle.Erreurs(SectionAffichee.Pour(Feuille.Questionnaire, fiche.Cote).SelectMany(s => s.Champs), document, fiche.Publiee.Document);
            Feuille = await fiches.FeuilleAsync(fiche, document, errors, cancellation);
        }
    }

    private TimeOnly Local(DateTime utc)
        => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(tenant.Required.Settings.TimeZone)));
}
