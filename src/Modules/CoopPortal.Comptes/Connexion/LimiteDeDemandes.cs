using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CoopPortal.Comptes.Connexion;

/// <summary>La section <c>Connexion</c> de la configuration.</summary>
public sealed class ConnexionOptions
{
    public const string Section = "Connexion";

    /// <summary>Demandes de lien pour une même adresse, par quart d'heure.</summary>
    public int ParAdresse { get; set; } = 5;

    /// <summary>Demandes de lien et essais de mot de passe depuis un même poste, par quart d'heure.</summary>
    public int ParPoste { get; set; } = 40;
}

/// <summary>Borne les demandes par adresse et par poste ; l'adresse compte qu'elle soit connue ou non.</summary>
internal sealed class LimiteDeDemandes : IDisposable
{
    public const string Refus = "Trop de demandes en peu de temps. Attendez un quart d'heure, puis recommencez ; un lien déjà reçu reste utilisable.";
    private static readonly TimeSpan _fenetre = TimeSpan.FromMinutes(15);
    private readonly PartitionedRateLimiter<string> _adresses;
    private readonly PartitionedRateLimiter<string> _postes;

    public LimiteDeDemandes(IOptions<ConnexionOptions> options)
    {
        _adresses = Creer(options.Value.ParAdresse);
        _postes = Creer(options.Value.ParPoste);
    }

    /// <summary>Sans adresse IP (prise locale), les postes ne se distinguent pas : seule la limite par adresse joue.</summary>
    public bool Poste(string? adresseIp)
    {
        if (adresseIp is null)
        {
            return true;
        }

        using var lease = _postes.AttemptAcquire(adresseIp);
        return lease.IsAcquired;
    }

    public bool Adresse(string espace, string courriel)
    {
        using var lease = _adresses.AttemptAcquire($"{espace} {courriel.ToUpperInvariant()}");
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _adresses.Dispose();
        _postes.Dispose();
    }

    private static PartitionedRateLimiter<string> Creer(int permis) => PartitionedRateLimiter.Create<string, string>(
        cle => RateLimitPartition.GetFixedWindowLimiter(cle, _ => new FixedWindowRateLimiterOptions { PermitLimit = permis, Window = _fenetre }),
        StringComparer.Ordinal);
}
