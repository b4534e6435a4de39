using System.IO.Compression;
using System.Text;

namespace CoopPortal.Core.Fichiers;

/// <summary>Une sorte de fichier admise : ce que l'écran en dit, et les extensions qui lui vont.</summary>
public sealed record TypeDeFichier(string Mime, string Nom, IReadOnlyList<string> Extensions)
{
    /// <summary>Vrai quand un navigateur peut le montrer sans danger au lieu de l'enregistrer.</summary>
    public bool Montrable => Mime == TypesDeFichier.Pdf || Mime.StartsWith("image/", StringComparison.Ordinal);
}

/// <summary>
/// Reconnaît un fichier à son contenu, jamais à son nom ni à ce que le navigateur en dit. Ce qui peut porter un programme
/// (macros, HTML, SVG, exécutables) n'a pas de sorte ici.
/// </summary>
public static class TypesDeFichier
{
    public const string Pdf = "application/pdf";
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";
    private const int EntreesMaximum = 5000;

    public static IReadOnlyList<TypeDeFichier> Tous { get; } =
    [
        new(Pdf, "PDF", [".pdf"]),
        new("image/jpeg", "Image", [".jpg", ".jpeg"]),
        new("image/png", "Image", [".png"]),
        new("image/webp", "Image", [".webp"]),
        new(OpenXml + "wordprocessingml.document", "Word", [".docx"]),
        new(OpenXml + "spreadsheetml.sheet", "Excel", [".xlsx"]),
        new(OpenDocument + "text", "Texte OpenDocument", [".odt"]),
        new(OpenDocument + "spreadsheet", "Tableur OpenDocument", [".ods"]),
    ];

    /// <summary>Pour l'attribut <c>accept</c> d'un formulaire.</summary>
    public static string Acceptes { get; } = string.Join(',', Tous.SelectMany(t => t.Extensions));

    public static TypeDeFichier? Du(string mime) => Tous.FirstOrDefault(t => t.Mime == mime);

    /// <param name="contenu">lisible et repositionnable.</param>
    /// <returns>la sorte ; null quand elle n'est pas admise. <c>Macros</c> : c'est pour cela qu'elle ne l'est pas.</returns>
    public static (TypeDeFichier? Type, bool Macros) Reconnaitre(Stream contenu)
    {
        Span<byte> tete = stackalloc byte[12];
        contenu.Position = 0;
        var lus = contenu.ReadAtLeast(tete, tete.Length, throwOnEndOfStream: false);
        tete = tete[..lus];
        var mime = tete.StartsWith("%PDF-"u8) ? Pdf
            : tete.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
            : tete.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
            : tete.StartsWith("RIFF"u8) && lus == 12 && tete[8..].SequenceEqual("WEBP"u8) ? "image/webp"
            : null;
        return mime is not null ? (Du(mime), false) : tete.StartsWith("PK\u0003\u0004"u8) ? Archive(contenu) : (null, false);
    }

    private static (TypeDeFichier? Type, bool Macros) Archive(Stream contenu)
    {
        try
        {
            contenu.Position = 0;
            using var zip = new ZipArchive(contenu, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > EntreesMaximum)
            {
                return (null, false);
            }

            if (zip.Entries.Any(PorteUnProgramme) || Texte(zip, "[Content_Types].xml")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
            {
                return (null, true);
            }

            var mime = zip.GetEntry("word/document.xml") is not null ? OpenXml + "wordprocessingml.document"
                : zip.GetEntry("xl/workbook.xml") is not null ? OpenXml + "spreadsheetml.sheet"
                : Texte(zip, "mimetype")?.Trim();
            return (mime is null ? null : Du(mime), false);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, false);
        }
    }

    private static bool PorteUnProgramme(ZipArchiveEntry entree)
        => entree.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || entree.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || entree.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    // Une entrée compressée peut se déplier sans fin : on n'en lit que le début.
    private static string? Texte(ZipArchive zip, string nom)
    {
        if (zip.GetEntry(nom) is not { } entree)
        {
            return null;
        }

        using var flux = entree.Open();
        var debut = new byte[64 * 1024];
        return Encoding.UTF8.GetString(debut, 0, flux.ReadAtLeast(debut, debut.Length, throwOnEndOfStream: false));
    }
}
