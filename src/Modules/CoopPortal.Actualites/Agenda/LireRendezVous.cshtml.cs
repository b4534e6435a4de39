using CoopPortal.Actualites.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Actualites.Agenda;

[Access(Role.Visiteur)]
public sealed class LireRendezVousModel(ContentStore store, Annonces annonces, Caller caller) : PageModel
{
    public RendezVous Lu { get; private set; } = null!;
    public string Slug { get; private set; } = "";
    public bool Passe { get; private set; }
    public bool Anime => caller.Is(Role.Animateur);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await store.PublishedAsync(RendezVous.Type, slug, cancellation) is not { } version)
        {
            return NotFound();
        }

        Slug = slug;
        Lu = RendezVous.De(version.Document);
        Passe = (Lu.JourFin ?? Lu.Jour) < annonces.Jour;
        return Page();
    }
}
