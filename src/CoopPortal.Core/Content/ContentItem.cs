using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Content;

/// <summary>Un contenu (fiche, actualité) : son adresse et le pointeur vers sa version publiée.</summary>
public sealed class ContentItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Type { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; set; }

    /// <summary>Le contenu dont celui-ci dépend (la fiche d'une convention) : ceux qui tiennent l'un tiennent l'autre.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Numéro de la version en ligne ; null tant que rien n'est publié ou après un retrait.</summary>
    public int? PublishedVersion { get; set; }
    public DateTime CreatedAt { get; init; }
    public DateTime? PublishedAt { get; set; }

    /// <summary>Depuis quand ce contenu est à l'abri ; il n'a alors pas de version en ligne.</summary>
    public DateTime? ShelteredAt { get; set; }

    /// <summary>La version que voient ceux qui y ont droit pendant l'abri, et qui reviendra en ligne.</summary>
    public int? ShelteredVersion { get; set; }

    /// <summary>La version en ligne, ou celle qui attend à l'abri.</summary>
    public int? CurrentVersion => PublishedVersion ?? ShelteredVersion;

    /// <summary>Change à chaque publication : deux publications simultanées ne passent pas toutes les deux.</summary>
    public int Revision { get; set; }
}

/// <summary>D'où vient une version : seul ce qu'une personne a relu compte comme à jour.</summary>
public enum VersionKind
{
    Recette,
    Import,
    Contribution,
    Redaction,
}

/// <summary>Une version écrite une fois et jamais changée.</summary>
public sealed class ContentVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }
    public required int Number { get; init; }

    /// <summary>Numéro de forme du document, pour le mettre à jour à la lecture.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Version du questionnaire auquel ce document répondait ; null pour les versions d'avant.</summary>
    public int? Questionnaire { get; init; }

    /// <summary>JSON ; les personnes y sont des renvois vers <see cref="Personne"/>.</summary>
    public required string Document { get; init; }
    public int? FromVersion { get; init; }
    public Guid? AuthorId { get; init; }
    public required string AuthorName { get; init; }
    public required VersionKind Kind { get; init; }
    public required string Reason { get; init; }
    public required DateTime CreatedAt { get; init; }
}

/// <summary>Quelle collectivité tient quel côté d'un contenu.</summary>
public sealed class ContentOwner
{
    public required Guid ItemId { get; init; }
    public required Guid CollectiviteId { get; init; }
    public required string Cote { get; init; }
}

internal sealed class ContentItemMap : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.HasIndex(i => new { i.Type, i.Slug }).IsUnique();
        builder.HasIndex(i => i.ParentId);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(i => i.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(i => i.Type).HasMaxLength(40);
        builder.Property(i => i.Slug).HasMaxLength(120);
        builder.Property(i => i.Title).HasMaxLength(400);
        builder.Ignore(i => i.CurrentVersion);
        builder.Property(i => i.Revision).IsConcurrencyToken();
    }
}

internal sealed class ContentVersionMap : IEntityTypeConfiguration<ContentVersion>
{
    public void Configure(EntityTypeBuilder<ContentVersion> builder)
    {
        builder.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
        builder.Property(v => v.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContentOwnerMap : IEntityTypeConfiguration<ContentOwner>
{
    public void Configure(EntityTypeBuilder<ContentOwner> builder)
    {
        builder.HasKey(o => new { o.ItemId, o.CollectiviteId, o.Cote });
        builder.HasIndex(o => o.CollectiviteId);
        builder.Property(o => o.Cote).HasMaxLength(20);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(o => o.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
