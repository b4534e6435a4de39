using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Platform;

namespace CoopPortal.Campagnes.Liens;

/// <summary>
/// Un lien personnel vers un côté d'une fiche : il sert à confirmer, à corriger ou à dire que ce n'est plus soi, rien d'autre.
/// Le jeton n'existe en clair que dans le courriel.
/// </summary>
public sealed class LienFiche
{
    public static readonly TimeSpan Duree = TimeSpan.FromDays(45);

    /// <summary>SHA-256 du jeton, en hexadécimal.</summary>
    public required string Empreinte { get; init; }
    public required Guid FicheId { get; init; }
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Le nom de la personne au jour du lien, pour le journal et le reçu.</summary>
    public required string Nom { get; init; }
    public required DateTime CreeLe { get; init; }
    public required DateTime ExpireLe { get; init; }
    public DateTime? RevoqueLe { get; set; }

    /// <summary>La campagne dont le courriel le porte ; <see cref="Campagne.Aucune"/> pour le tour de nuit ordinaire.</summary>
    public Guid CampagneId { get; init; } = Campagne.Aucune;

    /// <summary>Quand une personne a fait un geste sur la page ; une messagerie qui suit le lien ne compte pas.</summary>
    public DateTime? OuvertLe { get; set; }
    public DateTime? UtiliseLe { get; set; }

    /// <summary>Quand une correction est partie par ce lien ; il reste ouvert à une autre.</summary>
    public DateTime? CorrigeLe { get; set; }

    /// <summary>Le lien d'une personne vers le côté pour lequel elle répond.</summary>
    internal static LienFiche Pour(CoteDu cote, Account compte, string jeton, DateTimeOffset now, DateTime expire, Guid? campagne = null) => new()
    {
        Empreinte = Hacher(jeton),
        FicheId = cote.Due.Fiche.ItemId,
        Cote = cote.Cote,
        CollectiviteId = cote.CollectiviteId,
        AccountId = compte.Id,
        Nom = string.IsNullOrWhiteSpace(compte.DisplayName) ? cote.NomCollectivite : compte.DisplayName,
        CampagneId = campagne ?? Campagne.Aucune,
        CreeLe = now.UtcDateTime,
        ExpireLe = expire,
    };

    /// <summary>Un passage rejoué à une date choisie donne un lien qui vaut encore aujourd'hui.</summary>
    internal static DateTime Expiration(DateTimeOffset simule, TimeProvider clock) => (simule > clock.GetUtcNow() ? simule : clock.GetUtcNow()).UtcDateTime + Duree;

    public static string NouveauJeton() => JetonDeLien.Nouveau();

    public static string Hacher(string jeton) => JetonDeLien.Hacher(jeton);
}
