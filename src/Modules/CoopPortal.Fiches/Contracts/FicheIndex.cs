namespace CoopPortal.Fiches.Contracts;

/// <summary>Une ligne par fiche en ligne, écrite dans la transaction qui publie : listes, filtres et rappels la lisent.</summary>
public sealed class FicheIndex
{
    public required Guid ItemId { get; init; }
    public required string Slug { get; set; }
    public required string Titre { get; set; }
    public string Genre { get; set; } = "partenariat";
    public string? Statut { get; set; }

    public string NomFrancais { get; set; } = "";
    public string? GenreFrancais { get; set; }
    public string? LieuFrancais { get; set; }
    public int? HabitantsFrancais { get; set; }

    /// <summary>Vide quand la fiche n'a pas de partenaire.</summary>
    public string NomPartenaire { get; set; } = "";
    public string? GenrePartenaire { get; set; }
    public string? LieuPartenaire { get; set; }
    public string? RegionPartenaire { get; set; }
    public int? HabitantsPartenaire { get; set; }

    /// <summary>La région d'aujourd'hui de la partie partenaire, quand celle de la fiche a changé.</summary>
    public string? RegionActuelle { get; set; }

    /// <summary>Dernier jour possible de la fin convenue : « en cours » au-delà devient une question.</summary>
    public DateOnly? FinPrevueLe { get; set; }

    /// <summary>Année du premier contact.</summary>
    public int? PremierContact { get; set; }

    /// <summary>Date écrite en tête de la fiche, ou jour de la dernière publication d'une correction.</summary>
    public DateOnly? DateMiseAJour { get; set; }

    /// <summary>Dernière confirmation de chaque côté, et le nom de la collectivité qui l'a faite.</summary>
    public DateTime? VerifieFrancaisLe { get; set; }
    public DateTime? VerifiePartenaireLe { get; set; }

    /// <summary>Qui a parlé à cette dernière confirmation ; null pour celles d'avant, toutes de la collectivité.</summary>
    public Sections.Voix? VoixFrancaise { get; set; }
    public Sections.Voix? VoixPartenaire { get; set; }

    /// <summary>Part du questionnaire à laquelle la fiche répond, de 0 à 100 ; pour ceux qui la tiennent et l'équipe seulement.</summary>
    public int Completude { get; set; }

    /// <summary>Questions obligatoires sans réponse.</summary>
    public int AFaire { get; set; }

    /// <summary>« répertoire 2008 » tant que personne n'a relu ce qui en vient ; null ensuite.</summary>
    public string? Archive { get; set; }

    /// <summary>Vrai quand la fiche se dit en cours après la fin qu'elle annonçait.</summary>
    public bool FinDepassee(DateOnly jour) => Statut == EnCours && FinPrevueLe < jour;

    public const string EnCours = "en-cours";

    public DateTime? VerifieLe => VerifieFrancaisLe > VerifiePartenaireLe || VerifiePartenaireLe is null ? VerifieFrancaisLe : VerifiePartenaireLe;
}

/// <summary>Un domaine d'une fiche.</summary>
public sealed class FicheDomaine
{
    public required Guid ItemId { get; init; }
    public required string Domaine { get; init; }
}

/// <summary>Un partenariat connu dont personne n'a encore écrit la fiche.</summary>
public sealed class Souche
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Slug { get; init; }
    public required string Titre { get; init; }
    public string? CoteFrancais { get; init; }
    public string? CotePartenaire { get; init; }
    public required string Source { get; init; }
    public int Ligne { get; init; }
}
