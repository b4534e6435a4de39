using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.Nouvelles;

/// <summary>Les actualités de l'espace ; un animateur y voit aussi ce qui n'est pas en ligne.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class ActualitesModel(TenantDb db, Caller caller) : PageModel
{
    public const int ParPage = 20;

    public int Numero { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public IReadOnlyList<ActualiteIndex> Actualites { get; private set; } = [];
    public IReadOnlyList<ContentItem> HorsLigne { get; private set; } = [];
    public bool Anime => caller.Is(Role.Animateur);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var total = await db.Set<ActualiteIndex>().CountAsync(cancellation);
        Pages = Math.Max(1, (total + ParPage - 1) / ParPage);
        // « page » est aussi une valeur de route de Razor Pages : on la lit dans l'adresse.
        Numero = int.TryParse(Request.Query["page"], out var demandee) ? Math.Clamp(demandee, 1, Pages) : 1;
        Actualites = await db.Set<ActualiteIndex>().AsNoTracking().EnOrdre().Skip((Numero - 1) * ParPage).Take(ParPage).ToListAsync(cancellation);
        if (Anime)
        {
            HorsLigne = await db.Items.AsNoTracking().Where(i => i.Type == Actualite.Type && i.PublishedVersion == null)
                .OrderByDescending(i => i.CreatedAt).Take(50).ToListAsync(cancellation);
        }
    }
}
