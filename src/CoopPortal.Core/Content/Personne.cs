using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Content;

/// <summary>
/// Les champs nominatifs d'un contact, hors du texte des versions pour pouvoir être effacés sans toucher à l'histoire.
/// Une valeur est écrite une fois ; une correction en crée une autre.
/// </summary>
public sealed class Personne
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }

    /// <summary>Objet JSON plat : nom, fonction, telephone… Vide après effacement.</summary>
    public required string Data { get; set; }
    public DateTime? ErasedAt { get; set; }
}

internal sealed class PersonneMap : IEntityTypeConfiguration<Personne>
{
    public void Configure(EntityTypeBuilder<Personne> builder)
    {
        builder.ToTable("Personnes");
        builder.HasIndex(p => p.ItemId);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
