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
    public Guid? AuthorId { get; init; }

    /// <summary>Vide pour les versions d'avant l'écran, toutes venues d'une recette.</summary>
    public string AuthorName { get; init; } = "";
    public string Reason { get; init; } = "";

    /// <summary>La définition de la dernière recette passée, quand l'espace s'en est écarté ; null quand <c>Definition</c> est cette recette.</summary>
    public string? Recette { get; init; }
}

/// <summary>Le questionnaire en préparation d'un type : un par type, que l'équipe partage.</summary>
public sealed class QuestionnaireBrouillon
{
    public required string Type { get; init; }
    public required string Definition { get; set; }

    /// <summary>La version en vigueur quand il a été ouvert.</summary>
    public required int Base { get; set; }

    /// <summary>Change à chaque geste : un écran ouvert plus tôt se voit.</summary>
    public int Revision { get; set; }
    public required string SavedBy { get; set; }
    public required DateTime SavedAt { get; set; }
}

internal sealed class QuestionnaireVersionMap : IEntityTypeConfiguration<QuestionnaireVersion>
{
    public void Configure(EntityTypeBuilder<QuestionnaireVersion> builder)
    {
        builder.HasKey(q => new { q.Type, q.Number });
        builder.Property(q => q.Type).HasMaxLength(40);
        builder.Property(q => q.AuthorName).HasMaxLength(200);
        builder.Property(q => q.Reason).HasMaxLength(1000);
    }
}

internal sealed class QuestionnaireBrouillonMap : IEntityTypeConfiguration<QuestionnaireBrouillon>
{
    public void Configure(EntityTypeBuilder<QuestionnaireBrouillon> builder)
    {
        builder.ToTable("QuestionnairesBrouillons");
        builder.HasKey(q => q.Type);
        builder.Property(q => q.Type).HasMaxLength(40);
        builder.Property(q => q.SavedBy).HasMaxLength(200);
        builder.Property(q => q.Revision).IsConcurrencyToken();
    }
}
