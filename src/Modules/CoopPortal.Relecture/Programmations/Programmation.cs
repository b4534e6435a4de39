namespace CoopPortal.Relecture.Programmations;

public enum EtatDeProgrammation
{
    Prevue,
    Faite,
    Annulee,

    /// <summary>L'heure est passée, et la publication n'a pas pu se faire : <c>Raison</c> le dit.</summary>
    Empechee,
}

/// <summary>Une proposition approuvée qui paraîtra à une heure choisie. Une par proposition : la clé le tient.</summary>
public sealed class Programmation
{
    public required Guid SoumissionId { get; init; }
    public required DateTime Pour { get; set; }
    public required string Par { get; set; }
    public Guid? ParCompte { get; set; }
    public required DateTime DecideeLe { get; set; }

    /// <summary>Les réponses en conflit où la proposition a été retenue, en JSON : l'accord donné vaut pour elles seules.</summary>
    public required string Retenus { get; set; }

    /// <summary>Tous les conflits que la personne a vus, en JSON : un autre, venu depuis, arrête la publication.</summary>
    public required string Vus { get; set; }
    public EtatDeProgrammation Etat { get; set; }
    public string? Raison { get; set; }
    public int Revision { get; set; }
}
