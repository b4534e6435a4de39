namespace CoopPortal.Campagnes.Contacts;

public enum RaisonDeRemplacer
{
    /// <summary>Son adresse ne reçoit plus rien.</summary>
    Rebond,

    /// <summary>« Ce n'est plus moi ».</summary>
    Depart,

    /// <summary>« Ne plus me solliciter ».</summary>
    Refus,
}

/// <summary>Une tâche sur une fiche : une personne qui répondait pour un côté ne répondra plus, il faut en trouver une autre.</summary>
public sealed class ContactARemplacer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FicheId { get; init; }
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }
    public required Guid AccountId { get; init; }
    public required RaisonDeRemplacer Raison { get; init; }
    public required DateTime OuvertLe { get; init; }
    public DateTime? ResoluLe { get; set; }
    public string? ResoluPar { get; set; }

    /// <summary>1 tant qu'elle est ouverte, null ensuite ; dans une clé unique, pour qu'elle ne s'ouvre pas deux fois.</summary>
    public int? Ouverte { get; set; } = 1;
}

/// <summary>« Ce n'est plus moi », dit par le lien d'un courriel : la personne qui part, et celle qu'elle nomme si elle veut. Un animateur s'en occupe.</summary>
public sealed class Depart
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FicheId { get; init; }
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTime At { get; init; }
    public string? SuccesseurNom { get; set; }
    public string? SuccesseurFonction { get; set; }
    public string? SuccesseurCourriel { get; set; }
    public string? SuccesseurTelephone { get; set; }
    public DateTime? TraiteLe { get; set; }
    public string? TraitePar { get; set; }
}
