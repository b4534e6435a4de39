using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites;

/// <summary>Une ligne par actualité en ligne ; l'accueil et la liste la lisent.</summary>
public sealed class ActualiteIndex
{
    public required Guid ItemId { get; init; }
    public required string Slug { get; init; }
    public required string Titre { get; set; }
    public string Chapeau { get; set; } = "";
    public DateOnly PublieeLe { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<ActualiteIndex>(e =>
    {
        e.ToTable("Actualites");
        e.HasKey(a => a.ItemId);
        e.HasIndex(a => a.PublieeLe);
        e.Property(a => a.Slug).HasMaxLength(120);
        e.HasOne<ContentItem>().WithMany().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>L'ordre de toute liste d'actualités : la plus récente d'abord.</summary>
internal static class OrdreDesActualites
{
    public static IQueryable<ActualiteIndex> EnOrdre(this IQueryable<ActualiteIndex> actualites)
        => actualites.OrderByDescending(a => a.PublieeLe).ThenByDescending(a => a.ItemId);
}

/// <summary>Tient la table à jour dans la transaction qui publie ou retire.</summary>
internal sealed class ActualiteIndexee(TenantDb db) : IPublicationHandler
{
    public string Type => Actualite.Type;

    public async Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
    {
        var actualite = Actualite.De(content.Document);
        var ligne = await db.Set<ActualiteIndex>().SingleOrDefaultAsync(a => a.ItemId == content.Item.Id, cancellation);
        if (ligne is null)
        {
            ligne = new ActualiteIndex { ItemId = content.Item.Id, Slug = content.Item.Slug, Titre = actualite.Titre };
            db.Add(ligne);
        }

        ligne.Titre = actualite.Titre;
        ligne.Chapeau = actualite.Chapeau;
        ligne.PublieeLe = actualite.PublieeLe ?? DateOnly.FromDateTime(content.Version.CreatedAt);
    }

    public Task WithdrawnAsync(ContentItem item, CancellationToken cancellation)
        => db.Set<ActualiteIndex>().Where(a => a.ItemId == item.Id).ExecuteDeleteAsync(cancellation);
}
