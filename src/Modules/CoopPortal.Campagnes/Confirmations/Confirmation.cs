using CoopPortal.Fiches.Contracts.Sections;

namespace CoopPortal.Campagnes.Confirmations;

/// <summary>« Vérifié le » : une personne qui en a le mandat a dit que cette version, ou certaines de ses sections, est juste. Ce n'est jamais « modifié le ».</summary>
public sealed class Confirmation
{
    public const string ParLien = "lien";
    public const string ParTelephone = "telephone";

    /// <summary>La réponse d'une personne sans mandat, qu'un animateur a validée.</summary>
    public const string ParTiers = "tiers";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ItemId { get; init; }

    /// <summary>La version que la personne avait sous les yeux.</summary>
    public required int Version { get; init; }
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }

    /// <summary>Qui a confirmé ; par téléphone, l'animatrice qui l'a noté.</summary>
    public required Guid AccountId { get; init; }
    public required DateTime At { get; init; }
    public required string Moyen { get; init; }

    /// <summary>null pour celles d'avant, toutes de la collectivité.</summary>
    public Voix? Voix { get; init; }

    /// <summary>Les sections confirmées, séparées par des virgules ; null pour la fiche entière.</summary>
    public string? Sections { get; init; }

    /// <summary>La qualité de la personne appelée ; jamais son nom.</summary>
    public string? Qualite { get; init; }
}
