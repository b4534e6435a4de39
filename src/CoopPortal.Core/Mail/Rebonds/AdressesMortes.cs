using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>Les adresses qui ne reçoivent plus rien, et auxquelles cet espace n'écrit plus tant qu'une animatrice ne les a pas rétablies.</summary>
public sealed class AdressesMortes(TenantDb db)
{
    /// <returns>celles de la liste qui sont mortes ; l'ensemble ne regarde pas les majuscules.</returns>
    public async Task<IReadOnlySet<string>> ParmiAsync(IEnumerable<string> adresses, CancellationToken cancellation)
    {
        var cherchees = adresses.Select(Normaliser).Distinct(StringComparer.Ordinal).ToList();
        var mortes = await db.Set<Rebond>().AsNoTracking().Where(r => r.Definitif && r.LeveLe == null && cherchees.Contains(r.Adresse))
            .Select(r => r.Adresse).Distinct().ToListAsync(cancellation);
        return mortes.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public Task<bool> EstMorteAsync(string adresse, CancellationToken cancellation)
    {
        var cherchee = Normaliser(adresse);
        return db.Set<Rebond>().AnyAsync(r => r.Definitif && r.LeveLe == null && r.Adresse == cherchee, cancellation);
    }

    /// <summary>L'adresse seule, en minuscules, telle que <see cref="Rebond.Adresse"/> la garde.</summary>
    public static string Normaliser(string adresse)
        => (System.Net.Mail.MailAddress.TryCreate(adresse, out var lue) ? lue.Address : adresse.Trim()).ToLowerInvariant();
}
