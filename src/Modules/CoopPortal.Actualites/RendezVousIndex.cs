using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Actualites;

/// <summary>Une ligne par rendez-vous en ligne ; l'accueil et l'agenda la lisent. Jours et heures sont ceux du pays.</summary>
public sealed class RendezVousIndex
{
    public required Guid ItemId { get; init; }
    public required string Slug { get; init; }
    public required string Titre { get; set; }
    public DateOnly Jour { get; set; }
    public TimeOnly? Heure { get; set; }

    /// <summary>Le dernier jour ; celui du début quand il n'y en a qu'un.</summary>
    public DateOnly DernierJour { get; set; }
    public TimeOnly? HeureFin { get; set; }
    public string Lieu { get; set; } = "";

    internal static void Configure(ModelBuilder model) => model.Entity<RendezVousIndex>(e =>
    {
        e.ToTable("RendezVous");
        e.HasKey(r => r.ItemId);
        e.HasIndex(r => r.DernierJour);
        e.Property(r => r.Slug).HasMaxLength(120);
        e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>À venir, le plus proche d'abord ; passé, le plus récent d'abord. Un rendez-vous est à venir jusqu'au soir de son dernier jour.</summary>
internal static class OrdreDesRendezVous
{
    public static IQueryable<RendezVousIndex> AVenir(this IQueryable<RendezVousIndex> rendezVous, DateOnly jour)
        => rendezVous.Where(r => r.DernierJour >= jour).OrderBy(r => r.Jour).ThenBy(r => r.Heure).ThenBy(r => r.ItemId);

    public static IQueryable<RendezVousIndex> Passes(this IQueryable<RendezVousIndex> rendezVous, DateOnly jour)
        => rendezVous.Where(r => r.DernierJour < jour).OrderByDescending(r => r.Jour).ThenByDescending(r => r.Heure).ThenBy(r => r.ItemId);
}

/// <summary>Tient la table à jour dans la transaction qui publie ou retire.</summary>
internal sealed class RendezVousIndexes(TenantDb db) : IPublicationHandler
{
    public string Type => RendezVous.Type;

    public async Task PublishedAsync(PublishedContent content, CancellationToken cancellation)
    {
        var lu = RendezVous.De(content.Document);
        var ligne = await db.Set<RendezVousIndex>().SingleOrDefaultAsync(r => r.ItemId == content.Item.Id, cancellation);
        if (ligne is null)
        {
            ligne = new RendezVousIndex { ItemId = content.Item.Id, Slug = content.Item.Slug, Titre = lu.Titre };
            db.Add(ligne);
        }

        (ligne.Titre, ligne.Lieu) = (lu.Titre, lu.Lieu);
        (ligne.Jour, ligne.Heure, ligne.DernierJour, ligne.HeureFin) = (lu.Jour, lu.Heure, lu.JourFin ?? lu.Jour, lu.HeureFin);
    }

    public Task WithdrawnAsync(ContentItem item, CancellationToken cancellation)
        => db.Set<RendezVousIndex>().Where(r => r.ItemId == item.Id).ExecuteDeleteAsync(cancellation);
}
