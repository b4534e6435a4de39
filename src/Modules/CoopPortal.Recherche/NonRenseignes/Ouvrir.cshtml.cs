using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.NonRenseignes;

/// <summary>L'animateur ouvre une fiche, depuis un partenariat connu ou de rien ; la remplir vient ensuite.</summary>
[Access(Role.Animateur)]
public sealed class OuvrirModel(TenantDb db, Ouverture ouverture, Caller caller) : PageModel
{
    private const int Longueur = 150;

    [BindProperty(SupportsGet = true)]
    public string? Souche { get; set; }

    [BindProperty]
    public string? Francaise { get; set; }

    [BindProperty]
    public string? GenreFrancais { get; set; }

    [BindProperty]
    public string? Partenaire { get; set; }

    [BindProperty]
    public string? GenrePartenaire { get; set; }

    public string? DejaOuverte { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Souche is null)
        {
            return Page();
        }

        if (await TrouverAsync(cancellation) is not { } souche)
        {
            return NotFound();
        }

        (Francaise, Partenaire) = (souche.CoteFrancais ?? souche.Titre, souche.CotePartenaire);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var souche = await TrouverAsync(cancellation);
        var commencement = new Commencement(Relire(Francaise, nameof(Francaise)) ?? "", Genre(GenreFrancais), Relire(Partenaire, nameof(Partenaire)), Genre(GenrePartenaire));
        if (commencement.Francaise.Length == 0)
        {
            ModelState.AddModelError(nameof(Francaise), "Écrivez le nom de la collectivité française : la fiche se range à ce nom.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (slug, ouverte) = await ouverture.OuvrirAsync(commencement, souche, new Author(caller.AccountId, caller.Name ?? ""), cancellation);
        if (!ouverte)
        {
            DejaOuverte = slug;
            return Page();
        }

        TempData["Message"] = "La fiche est ouverte et en ligne, avec ses deux noms. Remplissez-la, ou validez le mandat de qui la tiendra.";
        return LocalRedirect($"{Request.PathBase}/fiches/{slug}/modifier");
    }

    private string? Relire(string? saisie, string champ)
    {
        var nom = string.Join(' ', (saisie ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (nom.Length > Longueur || nom.Any(char.IsControl))
        {
            ModelState.AddModelError(champ, $"Gardez {Longueur} caractères au plus, sans caractère caché : rien n’a été coupé.");
        }

        return nom.Length == 0 ? null : nom;
    }

    private static string? Genre(string? cle) => Genres.Libelle(cle) is null ? null : cle;

    private Task<Souche?> TrouverAsync(CancellationToken cancellation)
        => Souche is null ? Task.FromResult<Souche?>(null) : db.Set<Souche>().SingleOrDefaultAsync(s => s.Slug == Souche, cancellation);
}
