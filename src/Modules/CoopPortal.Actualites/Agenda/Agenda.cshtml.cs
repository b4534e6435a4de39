using CoopPortal.Actualites.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites.Agenda;

/// <summary>Les rendez-vous de l'espace : à venir d'abord, passés dessous ; un animateur y voit aussi ce qui n'est pas en ligne.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class AgendaModel(TenantDb db, Annonces annonces, Caller caller) : PageModel
{
    public const int ParPage = 20;
    private const int AVenirAuPlus = 100;

    public DateOnly Jour => annonces.Jour;
    public IReadOnlyList<RendezVousIndex> AVenir { get; private set; } = [];
    public IReadOnlyList<RendezVousIndex> Passes { get; private set; } = [];
    public int Numero { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public IReadOnlyList<ContentItem> HorsLigne { get; private set; } = [];
    public bool Anime => caller.Is(Role.Animateur);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        AVenir = await annonces.ProchainsAsync(AVenirAuPlus, cancellation);
        var passes = db.Set<RendezVousIndex>().AsNoTracking().Passes(Jour);
        Pages = Math.Max(1, (await passes.CountAsync(cancellation) + ParPage - 1) / ParPage);
        // « page » est aussi une valeur de route de Razor Pages : on la lit dans l'adresse.
        Numero = int.TryParse(Request.Query["page"], out var demandee) ? Math.Clamp(demandee, 1, Pages) : 1;
        Passes = await passes.Skip((Numero - 1) * ParPage).Take(ParPage).ToListAsync(cancellation);
        if (Anime)
        {
            HorsLigne = await db.Items.AsNoTracking().Where(i => i.Type == RendezVous.Type && i.PublishedVersion == null)
                .OrderByDescending(i => i.CreatedAt).Take(50).ToListAsync(cancellation);
        }
    }
}
