using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>Un message à coller dans WhatsApp ou un SMS, pour qui a un téléphone et pas de courriel.</summary>
[Access(Role.Contributeur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CopierModel(MessageACopier messages) : PageModel
{
    public ContentItem Fiche { get; private set; } = null!;
    public IReadOnlyList<AQuiEcrire> Collectivites { get; private set; } = [];
    public Guid Choisie { get; private set; }
    public string? Texte { get; private set; }
    public string? Pour { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, Guid collectivite, CancellationToken cancellation)
    {
        Choisie = collectivite;
        return await OuvrirAsync(slug, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid collectivite, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(slug, cancellation))
        {
            return NotFound();
        }

        Choisie = collectivite;
        if (Collectivites.FirstOrDefault(c => c.Id == collectivite) is not { } pour)
        {
            ModelState.AddModelError("collectivite", "Choisissez une des collectivités proposées.");
            return Page();
        }

        (Texte, _) = await messages.FaireAsync(Fiche, pour, cancellation);
        Pour = pour.Nom;
        return Page();
    }

    private async Task<bool> OuvrirAsync(string slug, CancellationToken cancellation)
    {
        if (await messages.FicheAsync(slug, cancellation) is not { } fiche)
        {
            return false;
        }

        Fiche = fiche;
        Collectivites = await messages.CollectivitesAsync(fiche.Id, cancellation);
        return true;
    }
}
