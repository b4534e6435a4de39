using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.ACompleter;

/// <summary>Les fiches de l'espace, les moins complètes d'abord : pour savoir qui aider, jamais pour le public.</summary>
[Access(Role.Animateur)]
public sealed class FichesACompleterModel(TenantDb db, TimeProvider clock) : PageModel
{
    private const int ParPage = 50;

    public IReadOnlyList<FicheIndex> Fiches { get; private set; } = [];
    public int Total { get; private set; }
    public int AvecAFaire { get; private set; }
    public int Numero { get; private set; } = 1;
    public int Pages => Math.Max(1, (Total + ParPage - 1) / ParPage);
    public DateOnly Aujourdhui => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync([Microsoft.AspNetCore.Mvc.FromQuery(Name = "page")] int numero, CancellationToken cancellation)
    {
        Total = await db.Set<FicheIndex>().CountAsync(cancellation);
        AvecAFaire = await db.Set<FicheIndex>().CountAsync(f => f.AFaire > 0, cancellation);
        Numero = Math.Clamp(numero, 1, Pages);
        Fiches = await db.Set<FicheIndex>().AsNoTracking().OrderBy(f => f.Completude).ThenByDescending(f => f.AFaire).ThenBy(f => f.Slug)
            .Skip((Numero - 1) * ParPage).Take(ParPage).ToListAsync(cancellation);
    }
}
