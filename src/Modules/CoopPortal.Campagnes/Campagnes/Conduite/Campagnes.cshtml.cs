using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Souches;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Conduite;

/// <summary>Les campagnes de l'espace, et l'état des rappels ordinaires.</summary>
[Access(Role.Animateur)]
public sealed class CampagnesModel(TenantDb db, MiseEnMarche marche, SouchesAInviter aInviter) : PageModel
{
    public IReadOnlyList<(Campagne Campagne, int Fiches)> Campagnes { get; private set; } = [];
    public bool EnMarche { get; private set; }
    public IReadOnlyList<SoucheAInviter> AInviter { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        AInviter = await aInviter.LireAsync(cancellation);
        EnMarche = await marche.EnCoursAsync(cancellation) is not null;
        var campagnes = await db.Set<Campagne>().AsNoTracking().ToListAsync(cancellation);
        var comptes = await db.Set<SujetDeCampagne>().GroupBy(s => s.CampagneId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, cancellation);
        Campagnes = [.. campagnes.OrderByDescending(c => c.CloseLe is null).ThenByDescending(c => c.OuverteLe ?? DateTime.MaxValue).ThenByDescending(c => c.PrepareeLe).Select(c => (c, comptes.GetValueOrDefault(c.Id)))];
    }
}
