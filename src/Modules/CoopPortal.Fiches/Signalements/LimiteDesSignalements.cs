using System.Net;
using System.Net.Sockets;
using CoopPortal.Core.Access;
using Microsoft.Extensions.Options;

namespace CoopPortal.Fiches.Signalements;

/// <summary>La section <c>Signalements</c> de la configuration : combien par jour, au plus.</summary>
public sealed class SignalementsOptions
{
    public const string Section = "Signalements";

    /// <summary>Depuis un même bloc d'adresses.</summary>
    public int ParBloc { get; set; } = 10;
    public int ParFiche { get; set; } = 20;
    public int ParEspace { get; set; } = 200;
}

/// <summary>Borne les envois d'un même bloc d'adresses sur vingt-quatre heures. Rien n'en est écrit : l'adresse reste en mémoire, coupée.</summary>
public sealed class LimiteDesSignalements(IOptions<SignalementsOptions> options) : IDisposable
{
    private readonly LimiteParCle _blocs = new(options.Value.ParBloc, TimeSpan.FromDays(1));

    /// <summary>Sans adresse (prise locale), les postes ne se distinguent pas : seules les limites par fiche et par espace jouent.</summary>
    public bool Accepte(IPAddress? adresse) => adresse is null || _blocs.Accepte(Bloc(adresse));

    /// <summary>« 192.0.2 » ou les six premiers octets d'une adresse IPv6 : ce qu'un fournisseur donne à un même foyer.</summary>
    public static string Bloc(IPAddress adresse)
    {
        var nue = adresse.IsIPv4MappedToIPv6 ? adresse.MapToIPv4() : adresse;
        return Convert.ToHexString(nue.GetAddressBytes()[..(nue.AddressFamily == AddressFamily.InterNetwork ? 3 : 6)]);
    }

    public void Dispose() => _blocs.Dispose();
}
