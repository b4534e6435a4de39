using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Web.Hosting.Memoire;

/// <summary>Ce qu'il faut à une page gardée pour valoir encore : la marque de son espace, celle de sa ligne à la plateforme, et celle du réseau quand elle le lit.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Validite(long Espace, int Ligne, long Reseau);

/// <summary>Une écriture d'une page : ses octets tels qu'ils partent, et leur étiquette.</summary>
internal sealed record Forme(byte[] Octets, StringValues Encodage, StringValues Etiquette);

/// <summary>
/// Une page gardée, en clair et comprimée. La compression se fait une fois par forme, quand on la demande :
/// la refaire à chaque visite coûte plus que tout le reste de la réponse.
/// </summary>
internal sealed class PageGardee(string? espace, Validite validite, DateTime expireLe, byte[] octets, KeyValuePair<string, StringValues>[] entetes)
{
    // Assez pour gagner les cinq sixièmes en une ou deux millisecondes ; le reste se paierait sur la première visite.
    private const int QualiteBrotli = 5;
    private const int FenetreBrotli = 20;
    private const int PlusPetitAComprimer = 256;

    private readonly string _empreinte = Convert.ToHexStringLower(SHA256.HashData(octets))[..20];
    private Forme? _brotli;
    private Forme? _gzip;
    private Forme? _clair;

    /// <summary>La clé de l'espace ; null pour une page de la plateforme.</summary>
    public string? Espace { get; } = espace;
    public Validite Validite { get; } = validite;
    public DateTime ExpireLe { get; } = expireLe;
    public KeyValuePair<string, StringValues>[] Entetes { get; } = entetes;

    /// <summary>Quand elle a servi pour la dernière fois, en tics d'horloge ; à peu près.</summary>
    public long ServieA { get; set; }

    /// <summary>Ce qu'elle occupe, en octets.</summary>
    public long Poids => octets.Length + (_brotli?.Octets.Length ?? 0) + (_gzip?.Octets.Length ?? 0) + 1024;

    public Forme Sous(Encodage encodage) => octets.Length < PlusPetitAComprimer ? Clair() : encodage switch
    {
        Encodage.Brotli => _brotli ??= new Forme(Brotli(), "br", Etiquette("-br")),
        Encodage.Gzip => _gzip ??= new Forme(Gzip(), "gzip", Etiquette("-gz")),
        _ => Clair(),
    };

    /// <summary>Vrai quand le navigateur a déjà cette page, sous n'importe quelle forme.</summary>
    public bool EstConnue(StringValues siAutre) => siAutre.Count > 0 && siAutre.ToString() is var dites && (dites == "*" || dites.Contains(_empreinte, StringComparison.Ordinal));

    private Forme Clair() => _clair ??= new Forme(octets, StringValues.Empty, Etiquette(""));

    private string Etiquette(string forme) => $"\"{_empreinte}{forme}\"";

    private byte[] Brotli()
    {
        var place = new byte[BrotliEncoder.GetMaxCompressedLength(octets.Length)];
        return BrotliEncoder.TryCompress(octets, place, out var ecrits, QualiteBrotli, FenetreBrotli) ? place[..ecrits] : throw new InvalidOperationException("La page n'a pas pu être comprimée.");
    }

    private byte[] Gzip()
    {
        using var sortie = new MemoryStream();
        using (var gzip = new GZipStream(sortie, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(octets);
        }

        return sortie.ToArray();
    }
}
