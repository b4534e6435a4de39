namespace CoopPortal.Fiches.Contracts;

/// <summary>Un domaine d'intervention de la taxonomie de l'espace ; deux niveaux.</summary>
public sealed class Domaine
{
    public required string Cle { get; init; }
    public required string Libelle { get; set; }
    public string? Parent { get; set; }
    public int Ordre { get; set; }
}

/// <summary>Une division du pays, avec ses dates quand elle a été créée ou remplacée.</summary>
public sealed class Territoire
{
    public required string Cle { get; init; }
    public required string Nom { get; set; }

    /// <summary>region, cercle, province, departement, commune, district.</summary>
    public required string Niveau { get; set; }
    public string? Parent { get; set; }
    public string? Depuis { get; set; }
    public string? Jusqua { get; set; }
    public List<string> AnciensNoms { get; init; } = [];
    public List<string> Successeurs { get; init; } = [];
    public int Ordre { get; set; }
}
