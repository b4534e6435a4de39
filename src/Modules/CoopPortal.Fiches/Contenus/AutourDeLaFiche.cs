using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contenus;

/// <summary>Ce qui dépend d'une fiche, tel que cette personne peut le lire.</summary>
public sealed record Autour(FicheIndex Fiche, IReadOnlyList<ConventionIndex> Conventions, IReadOnlyList<MissionIndex> Missions)
{
    public required DateOnly Jour { get; init; }
    public required Role Role { get; init; }

    /// <summary>Vrai pour qui tient la fiche : les boutons « Ajouter », et ce qui n'est pas encore publié.</summary>
    public required bool Tenue { get; init; }
    public IReadOnlyList<ContentItem> EnPreparation { get; init; } = [];
}

/// <summary>Lit les conventions et les missions à travers la fiche en ligne dont elles dépendent : sans elle, elles n'existent pas.</summary>
public sealed class AutourDeLaFiche(TenantDb db, Abris abris, Caller caller, TimeProvider clock)
{
    public DateOnly Jour => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public IQueryable<ConventionIndex> Conventions => db.Set<ConventionIndex>().AsNoTracking().Where(c => db.Set<FicheIndex>().Any(f => f.ItemId == c.FicheItemId));

    /// <summary>Celles que cette personne peut lire, et elles seules.</summary>
    public IQueryable<MissionIndex> Missions => db.Set<MissionIndex>().AsNoTracking().Where(m => db.Set<FicheIndex>().Any(f => f.ItemId == m.FicheItemId)).Lisibles(caller.Role, Jour);

    public Task<bool> TientAsync(Guid ficheId, CancellationToken cancellation) => abris.TientAsync(ficheId, cancellation);

    public Task<FicheIndex?> FicheAsync(Guid? ficheId, CancellationToken cancellation)
        => db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == ficheId, cancellation);

    public async Task<Autour> LireAsync(FicheIndex fiche, AutourDElle elle, bool tenue, CancellationToken cancellation)
        => new Autour(
            fiche,
            elle.Conventions ? await Conventions.Where(c => c.FicheItemId == fiche.ItemId).EnOrdre().ToListAsync(cancellation) : [],
            elle.Missions ? await Missions.Where(m => m.FicheItemId == fiche.ItemId).EnOrdre().ToListAsync(cancellation) : [])
        {
            Jour = Jour,
            Role = caller.Role,
            Tenue = tenue,
            EnPreparation = tenue ? await EnPreparationAsync(fiche.ItemId, cancellation) : [],
        };

    private async Task<IReadOnlyList<ContentItem>> EnPreparationAsync(Guid ficheId, CancellationToken cancellation)
        => await db.Items.AsNoTracking().Where(i => i.ParentId == ficheId && i.PublishedVersion == null && !db.Versions.Any(v => v.ItemId == i.Id))
            .OrderBy(i => i.CreatedAt).ToListAsync(cancellation);
}

public static class Ordres
{
    /// <summary>Les dernières signées d'abord ; sans date, à la fin.</summary>
    public static IQueryable<ConventionIndex> EnOrdre(this IQueryable<ConventionIndex> conventions)
        => conventions.OrderByDescending(c => c.SigneeLe != null).ThenByDescending(c => c.SigneeLe).ThenBy(c => c.Titre).ThenBy(c => c.ItemId);

    public static IQueryable<MissionIndex> EnOrdre(this IQueryable<MissionIndex> missions)
        => missions.OrderByDescending(m => m.DebutLe != null).ThenByDescending(m => m.DebutLe).ThenBy(m => m.Titre).ThenBy(m => m.ItemId);
}
