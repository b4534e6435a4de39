using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Actualites.Nouvelles;

[Access(Role.Visiteur), Traduite]
public sealed class LireActualiteModel(ContentStore store, Caller caller) : PageModel
{
    public Actualite Lue { get; private set; } = null!;
    public string Slug { get; private set; } = "";
    public bool Anime => caller.Is(Role.Animateur);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await store.PublishedAsync(Actualite.Type, slug, cancellation) is not { } version)
        {
            return NotFound();
        }

        Slug = slug;
        Lue = Actualite.De(version.Document);
        return Page();
    }
}
