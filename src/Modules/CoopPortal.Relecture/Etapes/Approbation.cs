namespace CoopPortal.Relecture.Etapes;

public enum Etape
{
    AutrePartie,
    Elu,
}

public enum GenreDApprobation
{
    Accord,

    /// <summary>L'animation a passé l'étape.</summary>
    Passee,
}

/// <summary>Une étape franchie par une proposition. Une seule fois : la clé le tient.</summary>
public sealed class Approbation
{
    public required Guid SoumissionId { get; init; }
    public required Etape Etape { get; init; }
    public required GenreDApprobation Genre { get; init; }
    public required string Par { get; init; }
    public Guid? AccountId { get; init; }
    public required DateTime Le { get; init; }
}

/// <summary>
/// Le lien d'un courriel qui demande un accord : pour une proposition et une personne, rien d'autre.
/// Le jeton n'existe en clair que dans le courriel.
/// </summary>
public sealed class LienDApprobation
{
    public static readonly TimeSpan Duree = TimeSpan.FromDays(30);
    public required string Empreinte { get; init; }
    public required Guid SoumissionId { get; init; }
    public required Etape Etape { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Le nom de la personne au jour du lien, pour le journal.</summary>
    public required string Nom { get; init; }

    /// <summary>Le côté pour lequel elle parle : il borne ce qu'elle lit.</summary>
    public required string Cote { get; init; }
    public required DateTime CreeLe { get; init; }
    public required DateTime ExpireLe { get; init; }
    public DateTime? RevoqueLe { get; set; }
    public DateTime? UtiliseLe { get; set; }
}
