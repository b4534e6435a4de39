namespace CoopPortal.Campagnes.Tableau;

/// <summary>
/// Où en est une fiche dans un tour de mise à jour. L'ordre est celui de la règle : l'état d'une fiche est le premier de ceux de ses côtés.
/// Une réponse passe avant un silence, et ce qui reste à relire avant une réponse.
/// </summary>
public enum EtatDeSuivi
{
    /// <summary>Une proposition attend d'être relue.</summary>
    EnRelecture,
    Corrigee,

    /// <summary>Quelqu'un a confirmé la fiche entière.</summary>
    Confirmee,

    /// <summary>Quelqu'un a fait un geste : lien ouvert, brouillon commencé, quelques sections confirmées, ou parlé au téléphone.</summary>
    Ouverte,
    Silencieuse,

    /// <summary>« Ce n'est plus moi », « ne plus me solliciter », ou un refus au téléphone, et personne d'autre.</summary>
    Partie,

    /// <summary>Les adresses ne reçoivent plus rien, et personne d'autre.</summary>
    Revenue,
    SansPersonne,
}

/// <summary>Ce qu'on sait d'un côté d'une fiche depuis le début du tour ; chaque date est celle du dernier fait.</summary>
public sealed record FaitsDunCote
{
    public DateTime? EnRelectureDepuis { get; init; }
    public DateTime? CorrigeeLe { get; init; }
    public DateTime? ConfirmeeLe { get; init; }

    /// <summary>Un geste qui promet encore une réponse : celui d'une personne partie depuis n'en est plus un.</summary>
    public DateTime? OuverteLe { get; init; }

    /// <summary>Quelqu'un a son mandat, une adresse qui reçoit, et n'a pas dit non.</summary>
    public bool Joignable { get; init; }

    /// <summary>Quand on lui a écrit ; null quand rien n'est encore parti.</summary>
    public DateTime? EcriteLe { get; init; }
    public DateTime? PartieLe { get; init; }
    public DateTime? RevenueLe { get; init; }
}

/// <summary>L'état et depuis quand ; sans date quand rien ne s'est passé.</summary>
public sealed record EtatDate(EtatDeSuivi Etat, DateTime? Depuis);

/// <summary>La règle : un côté, puis une fiche, sont dans un état et un seul.</summary>
public static class RegleDEtat
{
    public static EtatDate DuCote(FaitsDunCote faits)
        => faits.EnRelectureDepuis is { } relecture ? new(EtatDeSuivi.EnRelecture, relecture)
            : faits.CorrigeeLe is { } corrigee ? new(EtatDeSuivi.Corrigee, corrigee)
            : faits.ConfirmeeLe is { } confirmee ? new(EtatDeSuivi.Confirmee, confirmee)
            : faits.OuverteLe is { } ouverte ? new(EtatDeSuivi.Ouverte, ouverte)
            : faits.Joignable ? new(EtatDeSuivi.Silencieuse, faits.EcriteLe)
            : faits.PartieLe is { } partie ? new(EtatDeSuivi.Partie, partie)
            : faits.RevenueLe is { } revenue ? new(EtatDeSuivi.Revenue, revenue)
            : new(EtatDeSuivi.SansPersonne, null);

    /// <param name="cotes">vide quand la fiche ne nomme aucune collectivité.</param>
    /// <param name="equipe">ce que l'équipe d'animation a écrit elle-même, qui n'est d'aucun côté.</param>
    public static EtatDate DeLaFiche(IEnumerable<EtatDate> cotes, FaitsDunCote equipe)
        => cotes.Append(DuCote(equipe)).OrderBy(e => e.Etat).ThenByDescending(e => e.Depuis).First();

    /// <summary>Quelqu'un a répondu, d'une façon ou d'une autre.</summary>
    public static bool EstRepondue(this EtatDeSuivi etat) => etat <= EtatDeSuivi.Confirmee;
}
