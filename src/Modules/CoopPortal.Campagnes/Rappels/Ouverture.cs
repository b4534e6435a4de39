using CoopPortal.Campagnes.Campagnes;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>L'acte par lequel un animateur met les rappels automatiques en marche, puis celui qui les arrête. Rien ne part sans elle.</summary>
public sealed class Ouverture
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>1 tant qu'elle est en marche, null ensuite ; unique, pour qu'il n'y en ait jamais deux.</summary>
    public int? EnCours { get; set; } = 1;
    public required DateTime OuverteLe { get; init; }
    public required string OuvertePar { get; init; }
    public DateTime? FermeeLe { get; set; }
    public string? FermeePar { get; set; }
}

/// <summary>Un rappel écrit à une personne pour un côté d'une fiche. Unique par échéance, ou par étape d'une campagne : le même ne s'écrit jamais deux fois.</summary>
public sealed class Relance
{
    public const string JamaisDatee = "jamais";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FicheId { get; init; }
    public required string Cote { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>La date (AAAA-MM-JJ) depuis laquelle la fiche n'a pas bougé : une confirmation en ouvre une autre. Vide dans une campagne.</summary>
    public required string Echeance { get; init; }

    /// <summary><see cref="Campagne.Aucune"/> pour le tour de nuit ordinaire.</summary>
    public Guid CampagneId { get; init; } = Campagne.Aucune;

    /// <summary>L'étape du calendrier d'une campagne : « J+14 ». Vide pour le tour de nuit ordinaire.</summary>
    public string Etape { get; init; } = "";

    /// <summary>Le courriel qui la porte, dans la boîte d'envoi ; null pour celles d'avant.</summary>
    public Guid? CourrielId { get; init; }
    public required DateTime EcriteLe { get; init; }
    public DateTime? RepondueLe { get; set; }
}

/// <summary>Un passage de nuit, ou demandé à la main.</summary>
public sealed class Tour
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTime FaitLe { get; init; }
    public required int FichesDues { get; init; }
    public required int Courriels { get; init; }
    public required int SansDestinataire { get; init; }
}

/// <summary>Une personne qui ne veut plus recevoir de rappels de cet espace.</summary>
public sealed class Refus
{
    public required Guid AccountId { get; init; }
    public required DateTime DepuisLe { get; init; }
}
