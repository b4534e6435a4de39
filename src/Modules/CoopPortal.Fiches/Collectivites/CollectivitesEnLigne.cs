using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Collectivites;

/// <summary>Une collectivité de la liste, et combien de partenariats en ligne elle a ici.</summary>
public sealed record CollectiviteListee(string Nom, string Adresse, string Cote, string? Lieu, int Fiches);

/// <summary>Un nom, et son adresse s'il en a une.</summary>
public sealed record Partie(string Nom, string? Adresse);

/// <summary>Un partenariat d'une collectivité : qui est en face d'elle, et qui est à côté.</summary>
public sealed record PartenariatDUne(FicheIndex Index, IReadOnlyList<Partie> EnFace, IReadOnlyList<Partie> AvecElle);

/// <summary>Les collectivités des fiches en ligne de l'espace. Celle dont aucune fiche n'est en ligne n'y est pas.</summary>
public sealed class CollectivitesEnLigne(TenantDb db)
{
    public const int AuPlus = 2000;

    /// <param name="debut">début du nom, comme on le tape ; vide, toutes.</param>
    public async Task<IReadOnlyList<CollectiviteListee>> ListerAsync(string? debut, CancellationToken cancellation)
    {
        var rows = await (from c in db.Set<Collectivite>().AsNoTracking()
                          join o in db.Owners on new { c.Id, c.Cote } equals new { Id = o.CollectiviteId, o.Cote }
                          join f in db.Set<FicheIndex>() on o.ItemId equals f.ItemId
                          group c by new { c.Nom, c.Slug, c.Cote, c.Genre, c.Region } into g
                          select new { g.Key, Fiches = g.Count() }).Take(AuPlus).ToListAsync(cancellation);
        var cherche = string.IsNullOrWhiteSpace(debut) ? "" : Slug.De(debut);
        return [.. rows.Where(r => cherche.Length == 0 || r.Key.Slug.StartsWith(cherche, StringComparison.Ordinal) || r.Key.Slug.Contains("-" + cherche, StringComparison.Ordinal))
            .OrderBy(r => !r.Key.Slug.StartsWith(cherche, StringComparison.Ordinal)).ThenBy(r => r.Key.Slug, StringComparer.Ordinal)
            .Select(r => new CollectiviteListee(NomDeCollectivite.Lisible(r.Key.Nom), AdresseDeCollectivite.De(r.Key.Cote, r.Key.Slug), r.Key.Cote,
                string.Join(", ", new[] { Genres.Libelle(r.Key.Genre), r.Key.Region }.Where(t => !string.IsNullOrWhiteSpace(t))), r.Fiches))];
    }

    public Task<Collectivite?> TrouverAsync(string cote, string slug, CancellationToken cancellation)
        => db.Set<Collectivite>().AsNoTracking().SingleOrDefaultAsync(c => c.Cote == cote && c.Slug == slug
            && db.Owners.Any(o => o.CollectiviteId == c.Id && o.Cote == cote && db.Set<FicheIndex>().Any(f => f.ItemId == o.ItemId)), cancellation);

    /// <summary>La même collectivité française vue d'un autre espace : par son code, ou par son nom et son genre.</summary>
    public async Task<Collectivite?> ReconnaitreAsync(string slug, string? genre, string? codeInsee, CancellationToken cancellation)
    {
        var trouvees = await db.Set<Collectivite>().AsNoTracking().Where(c => c.Cote == Cotes.Francais && (c.Slug == slug || (codeInsee != null && c.CodeInsee == codeInsee)))
            .Where(c => db.Owners.Any(o => o.CollectiviteId == c.Id && db.Set<FicheIndex>().Any(f => f.ItemId == o.ItemId))).ToListAsync(cancellation);
        return trouvees.Find(c => codeInsee is not null && c.CodeInsee == codeInsee)
            ?? trouvees.Find(c => c.Slug == slug && (c.CodeInsee is null || codeInsee is null) && (c.Genre == genre || c.Genre is null || genre is null));
    }

    public async Task<IReadOnlyList<PartenariatDUne>> PartenariatsAsync(Collectivite collectivite, CancellationToken cancellation)
    {
        var fiches = await (from o in db.Owners.AsNoTracking()
                            join f in db.Set<FicheIndex>().AsNoTracking() on o.ItemId equals f.ItemId
                            where o.CollectiviteId == collectivite.Id && o.Cote == collectivite.Cote
                            orderby f.Slug
                            select f).ToListAsync(cancellation);
        var ids = fiches.ConvertAll(f => f.ItemId);
        var parties = await (from o in db.Owners.AsNoTracking()
                             join c in db.Set<Collectivite>().AsNoTracking() on o.CollectiviteId equals c.Id
                             where ids.Contains(o.ItemId) && c.Id != collectivite.Id
                             orderby c.Slug
                             select new { o.ItemId, o.Cote, c.Nom, c.Slug }).ToListAsync(cancellation);
        return [.. fiches.Select(f => new PartenariatDUne(f, Du(f.ItemId, meme: false), Du(f.ItemId, meme: true)))];

        IReadOnlyList<Partie> Du(Guid item, bool meme)
            => [.. parties.Where(p => p.ItemId == item && p.Cote == collectivite.Cote == meme).Select(p => new Partie(NomDeCollectivite.Lisible(p.Nom), AdresseDeCollectivite.De(p.Cote, p.Slug)))];
    }
}
