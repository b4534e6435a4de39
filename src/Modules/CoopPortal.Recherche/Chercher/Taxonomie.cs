using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Les domaines de l'espace : une fiche classée au second niveau compte pour le premier.</summary>
internal sealed class Taxonomie(IReadOnlyList<Domaine> domaines)
{
    private readonly Dictionary<string, string?> _parents = domaines.ToDictionary(d => d.Cle, d => d.Parent, StringComparer.Ordinal);

    public IReadOnlyList<(string Cle, string Libelle)> Premiers { get; } = [.. domaines.Where(d => d.Parent is null).Select(d => (d.Cle, d.Libelle))];

    public static async Task<Taxonomie> LireAsync(TenantDb db, CancellationToken cancellation)
        => new(await db.Set<Domaine>().AsNoTracking().OrderBy(d => d.Ordre).ToListAsync(cancellation));

    public IEnumerable<Domaine> Enfants(string cle) => domaines.Where(d => d.Parent == cle);

    public string Racine(string cle) => _parents.GetValueOrDefault(cle) ?? cle;
}
