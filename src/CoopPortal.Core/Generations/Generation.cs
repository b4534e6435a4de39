using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Generations;

/// <summary>
/// La marque de ce qu'une base montre au public : une seule ligne, qu'un déclencheur change dans la transaction qui touche une table publique.
/// Tirée au hasard, pour qu'une base restaurée ne retombe pas sur une marque déjà servie.
/// </summary>
public sealed class Generation
{
    public const string Table = "Generation";

    public int Id { get; init; }
    public long Valeur { get; init; }
}

internal sealed class GenerationMap : IEntityTypeConfiguration<Generation>
{
    public void Configure(EntityTypeBuilder<Generation> builder)
    {
        builder.ToTable(Generation.Table);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.HasData(new Generation { Id = 1, Valeur = 0 });
    }
}
