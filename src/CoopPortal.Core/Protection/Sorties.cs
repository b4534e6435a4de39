using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Protection;

/// <summary>
/// La marque des sorties gardées en mémoire. Elle vit dans la base de la plateforme, que chaque processus relit :
/// ce qu'un autre a mis à l'abri disparaît aussi d'ici.
/// </summary>
public sealed class Sorties(Databases databases, TenantRegistry registre)
{
    /// <summary>Tout ce qu'une mémoire garde de cet espace sous la marque d'avant n'est plus servi.</summary>
    public async Task OublierAsync(string espace, CancellationToken cancellation)
    {
        await using var platform = databases.Platform();
        await platform.Tenants.Where(t => t.Key == espace).ExecuteUpdateAsync(s => s.SetProperty(t => t.Mark, t => t.Mark + 1), cancellation);
        registre.Forget(espace);
    }
}
