using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Content;

/// <summary>Qui a fait quoi, quand, sur quoi. On n'y fait qu'ajouter.</summary>
public sealed class JournalEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTime At { get; init; }
    public Guid? AccountId { get; init; }
    public required string Who { get; init; }

    /// <summary>Nom de l'acte : <c>Publication</c>, <c>Soumission</c>, <c>Confirmation</c>…</summary>
    public required string Act { get; init; }
    public Guid? ItemId { get; init; }

    /// <summary>Une phrase pour la personne concernée ; jamais de donnée personnelle d'un tiers.</summary>
    public required string Sentence { get; init; }

    /// <summary>null pour un acte d'avant que le journal ne le note.</summary>
    public DOu? DOu { get; init; }
}

internal sealed class JournalEntryMap : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.HasIndex(j => new { j.ItemId, j.At });
        builder.HasIndex(j => j.At);
        builder.HasIndex(j => new { j.AccountId, j.At });
        builder.Property(j => j.DOu).HasConversion<string>().HasMaxLength(20);
        builder.Property(j => j.Act).HasMaxLength(40);
        builder.Property(j => j.Who).HasMaxLength(200);
        builder.Property(j => j.Sentence).HasMaxLength(1000);
    }
}
