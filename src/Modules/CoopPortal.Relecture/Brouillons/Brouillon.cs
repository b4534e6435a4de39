using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>
/// Le brouillon de travail d'un côté d'une fiche : il prend tous les enregistrements, et n'est pas une version.
/// Son document porte les personnes ; il est effacé quand la proposition est publiée.
/// </summary>
public sealed class Brouillon
{
    public required Guid ItemId { get; init; }

    /// <summary><c>francais</c>, <c>partenaire</c>, ou <c>redaction</c> pour l'animatrice.</summary>
    public required string Cote { get; init; }
    public required string Document { get; set; }

    /// <summary>Version publiée d'où il est parti.</summary>
    public required int BaseVersion { get; set; }

    /// <summary>Change à chaque enregistrement : un formulaire ouvert plus tôt se voit.</summary>
    public int Revision { get; set; }
    public required string SavedBy { get; set; }
    public required DateTime SavedAt { get; set; }

    public const string Redaction = "redaction";

    internal static void Configure(ModelBuilder model)
    {
        model.Entity<Brouillon>(e =>
        {
            e.ToTable("Brouillons");
            e.HasKey(b => new { b.ItemId, b.Cote });
            e.Property(b => b.Cote).HasMaxLength(20);
            e.Property(b => b.Revision).IsConcurrencyToken();
        });
        model.Entity<BrouillonPasse>(e =>
        {
            e.ToTable("BrouillonsPasses");
            e.HasKey(b => new { b.ItemId, b.Cote, b.Revision });
            e.Property(b => b.Cote).HasMaxLength(20);
            e.HasOne<Brouillon>().WithMany().HasForeignKey(b => new { b.ItemId, b.Cote }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>
/// Un enregistrement d'avant : ce que montrait un formulaire ouvert plus tôt, pour réunir deux saisies au lieu d'en refuser une.
/// Disparaît avec son brouillon.
/// </summary>
public sealed class BrouillonPasse
{
    /// <summary>Combien d'enregistrements un brouillon garde derrière lui.</summary>
    public const int Gardes = 60;

    public required Guid ItemId { get; init; }
    public required string Cote { get; init; }
    public required int Revision { get; init; }
    public required string Document { get; init; }
}
