namespace CoopPortal.Campagnes.Reponses;

/// <summary>
/// Un lien à coller dans un message, pour qui n'a qu'un téléphone. Il n'est à personne : ce qui en revient est une
/// réponse à valider. Son adresse et son aperçu ne disent rien de la fiche.
/// </summary>
public sealed class LienPartage
{
    public static readonly TimeSpan Duree = TimeSpan.FromDays(30);

    /// <summary>SHA-256 du jeton, en hexadécimal.</summary>
    public required string Empreinte { get; init; }
    public required Guid FicheId { get; init; }
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }
    public required Guid CreeParId { get; init; }

    /// <summary>Qui a copié le message.</summary>
    public required string CreePar { get; init; }
    public required DateTime CreeLe { get; init; }
    public required DateTime ExpireLe { get; init; }
    public DateTime? RevoqueLe { get; set; }

    /// <summary>Quand quelqu'un a pressé « Ouvrir ».</summary>
    public DateTime? OuvertLe { get; set; }
    public DateTime? UtiliseLe { get; set; }
}
