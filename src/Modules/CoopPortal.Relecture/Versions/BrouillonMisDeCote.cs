namespace CoopPortal.Relecture.Versions;

/// <summary>Le brouillon qu'une version reprise a remplacé, gardé tant que personne ne l'a repris ou effacé.</summary>
public sealed class BrouillonMisDeCote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }
    public required string Cote { get; init; }
    public required string Document { get; init; }
    public required int BaseVersion { get; init; }
    public required string Par { get; init; }
    public required DateTime Le { get; init; }
}
