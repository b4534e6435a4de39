using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.ParDomaine;

/// <summary>Les domaines de premier niveau et combien de fiches y travaillent.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class DomainesModel(TenantDb db, TantQueLaMarque garde) : PageModel
{
    /// <summary>Clé, nom, sous-domaines et nombre de fiches, dans l'ordre de la taxonomie.</summary>
    public IReadOnlyList<(string Cle, string Libelle, string Detail, int Nombre)> Domaines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var taxonomie = await Taxonomie.GardeeAsync(garde, cancellation);
        var couples = await db.Set<FicheDomaine>().AsNoTracking().ToListAsync(cancellation);
        var nombres = couples.Select(c => (c.ItemId, Cle: taxonomie.Racine(c.Domaine))).Distinct()
            .GroupBy(c => c.Cle, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Domaines = [.. taxonomie.Premiers.Select(d => (d.Cle, d.Libelle, string.Join(", ", taxonomie.Enfants(d.Cle).Select(e => MotsDesRecettes.Dire(e.Libelle))), nombres.GetValueOrDefault(d.Cle)))];
    }
}
