namespace CoopPortal.Campagnes.Campagnes.Moteur;

/// <summary>Un tour de mise à jour ouvert : de quand il part et à quel rythme.</summary>
public sealed record Tournee(Guid Id, DateOnly J0, Calendrier Calendrier);

/// <summary>Une fiche de l'audience et les côtés qu'elle a (<c>francais</c>, <c>partenaire</c>).</summary>
public sealed record Fiche(Guid Id, IReadOnlyList<string> Cotes);

/// <summary>Une personne mandatée pour un côté d'une fiche ; la même personne y est autant de fois qu'elle a de côtés.</summary>
public sealed record Personne(Guid Id, Guid FicheId, string Cote, string Qualite)
{
    public DateOnly? Depuis { get; init; }
    public DateOnly? Jusqua { get; init; }
}

public enum Fait
{
    /// <summary>Un courriel de cette campagne est parti à cette personne pour ce côté, à cette étape.</summary>
    Ecrit,

    /// <summary>Un autre courriel automatique est parti à cette personne.</summary>
    EcritAilleurs,

    /// <summary>Ce côté a répondu : confirmation, proposition envoyée ou publication.</summary>
    Reponse,

    /// <summary>Un brouillon de ce côté vient d'être touché.</summary>
    Brouillon,

    /// <summary>Son adresse ne reçoit plus rien.</summary>
    AdresseMorte,

    /// <summary>L'adresse a été vérifiée : on peut de nouveau lui écrire.</summary>
    AdresseVerifiee,

    /// <summary>« Ne plus me solliciter ».</summary>
    Refus,

    /// <summary>« Ce n'est plus moi », ou une autre raison de chercher quelqu'un d'autre pour ce côté.</summary>
    ARemplacer,

    /// <summary>Cette tâche est réglée : la personne répond de nouveau.</summary>
    Remplace,

    /// <summary>Le partenariat est suspendu : la question annuelle du tour de nuit suffit.</summary>
    Suspension,
    FinDeSuspension,
}

/// <summary>Ce qui s'est passé un jour ; ce qui ne sert pas à un fait reste vide.</summary>
public sealed record Evenement(DateOnly Jour, Fait Fait)
{
    public Guid FicheId { get; init; }
    public string Cote { get; init; } = "";
    public Guid PersonneId { get; init; }

    /// <summary>« J+14 », pour un courriel de la campagne.</summary>
    public string Etape { get; init; } = "";

    /// <summary>Vrai quand le courriel demandait à l'autre partie de faire suivre.</summary>
    public bool Relais { get; init; }
}

/// <summary>Ce qu'un courriel demande pour un côté d'une fiche.</summary>
/// <param name="Relais">la personne est de l'autre partie : on lui demande de faire suivre.</param>
public sealed record ADemander(Guid FicheId, string Cote, string Etape, bool Relais);

/// <summary>Un courriel : une personne, tout ce qu'on a à lui demander.</summary>
public sealed record Envoi(Guid PersonneId, IReadOnlyList<ADemander> Demandes);

public sealed record CoteSansVoix(Guid FicheId, string Cote);

/// <summary>Ce qu'un jour demande. <c>Appels</c> : les fiches pour lesquelles personne n'a répondu ; <c>SansPersonne</c> : les côtés où il n'y a personne à qui écrire.</summary>
public sealed record Decisions(IReadOnlyList<Envoi> Envois, IReadOnlyList<Guid> Appels, IReadOnlyList<CoteSansVoix> SansPersonne);
