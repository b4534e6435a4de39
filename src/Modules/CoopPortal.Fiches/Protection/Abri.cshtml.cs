using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Partenariats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Fiches.Protection;

/// <summary>Mettre la fiche ou une de ses personnes à l'abri, et lever l'abri : pour qui la tient, d'un côté ou de l'autre, et pour un animateur.</summary>
[Access(Role.Contributeur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AbriModel(FichesLisibles fiches, Abris abris, Abri abri, PersonnesDeLaFiche personnes, FichiersDeLaFiche fichiers, Caller caller) : PageModel
{
    public string Slug { get; private set; } = "";
    public string Titre { get; private set; } = "";
    public MiseALAbri? EnCours { get; private set; }
    public IReadOnlyList<PersonneDeLaFiche> Personnes { get; private set; } = [];

    public IReadOnlyList<FichierDeLaFiche> Fichiers { get; private set; } = [];

    public bool PeutLever(MiseALAbri acte) => abris.PeutLever(acte);

    public string Jour(DateTime at) => Francais.Date(DateOnly.FromDateTime(at));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
        => await ChargerAsync(slug, cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostFicheAsync(string slug, CancellationToken cancellation)
    {
        if (await ChargerAsync(slug, cancellation) is not { } fiche)
        {
            return NotFound();
        }

        await abri.MettreAsync(fiche.Index.ItemId, Moi, cancellation);
        var posee = await abris.EnCoursAsync(fiche.Index.ItemId, cancellation) is not null;
        TempData["Message"] = posee
            ? "La fiche est à l’abri, dès maintenant. Vous la voyez encore ; le public, non."
            : "La fiche vient de changer et n’a pas pu être mise à l’abri. Recommencez.";
        return Redirect(Url.Content($"~/fiches/{slug}{(posee ? "" : "/abri")}"));
    }

    public async Task<IActionResult> OnPostPersonneAsync(string slug, Guid personne, CancellationToken cancellation)
    {
        if (await ChargerAsync(slug, cancellation) is null || !Personnes.Any(p => p.Id == personne))
        {
            return NotFound();
        }

        await abri.MettrePersonneAsync(personne, Moi, cancellation);
        TempData["Message"] = "Cette personne est à l’abri, dès maintenant : son nom et ses coordonnées ne sont plus montrés nulle part.";
        return Redirect(Url.Content($"~/fiches/{slug}/abri"));
    }

    public async Task<IActionResult> OnPostFichierAsync(string slug, Guid fichier, CancellationToken cancellation)
    {
        if (await ChargerAsync(slug, cancellation) is null || !Fichiers.Any(f => f.Id == fichier))
        {
            return NotFound();
        }

        await abri.MettreFichierAsync(fichier, Moi, cancellation);
        TempData["Message"] = "Ce fichier est à l’abri, dès maintenant : ni son nom ni son contenu ne sont plus montrés.";
        return Redirect(Url.Content($"~/fiches/{slug}/abri"));
    }

    public async Task<IActionResult> OnPostLeverAsync(string slug, Guid acte, CancellationToken cancellation)
    {
        if (await ChargerAsync(slug, cancellation) is null)
        {
            return NotFound();
        }

        var levable = EnCours?.Id == acte ? PeutLever(EnCours) : Personnes.Any(p => p.Acte == acte) || Fichiers.Any(f => f.Acte == acte);
        if (!levable)
        {
            return NotFound();
        }

        var fiche = EnCours?.Id == acte;
        await abri.LeverAsync(acte, Moi, cancellation);
        TempData["Message"] = fiche ? "L’abri est levé : la fiche est de nouveau en ligne, comme elle était." : "L’abri est levé.";
        return Redirect(Url.Content($"~/fiches/{slug}{(fiche ? "" : "/abri")}"));
    }

    private Author Moi => new(caller.AccountId, caller.Name!);

    private async Task<FicheLisible?> ChargerAsync(string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { } fiche || !await abris.TientAsync(fiche.Index.ItemId, cancellation))
        {
            return null;
        }

        (Slug, Titre, EnCours) = (slug, fiche.Index.Titre, fiche.Abri);
        Personnes = await personnes.ListerAsync(fiche.Index.ItemId, fiche.Version, cancellation);
        Fichiers = await fichiers.ListerAsync(fiche.Index.ItemId, cancellation);
        return fiche;
    }
}
