namespace CoopPortal.Fiches.Contracts;

/// <summary>Une ligne par projet en ligne, écrite dans la transaction qui publie.</summary>
public sealed class ProjetIndex
{
    public required Guid ItemId { get; init; }

    /// <summary>La fiche à laquelle il appartient ; null quand elle n'est pas dans l'espace.</summary>
    public Guid? FicheItemId { get; set; }

    /// <summary>Son adresse, telle que le document la dit : elle peut arriver après le projet.</summary>
    public string? Fiche { get; set; }
    public required string Slug { get; set; }
    public required string Titre { get; set; }
    public string? Statut { get; set; }
    public int? AnneeDebut { get; set; }
}
