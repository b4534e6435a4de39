using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir;

/// <summary>Un fichier d'un dépôt, gardé le temps d'être lu.</summary>
public sealed class FichierDepose
{
    public required Guid ImportId { get; init; }
    public required int Rang { get; init; }
    public required string Nom { get; init; }

    /// <summary>Vrai pour un texte collé, que rien d'un livre n'entoure.</summary>
    public bool Colle { get; init; }
    public required byte[] Octets { get; init; }

    internal static void Configure(ModelBuilder model) => model.Entity<FichierDepose>(e =>
    {
        e.ToTable("ImportFichiers");
        e.HasKey(f => new { f.ImportId, f.Rang });
        e.Property(f => f.Nom).HasMaxLength(ImportRecu.NomDeFichierMaximum);
        e.HasOne<ImportRecu>().WithMany().HasForeignKey(f => f.ImportId).OnDelete(DeleteBehavior.Cascade);
    });
}
