namespace CoopPortal.Campagnes.Reponses;

/// <summary>Par où la réponse est venue.</summary>
public enum Voie
{
    /// <summary>Le lien d'un message copié, WhatsApp ou SMS.</summary>
    Message,

    /// <summary>Le lien d'un courriel, transféré à quelqu'un d'autre.</summary>
    Transfert,
}

/// <summary>
/// Ce qu'a répondu une personne qui n'a pas de mandat : une proposition, jamais une confirmation. Un animateur la valide
/// ou l'écarte. Elle peut porter un nom et un téléphone : elle n'est pas une version, et s'efface.
/// </summary>
public sealed class ReponseAValider
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FicheId { get; init; }
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }

    /// <summary>La version que la personne avait sous les yeux.</summary>
    public required int Version { get; init; }
    public required Voie Voie { get; init; }

    /// <summary>Le lien par où elle est venue.</summary>
    public required string Empreinte { get; init; }

    /// <summary>À qui était le lien, ou qui avait copié le message.</summary>
    public required string LienDe { get; init; }
    public required string Nom { get; init; }
    public required string Fonction { get; init; }
    public string? Telephone { get; init; }

    /// <summary>Ce qui a changé, dans ses mots ; null quand rien n'a changé.</summary>
    public string? Changements { get; init; }
    public required DateTime RecueLe { get; init; }
    public DateTime? TraiteeLe { get; set; }
    public string? TraiteePar { get; set; }

    /// <summary>Vrai une fois validée, faux une fois écartée.</summary>
    public bool? Retenue { get; set; }

    /// <summary>1 tant qu'elle attend, null ensuite ; dans une clé unique, pour qu'un même envoi n'en fasse pas deux.</summary>
    public int? Attend { get; set; } = 1;
}
