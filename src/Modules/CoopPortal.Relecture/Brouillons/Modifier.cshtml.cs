using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Presence;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Brouillons;

[Access(Role.Contributeur)]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 262_144, KeyLengthLimit = 512)]
public sealed class ModifierModel(FichesModifiables fiches, Reception reception, Soumettre soumettre, Presences presences, Communs.Propagation propagation, TenantContext tenant) : PageModel
{
    /// <summary>La fiche et trois fichiers des plus lourds.</summary>
    internal const long EnvoiMaximum = (3 * Core.Fichiers.Coffre.TailleMaximum) + 2_000_000;

    private static readonly IReadOnlyDictionary<string, string> _none = new Dictionary<string, string>(StringComparer.Ordinal);

    public FicheModifiable Fiche { get; private set; } = null!;
    public Feuille Feuille { get; private set; } = null!;
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
        await ShowAsync(fiche, fiche.Document, controle: fiche.Brouillon is not null, cancellation);
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

    public async Task<IActionResult> OnPostAsync(string racine, string slug, int revision, int version, string? acte, string? ajouter, string? retirer, string? ici, CancellationToken cancellation)
    {
        if (await reception.FaireAsync(Adresses.Type(racine)!, slug, new FormulaireRecu(Request.Form, revision, version, ajouter, retirer), cancellation) is not { } recu)
        {
            return NotFound();
        }

        Fiche = recu.Fiche;
        await IciAsync(Fiche.Item, ici, cancellation);
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

        if (recu.Refus.Count > 0)
        {
            await ShowAsync(recu.Fiche, recu.Document, controle: true, cancellation, recu.Refus);
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

        return Redirect(Url.Content($"~{recu.Fiche.Adresse}/modifier") + (recu.Ancre is null ? "" : "#" + recu.Ancre));
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
        return new JsonResult(new { revision = recu.Fiche.Brouillon?.Revision ?? 0, version = recu.Fiche.Publiee.Version.Number, etat = Etat, reunies = recu.Reunies, autres = Autres });
    }

    private async Task<IActionResult> SubmitAsync(Recu recu, CancellationToken cancellation)
    {
        await ShowAsync(recu.Fiche, recu.Document, controle: true, cancellation);
        if (Feuille.Erreurs.Count > 0)
        {
            return Page();
        }

        await presences.PartirAsync(recu.Fiche.Item.Id, Presences.Modifier, cancellation);
        var envoye = await soumettre.FaireAsync(recu.Fiche, recu.Document, cancellation);
        TempData["Message"] = envoye
            ? $"Envoyé à l’animatrice. {EnAttendant}"
            : "Rien n’a changé depuis la version en ligne : il n’y avait rien à envoyer.";
        if (envoye && recu.Fiche.EnLigne && recu.Fiche.Item.Type == Types.Partenariat && (await propagation.ProposerAsync(recu.Fiche, cancellation)).AFaire)
        {
            return Redirect(Url.Content($"~{Fiche.Adresse}/communs"));
        }

        // Ce que personne n'a encore publié n'a pas de page : la fiche dont il dépend dit où il en est.
        return Redirect(Url.Content(Fiche.EnLigne ? "~" + Fiche.Adresse : "~/moi"));
    }

    private async Task ShowAsync(FicheModifiable fiche, JsonObject document, bool controle, CancellationToken cancellation, IReadOnlyDictionary<string, string>? refus = null)
    {
        Fiche = fiche;
        Revision = fiche.Brouillon?.Revision ?? 0;
        Enregistre = fiche.Brouillon?.SavedAt;
        Retour = await soumettre.DernierRenvoiAsync(fiche, cancellation);
        var errors = controle ? Controle.Erreurs((await fiches.QuestionsAsync(fiche, cancellation)).Champs, document, fiche.Publiee.Document) : _none;
        Feuille = await fiches.FeuilleAsync(fiche, document, refus is null ? errors : new Dictionary<string, string>(errors.Concat(refus).DistinctBy(e => e.Key, StringComparer.Ordinal), StringComparer.Ordinal), cancellation);
    }

    private async Task IciAsync(ContentItem item, string? section, CancellationToken cancellation)
    {
        await presences.NoterAsync(item.Id, Presences.Modifier, await fiches.TitreAsync(item.Type, section, cancellation), cancellation);
        Autres = [.. (await presences.AutresAsync([item.Id], cancellation)).Select(a => a.Phrase)];
    }

    private TimeOnly Local(DateTime utc)
        => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(tenant.Required.Settings.TimeZone)));
}
