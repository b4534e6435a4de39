namespace CoopPortal.Campagnes.Campagnes;

/// <summary>Un tour de mise à jour : une animatrice le prépare, l'ouvre, le suspend et le clôt. Le tour de nuit ordinaire n'en est pas un.</summary>
public sealed class Campagne
{
    /// <summary>Ce que portent les rappels du tour de nuit, qui n'est d'aucune campagne.</summary>
    public static readonly Guid Aucune = Guid.Empty;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>« Mise à jour 2027 »</summary>
    public required string Titre { get; set; }

    /// <summary>Le jour du premier courriel, à l'heure du pays ; les autres étapes se comptent de lui.</summary>
    public required DateOnly J0 { get; set; }

    /// <summary>JSON : à qui, quand, avec quels mots, au nom de qui.</summary>
    public string Reglages { get; set; } = "{}";
    public required DateTime PrepareeLe { get; init; }
    public required string PrepareePar { get; init; }
    public DateTime? OuverteLe { get; set; }
    public string? OuvertePar { get; set; }

    /// <summary>Rien ne part tant qu'elle est suspendue ; null quand elle court.</summary>
    public DateTime? SuspendueLe { get; set; }
    public DateTime? CloseLe { get; set; }
    public string? ClosePar { get; set; }

    public bool Court => OuverteLe is not null && SuspendueLe is null && CloseLe is null;
}

/// <summary>Une fiche ou une souche de l'audience, figée à l'ouverture : les chiffres de la campagne se comptent sur elles.</summary>
public sealed class SujetDeCampagne
{
    public required Guid CampagneId { get; init; }

    /// <summary>Le contenu, ou la souche.</summary>
    public required Guid SujetId { get; init; }
    public required bool EstSouche { get; init; }

    /// <summary>Depuis quand personne n'avait rien dit, au jour de l'ouverture ; null quand la fiche n'a aucune date.</summary>
    public DateOnly? Depuis { get; init; }
}
