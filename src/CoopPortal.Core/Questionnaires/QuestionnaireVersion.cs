using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Questionnaires;

/// <summary>Une publication du questionnaire d'un type de contenu ; les anciennes restent pour lire les anciennes réponses.</summary>
public sealed class QuestionnaireVersion
{
    public required string Type { get; init; }
    public required int Number { get; init; }
    public required string Definition { get; init; }
    public required DateTime CreatedAt { get; init; }
}

internal sealed class QuestionnaireVersionMap : IEntityTypeConfiguration<QuestionnaireVersion>
{
    public void Configure(EntityTypeBuilder<QuestionnaireVersion> builder)
    {
        builder.HasKey(q => new { q.Type, q.Number });
        builder.Property(q => q.Type).HasMaxLength(40);
    }
}
