using CoopPortal.Core.Recipes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Ce que l'écriture et la modification ont en commun : lire la saisie, la montrer, la garder ou la publier.</summary>
public abstract class PageDeRedaction<T, TSaisie>(Redaction<T> redaction) : PageModel
    where T : class, IEcrit<T>
    where TSaisie : class, ISaisie<T>, new()
{
    protected Redaction<T> Redaction { get; } = redaction;

    public TSaisie Saisie { get; protected set; } = new();

    /// <summary>Le texte tel qu'il paraîtra, quand on a demandé à le voir.</summary>
    public T? Apercu { get; private set; }

    /// <summary>Ce qu'une autre personne a enregistré pendant que celle-ci écrivait.</summary>
    public T? Autre { get; private set; }

    /// <summary>Vrai quand il est déjà en ligne : le brouillon ne la touche pas.</summary>
    public bool EnLigne { get; protected set; }
    public abstract string Titre { get; }

    public IActionResult OnPostApercu(TSaisie saisie)
    {
        Saisie = saisie;
        Apercu = saisie.Lire(ModelState);
        return Page();
    }

    public Task<IActionResult> OnPostGarderAsync(TSaisie saisie, CancellationToken cancellation) => EcrireAsync(saisie, Geste.Garder, cancellation);

    public Task<IActionResult> OnPostPublierAsync(TSaisie saisie, CancellationToken cancellation) => EcrireAsync(saisie, Geste.Publier, cancellation);

    private async Task<IActionResult> EcrireAsync(TSaisie saisie, Geste geste, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || saisie.Id == Guid.Empty)
        {
            return BadRequest();
        }

        Saisie = saisie;
        var texte = saisie.Lire(ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Suite<T>? ecrite;
        try
        {
            ecrite = await Redaction.EcrireAsync(saisie.Id, saisie.Lue, texte, geste, cancellation);
        }
        catch (RecipeException absente)
        {
            // Un espace ouvert avant que ce genre d'écrit existe : le texte reste à l'écran, et la page dit quoi demander.
            ModelState.AddModelError(nameof(Titre), absente.Message);
            return Page();
        }

        if (ecrite is not { } suite)
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
            ? $"{T.Mots.Lui} est en ligne."
            : "Le brouillon est gardé. La page publique n’a pas changé.";
        return LocalRedirect(Url.Content(geste == Geste.Publier ? $"~{T.Mots.Liste}/{suite.Slug}" : $"~{T.Mots.Liste}/{suite.Slug}/modifier"));
    }
}
