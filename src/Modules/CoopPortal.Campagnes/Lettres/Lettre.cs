using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Lettres;

/// <summary>Un courriel que l'équipe d'animation a écrit à des personnes choisies : une invitation, un compte rendu. Ce n'est pas un rappel.</summary>
public sealed class Lettre
{
    public const int ObjetMaximum = 150;
    public const int TexteMaximum = 10_000;

    /// <summary>Vient du formulaire : la même lettre envoyée deux fois ne part qu'une fois.</summary>
    public required Guid Id { get; init; }
    public required string Objet { get; init; }
    public required string Texte { get; init; }
    public required string? RepondreA { get; init; }
    public required DateTime EcriteLe { get; init; }
    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    internal static void Configure(ModelBuilder model)
    {
        model.Entity<Lettre>(e =>
        {
            e.ToTable("Lettres");
            e.Property(l => l.Id).ValueGeneratedNever();
            e.HasIndex(l => l.EcriteLe);
            e.Property(l => l.Objet).HasMaxLength(ObjetMaximum);
            e.Property(l => l.Texte).HasMaxLength(TexteMaximum);
            e.Property(l => l.RepondreA).HasMaxLength(320);
            e.Property(l => l.Par).HasMaxLength(200);
        });
        model.Entity<EnvoiDeLettre>(e =>
        {
            e.ToTable("EnvoisDeLettres");
            e.HasKey(l => new { l.LettreId, l.AccountId });
            e.HasIndex(l => l.CourrielId);
            e.HasOne<Lettre>().WithMany().HasForeignKey(l => l.LettreId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>Une personne choisie pour une lettre.</summary>
public sealed class EnvoiDeLettre
{
    public required Guid LettreId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Son courriel dans la boîte d'envoi ; null quand son adresse ne reçoit plus rien : rien ne lui est parti.</summary>
    public Guid? CourrielId { get; init; }
}
