using System.IO.Compression;
using System.Xml;

namespace CoopPortal.Imports.Questionnaires;

/// <summary>Ouvre un .docx sans lui faire confiance : taille décompressée bornée, ni macro, ni lien vers un fichier d'ailleurs, ni entité.</summary>
internal static class Paquet
{
    private const int _fichierMaximal = 20 * 1024 * 1024;
    private const long _texteMaximal = 40 * 1024 * 1024;
    private const int _entreesMaximum = 2000;
    private const string _corps = "word/document.xml";

    /// <summary>Le corps du document, décompressé, ou la raison du refus.</summary>
    public static (byte[]? Corps, string? Refus) Ouvrir(ReadOnlyMemory<byte> octets)
    {
        if (octets.Length > _fichierMaximal)
            return (null, "Ce document pèse plus de 20 Mo : un questionnaire n'est fait que de texte. Retirez-en les images, puis renvoyez-le.");
        if (octets.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return (null, "C'est un ancien document Word (.doc) ou un document protégé par un mot de passe : enregistrez-le en .docx, sans mot de passe.");
        if (!octets.Span.StartsWith("PK"u8))
            return (null, "Ce n'est pas un document Word (.docx).");
        try
        {
            using var archive = new ZipArchive(new MemoryStream(octets.ToArray(), writable: false), ZipArchiveMode.Read);
            return Verifier(archive) is { } refus ? (null, refus) : Lire(archive.GetEntry(_corps)!);
        }
        catch (Exception erreur) when (erreur is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return (null, "Ce document est abîmé ou coupé : ouvrez-le dans votre traitement de texte, enregistrez-le en .docx, puis recommencez.");
        }
    }

    private static string? Verifier(ZipArchive archive)
    {
        if (archive.Entries.Count > _entreesMaximum)
            return "Ce document contient trop de fichiers pour un questionnaire.";
        if (archive.Entries.Any(e => e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
            return "Ce document contient des macros ou un objet incorporé : enregistrez-le en .docx simple, puis renvoyez-le.";
        if (archive.GetEntry("content.xml") is not null && archive.GetEntry(_corps) is null)
            return "C'est un document OpenDocument (.odt) : enregistrez-le en .docx, puis recommencez.";
        if (archive.GetEntry(_corps) is null)
            return "Ce n'est pas un document Word (.docx) : le texte n'y est pas.";
        foreach (var liens in archive.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            if (Lire(liens) is not (byte[] contenu, _))
                return "Ce document se décompresse en trop de texte : il n'est pas ouvert.";
            if (LienDehors(contenu))
                return "Ce document va chercher un fichier ailleurs (modèle, image ou objet lié) : retirez ce lien, puis renvoyez-le.";
        }
        return null;
    }

    // une adresse que Word souligne est un lien permis : il n'est jamais suivi
    private static bool LienDehors(byte[] contenu)
    {
        using var xml = Xml(contenu);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("TargetMode") == "External" && xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)
                return true;
        }
        return false;
    }

    // la taille annoncée ne se croit pas : on compte ce qui sort
    private static (byte[]? Corps, string? Refus) Lire(ZipArchiveEntry entree)
    {
        using var flux = entree.Open();
        using var sortie = new MemoryStream();
        var tampon = new byte[81_920];
        for (int lus; (lus = flux.Read(tampon)) > 0;)
        {
            sortie.Write(tampon, 0, lus);
            if (sortie.Length > _texteMaximal)
                return (null, "Ce document se décompresse en plus de 40 Mo de texte : il n'est pas ouvert.");
        }
        return (sortie.ToArray(), null);
    }

    public static XmlReader Xml(byte[] contenu) => XmlReader.Create(new MemoryStream(contenu, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = _texteMaximal });
}
