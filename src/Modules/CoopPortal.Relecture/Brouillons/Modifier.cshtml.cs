using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Brouillons;

[Access(Role.Contributeur)]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 262_144, KeyLengthLimit = 512)]
public sealed class ModifierModel(FichesModifiables fiches, Enregistrement enregistrement, Soumettre soumettre, TenantContext tenant) : PageModel
{
    private static readonly Dictionary<string, string> _none = new(StringComparer.Ordinal);

    public FicheModifiable Fiche { get; private set; } = null!;
    public Feuille Feuille { get; private set; } = null!;
    public int Revision { get; private set; }
    public bool Conflit { get; private set; }
    public string? Retour { get; private set; }
    public DateTime? Enregistre { get; private set; }

    public string Etat => Enregistre is { } at
        ? $"Enregistré à {Francais.Heure(Local(at))}. La fiche en ligne n’a pas bougé."
        : "Rien n’est encore changé. La fiche en ligne reste telle quelle jusqu’à validation.";

    public string CoteEnMots => Relecture.CoteEnMots.De(Fiche.Cote, tenant.Required);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { } fiche)
        {
            return NotFound();
        }

        await ShowAsync(fiche, fiche.Document, controle: fiche.Brouillon is not null, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int revision, string? acte, string? ajouter, string? retirer, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { } fiche)
        {
            return NotFound();
        }

        var document = fiche.Document;
        var feuille = await fiches.FeuilleAsync(fiche, document, _none, cancellation);
        var champs = SectionAffichee.Pour(feuille.Questionnaire, fiche.Cote).SelectMany(s => s.Champs).ToList();
        new Saisie(Request.Form, feuille.Domaines.Where(d => d.Parent is null).Select(d => d.Cle).ToHashSet(StringComparer.Ordinal)).Porter(champs, document);
        var anchor = Lignes.Changer(champs, document, ajouter, retirer);
        if (!await enregistrement.FaireAsync(fiche, document, revision, cancellation))
        {
            return await ConflictAsync(slug, document, champs, cancellation);
        }

        if (acte == "soumettre")
        {
            if (Controle.Erreurs(champs, document, fiche.Publiee.Document).Count > 0)
            {
                await ShowAsync((await fiches.TrouverAsync(slug, cancellation))!, document, controle: true, cancellation);
                return Page();
            }

            TempData["Message"] = await soumettre.FaireAsync(fiche, document, cancellation)
                ? "Envoyé à l’animatrice. Votre fiche reste en ligne telle quelle jusqu’à validation."
                : "Rien n’a changé depuis la version en ligne : il n’y avait rien à envoyer.";
            return Redirect(Url.Content($"~/fiches/{slug}"));
        }

        return Redirect(Url.Content($"~/fiches/{slug}/modifier") + (anchor is null ? "" : "#" + anchor));
    }

    private async Task<IActionResult> ConflictAsync(string slug, JsonObject mine, IReadOnlyList<Champ> champs, CancellationToken cancellation)
    {
        Response.StatusCode = 409;
        await ShowAsync((await fiches.TrouverAsync(slug, cancellation))!, mine, controle: true, cancellation);
        Conflit = true;
        var elsewhere = Fiche.Document;
        var differing = champs.Where(c => !JsonTree.Same(elsewhere.At(c.Cle), mine.At(c.Cle)))
            .ToDictionary(c => c.Cle, c => Fiches.Contracts.Lecture.Mots.De(c, elsewhere.At(c.Cle)) ?? "vide", StringComparer.Ordinal);
        var feuille = Feuille with { Ailleurs = differing };
        Feuille = feuille with { Sections = [.. Feuille.Sections.Select(s => s with { Champs = [.. s.Champs.Select(c => c with { Feuille = feuille })] })] };
        return Page();
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
