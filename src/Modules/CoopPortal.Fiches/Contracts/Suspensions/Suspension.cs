using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts.Suspensions;

public enum Decideur
{
    Etat,
    Conseil,
    Collectivite,
}

public enum Portee
{
    FondsDeLEtat,
    Missions,
    Tout,
}

/// <summary>Un partenariat suspendu : qui l'a décidé, par quel acte, depuis quand, sur quoi. Levée, elle reste dans l'histoire.</summary>
public sealed class Suspension
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }
    public required Decideur Decideur { get; init; }

    /// <summary>« République française », « conseil municipal d'Angers » : les mots de la personne.</summary>
    public string? Qui { get; init; }

    /// <summary>« Circulaire du 12 août 2023 », « délibération 2023-41 ».</summary>
    public string? Acte { get; init; }
    public required DateOnly Depuis { get; init; }

    /// <summary>Fin annoncée ; null tant que personne ne l'a dite.</summary>
    public DateOnly? Jusqua { get; init; }
    public required Portee Portee { get; init; }
    public required Visibilite Visibilite { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Le jour où elle a pris fin, noté par une personne.</summary>
    public DateOnly? LeveeLe { get; set; }
    public string? LeveePar { get; set; }

    public bool EstEnCours(DateOnly jour) => LeveeLe is null && Depuis <= jour && (Jusqua is null || Jusqua >= jour);

    internal static void Configure(ModelBuilder model) => model.Entity<Suspension>(e =>
    {
        e.ToTable("Suspensions");
        // Une seule ouverte par fiche : le formulaire posté deux fois n'en fait qu'une.
        e.HasIndex(s => s.ItemId).IsUnique().HasFilter("\"LeveeLe\" IS NULL");
        e.Property(s => s.Decideur).HasConversion<string>().HasMaxLength(20);
        e.Property(s => s.Portee).HasConversion<string>().HasMaxLength(20);
        e.Property(s => s.Visibilite).HasConversion<string>().HasMaxLength(20);
        e.Property(s => s.Qui).HasMaxLength(200);
        e.Property(s => s.Acte).HasMaxLength(400);
        e.Property(s => s.By).HasMaxLength(200);
        e.Property(s => s.LeveePar).HasMaxLength(200);
        e.HasOne<ContentItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
    });
}
