namespace CoopPortal.Campagnes.Confirmations;

/// <summary>« Vérifié le » : une personne qui en a le mandat a dit que cette version est juste. Ce n'est jamais « modifié le ».</summary>
public sealed class Confirmation
{
    public const string ParLien = "lien";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }

    /// <summary>La version que la personne avait sous les yeux.</summary>
    public required int Version { get; init; }
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTime At { get; init; }
    public required string Moyen { get; init; }
}
