using System.Net;
using System.Text;

namespace CoopPortal.Imports.Textes;

/// <summary>
/// Des octets venus d'ailleurs au texte : UTF-8, UTF-16 (Excel), ou à défaut Windows-1252.
/// Un caractère coupé par la fin du fichier est laissé ; du binaire est refusé avec sa raison.
/// </summary>
public static class TexteRecu
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="octets">Le fichier entier.</param>
    /// <param name="tailleMaximale">En octets ; au-delà, le refus le dit.</param>
    public static (string? Texte, string? Refus) Lire(ReadOnlySpan<byte> octets, int tailleMaximale)
    {
        if (octets.Length > tailleMaximale)
            return (null, $"Le fichier pèse {octets.Length / 1_048_576} Mo, plus que les {tailleMaximale / 1_048_576} Mo attendus d'un tel document. Vérifiez que c'est le bon fichier.");
        if (octets.StartsWith("%PDF"u8))
            return (null, "C'est un PDF : copiez-en le texte, ou extrayez-le (« pdftotext »), puis recommencez.");
        if (octets.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Verifier(Encoding.Unicode.GetString(octets[2..]));
        if (octets.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Verifier(Encoding.BigEndianUnicode.GetString(octets[2..]));
        if (octets.StartsWith(Encoding.UTF8.Preamble))
            octets = octets[3..];
        return Verifier(Utf8(octets) ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(octets));
    }

    private static string? Utf8(ReadOnlySpan<byte> octets)
    {
        try
        {
            return _strict.GetString(octets);
        }
        catch (DecoderFallbackException erreur) when (erreur.Index >= octets.Length - 3 && erreur.Index > 0)
        {
            // un caractère de plusieurs octets que la fin du fichier coupe
            try
            {
                return _strict.GetString(octets[..erreur.Index]);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static (string? Texte, string? Refus) Verifier(string texte)
    {
        foreach (var lettre in texte)
        {
            if (lettre < ' ' && lettre is not ('\n' or '\r' or '\t' or '\f' or '\v'))
                return (null, "Le fichier n'est pas du texte (il contient des octets de contrôle). Enregistrez la page ou le tableau en texte, puis recommencez.");
        }
        return (texte, null);
    }

    /// <summary>Défait ce que la copie d'une page laisse : balises, entités (<c>&amp;eacute;</c>), sauts de ligne de chaque système.</summary>
    public static string SansBalises(string texte)
    {
        texte = SansDoubleEncodage(texte).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\f', '\n').Replace('\v', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');
        if (Balises.SembleHtml(texte))
            texte = Balises.Oter(texte);
        return texte.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(texte) : texte;
    }

    // « AnnÃ©e » : de l'UTF-8 qu'un programme a pris pour du Windows-1252
    private static string SansDoubleEncodage(string texte)
    {
        if (texte.AsSpan().Count("Ã©") + texte.AsSpan().Count("Ã¨") < 3)
            return texte;
        try
        {
            var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
            return _strict.GetString(windows.GetBytes(texte));
        }
        catch (Exception erreur) when (erreur is EncoderFallbackException or DecoderFallbackException)
        {
            return texte;
        }
    }
}
