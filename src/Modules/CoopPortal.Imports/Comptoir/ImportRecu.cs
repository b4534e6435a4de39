using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir;

/// <summary>Un fichier déposé par une animatrice. Le fichier n'est pas gardé : chaque proposition tient son passage le temps d'être décidée.</summary>
public sealed class ImportRecu
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Nom du fichier, sans chemin ni caractère de contrôle.</summary>
    public required string Nom { get; init; }

    /// <summary>SHA-256 du fichier, en hexadécimal.</summary>
    public required string Empreinte { get; init; }
    public required long Octets { get; init; }
    public required string Auteur { get; init; }
    public required DateTime At { get; init; }

    /// <summary>L'empreinte tant que quelque chose attend, null ensuite : la clé unique refuse deux fois le même fichier en cours.</summary>
    public string? EnCours { get; set; }

    /// <summary>JSON : ce qui est à dire du fichier entier. Effacé quand plus rien n'attend.</summary>
    public string? Remarques { get; set; }
    public string? AnnulePar { get; set; }
    public DateTime? AnnuleLe { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<ImportRecu>(e =>
    {
        e.ToTable("Imports");
        e.HasIndex(i => i.EnCours).IsUnique();
        e.HasIndex(i => i.At);
        e.Property(i => i.Nom).HasMaxLength(NomDeFichierMaximum);
        e.Property(i => i.Empreinte).HasMaxLength(64);
        e.Property(i => i.EnCours).HasMaxLength(64);
        e.Property(i => i.Auteur).HasMaxLength(200);
        e.Property(i => i.AnnulePar).HasMaxLength(200);
    });

    public const int NomDeFichierMaximum = 120;
}
