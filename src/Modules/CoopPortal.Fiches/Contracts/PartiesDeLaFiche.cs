using CoopPortal.Core.Data;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Une collectivité partie à une fiche, et ce que l'espace sait d'elle en plus de ce que la fiche imprime.</summary>
public sealed record PartieDeFiche(string Cote, string Slug, string? Region, string? CodeInsee);

/// <summary>Les collectivités parties à une fiche, chacune du côté qu'elle y tient ; lues une fois par page.</summary>
public sealed class PartiesDeLaFiche(TenantDb db)
{
    private static readonly Requete<Guid, PartieDeFiche> _question = new((b, itemId) =>
        from o in b.Owners
        join c in b.Set<Collectivite>() on o.CollectiviteId equals c.Id
        where o.ItemId == itemId && c.Cote == o.Cote
        select new PartieDeFiche(o.Cote, c.Slug, c.Region, c.CodeInsee));

    private readonly Dictionary<Guid, IReadOnlyList<PartieDeFiche>> _lues = [];

    public async Task<IReadOnlyList<PartieDeFiche>> LireAsync(Guid itemId, CancellationToken cancellation)
        => _lues.TryGetValue(itemId, out var deja) ? deja : _lues[itemId] = await _question.ListerAsync(db, itemId, cancellation);
}
