namespace CoopPortal.Fiches.Contracts.Sections;

/// <summary>Qui a parlé. Une phrase n'en dit jamais plus : seule la collectivité, par qui la représente, vérifie.</summary>
public enum Voix
{
    /// <summary>Exécutif, élu ou service : la collectivité elle-même.</summary>
    Collectivite,
    Comite,

    /// <summary>Une personne mandatée en une autre qualité.</summary>
    Mandate,
    Telephone,

    /// <summary>La réponse à un message copié, validée par l'équipe d'animation.</summary>
    Message,

    /// <summary>Une personne sans mandat, par le lien d'une autre ; validée par l'équipe d'animation.</summary>
    Tiers,
    Equipe,
}

/// <summary>
/// Quand une section d'une fiche a été vérifiée et modifiée, et par qui, vu d'un côté. Écrite dans la transaction de la publication
/// ou de la confirmation ; une reprise de livre n'y écrit rien.
/// </summary>
public sealed class SectionDeFiche
{
    /// <summary>Le « côté » de ce que l'équipe d'animation a modifié.</summary>
    public const string Equipe = "redaction";

    public required Guid ItemId { get; init; }
    public required string Section { get; init; }
    public required string Cote { get; init; }
    public DateTime? VerifieeLe { get; set; }
    public Voix? VerifieePar { get; set; }

    /// <summary>La collectivité au nom de qui l'on parle, telle que la phrase la dit : « la commune d'Alençon ».</summary>
    public string? VerifieePour { get; set; }
    public DateTime? ModifieeLe { get; set; }

    /// <summary>null quand on ne sait pas qui a proposé le changement.</summary>
    public Voix? ModifieePar { get; set; }
    public string? ModifieePour { get; set; }
}
