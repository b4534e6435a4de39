using CoopPortal.Core.Access;
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
internal sealed class LimiteDeDemandes(IOptions<ConnexionOptions> options) : IDisposable
{
    public const string Refus = "Trop de demandes en peu de temps. Attendez un quart d'heure, puis recommencez ; un lien déjà reçu reste utilisable.";
    private static readonly TimeSpan _fenetre = TimeSpan.FromMinutes(15);
    private readonly LimiteParCle _adresses = new(options.Value.ParAdresse, _fenetre);
    private readonly LimiteParCle _postes = new(options.Value.ParPoste, _fenetre);

    /// <summary>Sans adresse IP (prise locale), les postes ne se distinguent pas : seule la limite par adresse joue.</summary>
    public bool Poste(string? adresseIp) => adresseIp is null || _postes.Accepte(adresseIp);

    public bool Adresse(string espace, string courriel) => _adresses.Accepte($"{espace} {courriel.ToUpperInvariant()}");

    public void Dispose()
    {
        _adresses.Dispose();
        _postes.Dispose();
    }
}
