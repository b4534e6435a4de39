using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Contracts;

/// <summary>Ce qu'une personne laisse voir d'elle aux membres de l'espace. Sans ligne : son nom, sa qualité, sa collectivité, et rien d'autre.</summary>
public sealed class VisibiliteDeMembre
{
    public const int TelephoneMaximum = 60;

    public required Guid AccountId { get; init; }

    /// <summary>Elle ne figure pas du tout dans l'annuaire.</summary>
    public bool Absente { get; set; }
    public bool MontreCourriel { get; set; }

    /// <summary>Le numéro qu'elle donne aux membres ; null quand elle n'en donne pas.</summary>
    public string? Telephone { get; set; }
    public DateTime DepuisLe { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<VisibiliteDeMembre>(e =>
    {
        e.ToTable("VisibilitesDeMembres");
        e.HasKey(v => v.AccountId);
        e.Property(v => v.Telephone).HasMaxLength(TelephoneMaximum);
    });
}
