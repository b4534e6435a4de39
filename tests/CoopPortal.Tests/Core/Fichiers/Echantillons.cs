using System.IO.Compression;
using System.Text;

namespace CoopPortal.Tests.Core.Fichiers;

/// <summary>De petits fichiers, chacun avec ce à quoi sa sorte se reconnaît.</summary>
internal static class Echantillons
{
    public static byte[] Pdf(string mot = "un") => Encoding.ASCII.GetBytes($"%PDF-1.7\n%{mot}\n%%EOF");

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1];

    public static byte[] WebP { get; } = [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8];

    public static byte[] Zip(params (string Nom, string Texte)[] entrees)
    {
        using var flux = new MemoryStream();
        using (var zip = new ZipArchive(flux, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, texte) in entrees)
            {
                using var entree = zip.CreateEntry(nom).Open();
                entree.Write(Encoding.UTF8.GetBytes(texte));
            }
        }

        return flux.ToArray();
    }

    public static byte[] Docx(params (string Nom, string Texte)[] autres) => Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), .. autres]);

    public static byte[] Xlsx => Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Odt(string genre = "text") => Zip(("mimetype", "application/vnd.oasis.opendocument." + genre), ("content.xml", "<office/>"));
}
