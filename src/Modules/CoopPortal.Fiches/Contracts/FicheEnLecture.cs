using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Fiches.Contracts.Suspensions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Ce qu'il y a, ou non, autour d'une fiche : la plupart n'ont ni masque, ni suspension, ni mission, et il n'y a alors rien à aller lire.</summary>
public sealed record AutourDElle(bool Masques, bool Suspensions, bool Sections, bool Projets, bool Conventions, bool Missions)
{
    /// <summary>Quand on n'a pas demandé : tout est à lire.</summary>
    public static AutourDElle Inconnu { get; } = new(true, true, true, true, true, true);
}

/// <summary>La fiche en ligne que cette page montre, lue une fois avec ce qui l'entoure : rien d'autre dans la page n'a à la relire. Vide d'une fiche retirée ou à l'abri.</summary>
public sealed class FicheEnLecture(TenantDb db)
{
    private static readonly Requete<string, Lue> _parAdresse = new((b, slug) => b.Set<FicheIndex>().AsNoTracking().Where(f => f.Slug == slug).Select(f => new Lue(f, new AutourDElle(
        b.Set<Masque>().Any(m => m.ItemId == f.ItemId),
        b.Set<Suspension>().Any(s => s.ItemId == f.ItemId),
        b.Set<SectionDeFiche>().Any(s => s.ItemId == f.ItemId),
        b.Set<ProjetIndex>().Any(p => p.FicheItemId == f.ItemId || (p.FicheItemId == null && p.Fiche == f.Slug)),
        b.Set<ConventionIndex>().Any(c => c.FicheItemId == f.ItemId),
        b.Set<MissionIndex>().Any(m => m.FicheItemId == f.ItemId)))));

    private FicheIndex? _index;

    private sealed record Lue(FicheIndex Index, AutourDElle Autour);

    internal async Task<(FicheIndex Index, AutourDElle Autour)?> EnLigneAsync(string slug, CancellationToken cancellation)
    {
        var lue = await _parAdresse.SeuleAsync(db, slug, cancellation);
        _index = lue?.Index;
        return lue is null ? null : (lue.Index, lue.Autour);
    }

    public async Task<FicheIndex?> EnLigneAsync(Guid itemId, CancellationToken cancellation)
        => _index?.ItemId == itemId ? _index : _index = await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == itemId, cancellation);
}
