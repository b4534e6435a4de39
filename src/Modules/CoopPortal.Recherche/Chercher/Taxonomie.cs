using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Les domaines de l'espace, nommés dans la langue de la page : une fiche classée au second niveau compte pour le premier.</summary>
internal sealed class Taxonomie(IReadOnlyList<Domaine> domaines)
{
    private readonly Dictionary<string, string?> _parents = domaines.ToDictionary(d => d.Cle, d => d.Parent, StringComparer.Ordinal);

    public IReadOnlyList<(string Cle, string Libelle)> Premiers { get; } = [.. domaines.Where(d => d.Parent is null).Select(d => (d.Cle, MotsDesRecettes.Dire(d.Libelle)))];

    public static async Task<Taxonomie> LireAsync(TenantDb db, CancellationToken cancellation)
        => new(await db.Set<Domaine>().AsNoTracking().OrderBy(d => d.Ordre).ToListAsync(cancellation));

    public static ValueTask<Taxonomie> GardeeAsync(TantQueLaMarque garde, CancellationToken cancellation) => garde.LireAsync(nameof(Taxonomie), LireAsync, cancellation);

    public IEnumerable<Domaine> Enfants(string cle) => domaines.Where(d => d.Parent == cle);

    public string Racine(string cle) => _parents.GetValueOrDefault(cle) ?? cle;
}
