using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoopPortal.Core.Access;

/// <summary>Le jeton d'un lien de courriel : 32 octets au hasard, qui n'existent en clair que dans le courriel.</summary>
public static class JetonDeLien
{
    private const int Octets = 32;

    /// <summary>Plus long, ce n'est pas un des nôtres.</summary>
    public const int LongueurMaximale = 100;

    public static string Nouveau() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Octets));

    /// <summary>SHA-256, en hexadécimal : ce que la base garde.</summary>
    public static string Hacher(string jeton) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(jeton)));
}
