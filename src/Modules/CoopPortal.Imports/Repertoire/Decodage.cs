using System.Text;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Des octets au texte, ou la raison pour laquelle ce n'en est pas un.</summary>
internal static class Decodage
{
    private const int _tailleMaximale = 256 * 1024 * 1024;
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string? Texte, string? Refus) Lire(ReadOnlySpan<byte> octets)
    {
        if (octets.Length > _tailleMaximale)
            return (null, "Le fichier dépasse 256 Mo : un répertoire en texte en pèse moins d'un. Vérifiez que c'est bien le texte extrait du PDF.");
        if (octets.StartsWith("%PDF"u8))
            return (null, "C'est le PDF lui-même : extrayez-en d'abord le texte (par exemple avec « pdftotext »), puis importez le fichier .txt.");
        if (octets.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || octets.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (null, "Le fichier est en UTF-16 : enregistrez-le en UTF-8, puis recommencez.");
        if (octets.StartsWith(Encoding.UTF8.Preamble))
            octets = octets[3..];
        if (EstBinaire(octets))
            return (null, "Le fichier n'est pas du texte (il contient des octets de contrôle). Importez le texte extrait du PDF.");
        try
        {
            return (_strict.GetString(octets), null);
        }
        catch (DecoderFallbackException erreur)
        {
            return (null, erreur.Index >= octets.Length - 4
                ? "Le fichier s'arrête au milieu d'un caractère : il a été coupé. Reprenez le fichier complet."
                : "Le fichier n'est pas en UTF-8 (peut-être en Windows-1252) : enregistrez-le en UTF-8, puis recommencez.");
        }
    }

    private static bool EstBinaire(ReadOnlySpan<byte> octets)
    {
        foreach (var octet in octets)
            if (octet < 0x20 && octet is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f'))
                return true;
        return false;
    }
}
