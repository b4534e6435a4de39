namespace CoopPortal.Fiches.Contracts;

/// <summary>Une collectivité partagée par les fiches de l'espace ; ses mandats disent qui parle pour elle.</summary>
public sealed class Collectivite
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Slug { get; init; }
    public required string Nom { get; set; }

    /// <summary>commune, departement, region, epci, cercle… ; null quand on ne le sait pas.</summary>
    public string? Genre { get; set; }

    /// <summary><c>francais</c> ou <c>partenaire</c>.</summary>
    public required string Cote { get; init; }
    public string? Region { get; set; }

    /// <summary>Code INSEE, pour la partie française quand une fiche le donne.</summary>
    public string? CodeInsee { get; set; }
    public DateTime CreatedAt { get; init; }
}

/// <summary>Les deux côtés d'une fiche, tels qu'ils sont écrits dans les tables.</summary>
public static class Cotes
{
    public const string Francais = "francais";
    public const string Partenaire = "partenaire";
}
