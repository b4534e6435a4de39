using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rythmes;

/// <summary>Quand une personne de l'équipe veut apprendre ce qui l'attend.</summary>
public enum Cadence
{
    /// <summary>Un courriel les jours ouvrés où quelque chose attend ; ce que chacun a tant qu'il n'a rien choisi.</summary>
    ChaqueJour,

    /// <summary>Un courriel à chaque proposition, et celui du jour.</summary>
    ToutDeSuite,

    /// <summary>Le lundi, ou le premier jour ouvré de la semaine.</summary>
    ChaqueSemaine,
    Jamais,
}

/// <summary>Ce qu'une personne a choisi dans cet espace.</summary>
public sealed class Rythme
{
    public required Guid AccountId { get; init; }
    public required Cadence Cadence { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<Rythme>(e =>
    {
        e.ToTable("Rythmes");
        e.HasKey(r => r.AccountId);
        e.Property(r => r.Cadence).HasConversion<string>().HasMaxLength(20);
    });
}
