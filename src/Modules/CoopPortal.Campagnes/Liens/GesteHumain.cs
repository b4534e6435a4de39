using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Liens;

/// <summary>Note qu'une personne a ouvert un lien : un bouton, ou le premier geste que la page signale. Une lecture seule n'est pas un geste.</summary>
public sealed class GesteHumain(TenantDb db, TimeProvider clock)
{
    public async Task NoterAsync(string? jeton, CancellationToken cancellation)
    {
        var (empreinte, now) = (LienFiche.Hacher(jeton ?? ""), clock.GetUtcNow().UtcDateTime);
        await db.Set<LienFiche>().Where(l => l.Empreinte == empreinte && l.OuvertLe == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.OuvertLe, now), cancellation);
    }
}
