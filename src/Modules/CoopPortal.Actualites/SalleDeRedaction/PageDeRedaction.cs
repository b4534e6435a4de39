using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Ce que l'écriture et la modification ont en commun : lire la saisie, la montrer, la garder ou la publier.</summary>
public abstract class PageDeRedaction(Redaction redaction) : PageModel
{
    protected Redaction Redaction { get; } = redaction;

    public Saisie Saisie { get; protected set; } = new();

    /// <summary>Le texte tel qu'il paraîtra, quand on a demandé à le voir.</summary>
    public Actualite? Apercu { get; private set; }
    public IHtmlContent Rendu => TexteRiche.Rendre(Apercu?.Corps);

    /// <summary>Ce qu'une autre personne a enregistré pendant que celle-ci écrivait.</summary>
    public Actualite? Autre { get; private set; }

    /// <summary>Vrai quand l'actualité est déjà en ligne : le brouillon ne la touche pas.</summary>
    public bool EnLigne { get; protected set; }
    public abstract string Titre { get; }

    public IActionResult OnPostApercu(Saisie saisie)
    {
        Saisie = saisie;
        var texte = saisie.Lire();
        Saisie.Verifier(texte, ModelState);
        Apercu = texte;
        return Page();
    }

    public Task<IActionResult> OnPostGarderAsync(Saisie saisie, CancellationToken cancellation) => EcrireAsync(saisie, Geste.Garder, cancellation);

    public Task<IActionResult> OnPostPublierAsync(Saisie saisie, CancellationToken cancellation) => EcrireAsync(saisie, Geste.Publier, cancellation);

    private async Task<IActionResult> EcrireAsync(Saisie saisie, Geste geste, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || saisie.Id == Guid.Empty)
        {
            return BadRequest();
        }

        Saisie = saisie;
        var texte = saisie.Lire();
        if (!Saisie.Verifier(texte, ModelState))
        {
            return Page();
        }

        if (await Redaction.EcrireAsync(saisie.Id, saisie.Lue, texte, geste, cancellation) is not { } suite)
        {
            return NotFound();
        }

        if (suite.Autre is { } autre)
        {
            Autre = autre;
            Saisie.Lue = suite.NumeroDeLAutre;
            ModelState.Clear();
            return Page();
        }

        TempData["Message"] = geste == Geste.Publier
            ? "L’actualité est en ligne."
            : "Le brouillon est gardé. La page publique n’a pas changé.";
        return LocalRedirect(Url.Content(geste == Geste.Publier ? $"~/actualites/{suite.Slug}" : $"~/actualites/{suite.Slug}/modifier"));
    }
}
