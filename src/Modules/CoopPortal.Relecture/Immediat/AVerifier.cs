namespace CoopPortal.Relecture.Immediat;

public enum IssueDeVerification
{
    Vue,
    Defaite,
}

/// <summary>Des réponses mises en ligne dès l'envoi, que l'animation vérifie ensuite.</summary>
public sealed class AVerifier
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }
    public required string Cote { get; init; }

    /// <summary>La version que l'envoi a écrite, et celle qu'il a remplacée.</summary>
    public required int Version { get; init; }
    public required int Avant { get; init; }
    public required string Auteur { get; init; }
    public Guid? AuteurId { get; init; }
    public required DateTime Le { get; init; }
    public DateTime? CloseLe { get; set; }
    public string? ClosePar { get; set; }
    public IssueDeVerification? Issue { get; set; }
}
