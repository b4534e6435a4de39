using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Conventions;

[Access(Role.Visiteur), Traduite]
public sealed class ListeConventionsModel(TenantDb db, AutourDeLaFiche autour, Caller caller) : PageModel
{
    private const int ParPage = 50;

    public int Numero { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public IReadOnlyList<ConventionIndex> Lignes { get; private set; } = [];

    /// <summary>Les fiches de la page, par identifiant.</summary>
    public IReadOnlyDictionary<Guid, FicheIndex> Fiches { get; private set; } = new Dictionary<Guid, FicheIndex>();
    public DateOnly Jour => autour.Jour;
    public Role Lecteur => caller.Role;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var total = await autour.Conventions.CountAsync(cancellation);
        Pages = Math.Max(1, (total + ParPage - 1) / ParPage);
        // « page » est aussi une valeur de route de Razor Pages : on la lit dans l'adresse.
        Numero = int.TryParse(Request.Query["page"], out var demandee) ? Math.Clamp(demandee, 1, Pages) : 1;
        Lignes = await autour.Conventions.EnOrdre().Skip((Numero - 1) * ParPage).Take(ParPage).ToListAsync(cancellation);
        var ids = Lignes.Select(l => l.FicheItemId).Distinct().ToList();
        Fiches = await db.Set<FicheIndex>().AsNoTracking().Where(f => ids.Contains(f.ItemId)).ToDictionaryAsync(f => f.ItemId, cancellation);
    }
}
