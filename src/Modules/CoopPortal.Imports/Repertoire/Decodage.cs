using System.Text;
using CoopPortal.Imports.Textes;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Des octets au texte d'un répertoire, ou la raison pour laquelle ce n'en est pas un : un livre coupé ou abîmé ne se devine pas.</summary>
internal static class Decodage
{
    private const int _tailleMaximale = 256 * 1024 * 1024;
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string? Texte, string? Refus) Lire(ReadOnlySpan<byte> octets)
    {
        if (octets.StartsWith("%PDF"u8))
            return (null, "C'est le PDF lui-même : extrayez-en d'abord le texte (par exemple avec « pdftotext »), puis importez le fichier .txt.");
        var utf16 = octets.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || octets.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return octets.Length <= _tailleMaximale && !utf16 && Abime(octets) is { } refus ? (null, refus) : TexteRecu.Lire(octets, _tailleMaximale);
    }

    // des octets que l'UTF-8 ne connaît pas : la fin manque, quelques-uns sont abîmés, ou tout est en Windows-1252 et se lit ainsi
    private static string? Abime(ReadOnlySpan<byte> octets)
    {
        try
        {
            _ = _strict.GetCharCount(octets);
            return null;
        }
        catch (DecoderFallbackException erreur)
        {
            if (erreur.Index >= octets.Length - 4)
                return "Le fichier s'arrête au milieu d'un caractère : il a été coupé. Reprenez le fichier complet.";
            var texte = Encoding.UTF8.GetString(octets);
            var inconnus = texte.AsSpan().Count('\uFFFD');
            var accentues = texte.Count(c => c > 127) - inconnus;
            return accentues <= inconnus ? null
                : $"Le fichier est en UTF-8, mais {inconnus} de ses octets sont abîmés, le premier à la ligne {octets[..erreur.Index].Count((byte)'\n') + 1}. Reprenez le fichier d'origine.";
        }
    }
}
