using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>Un courriel qui nous revient : ce que dit le serveur d'en face (RFC 3464).</summary>
public sealed class Rebond
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Le courriel parti, quand l'avis le nomme ; un avis du même courriel pour la même adresse ne compte qu'une fois.</summary>
    public Guid? MailId { get; init; }

    /// <summary>En minuscules.</summary>
    public required string Adresse { get; init; }

    /// <summary>« 5.1.1 »</summary>
    public required string Statut { get; init; }
    public string? Diagnostic { get; init; }

    /// <summary>L'adresse n'existe plus ; faux pour une boîte pleine ou un retard.</summary>
    public required bool Definitif { get; init; }
    public required DateTime RecuLe { get; init; }

    /// <summary>Une animatrice a vérifié l'adresse : on peut y écrire de nouveau.</summary>
    public DateTime? LeveLe { get; set; }
}

internal sealed class RebondMap : IEntityTypeConfiguration<Rebond>
{
    public void Configure(EntityTypeBuilder<Rebond> builder)
    {
        builder.ToTable("Rebonds");
        builder.HasIndex(r => new { r.MailId, r.Adresse }).IsUnique();
        builder.HasIndex(r => r.Adresse);
        builder.Property(r => r.Adresse).HasMaxLength(320);
        builder.Property(r => r.Statut).HasMaxLength(20);
        builder.Property(r => r.Diagnostic).HasMaxLength(1000);
    }
}
