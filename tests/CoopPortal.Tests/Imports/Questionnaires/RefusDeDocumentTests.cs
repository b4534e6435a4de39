using System.IO.Compression;
using System.Text;
using CoopPortal.Imports.Questionnaires;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports.Questionnaires;

public sealed class RefusDeDocumentTests
{
    [Fact]
    public void Une_bombe_est_refusee_sans_etre_gonflee()
    {
        using var flux = new MemoryStream();
        using (var archive = new ZipArchive(flux, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sortie = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var blancs = new byte[1_000_000];
            Array.Fill(blancs, (byte)' ');
            for (var i = 0; i < 300; i++)
                sortie.Write(blancs);
        }
        Assert.True(flux.Length < 1_000_000);
        var octets = flux.ToArray();
        var avant = GC.GetAllocatedBytesForCurrentThread();
        Refuse(octets, "40 Mo");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - avant, 0, 250_000_000);
    }

    [Fact]
    public void Des_macros_sont_refusees() => Refuse(Docx.Changer(Docx.Ecrit(), "word/vbaProject.bin", _ => "x"), "macros");

    [Fact]
    public void Une_entite_est_refusee() => Refuse(Docx.Changer(Docx.Ecrit(), "word/document.xml", x => "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + x[(x.IndexOf("?>", StringComparison.Ordinal) + 2)..]), "entités");

    [Theory, InlineData("attachedTemplate", true), InlineData("image", true), InlineData("hyperlink", false)]
    public void Un_fichier_lie_ailleurs_est_refuse_une_adresse_ne_l_est_pas(string sorte, bool refuse)
    {
        var docx = Docx.Changer(Docx.Ecrit(), "word/_rels/document.xml.rels", _ => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{sorte}\" Target=\"http://ailleurs.example/x\" TargetMode=\"External\"/></Relationships>");
        if (refuse)
            Refuse(docx, "ailleurs");
        else
            Assert.True(LecteurQuestionnaire.Lire(docx).Accepte);
    }

    [Fact]
    public void Un_autre_document_est_refuse() => Refuse(Docx.Changer(Docx.Ecrit(), "word/document.xml", x => x.Replace("[", "(", StringComparison.Ordinal)), "codes entre crochets");

    [Fact]
    public void Sans_reference_il_est_refuse() => Refuse(Docx.Changer(Docx.Ecrit(), "word/document.xml", x => x.Replace("coopportal:", "", StringComparison.Ordinal)), "Référence");

    [Theory, InlineData("bonjour", "Ce n'est pas un document Word"), InlineData("PK\u0003\u0004 abîmé", "abîmé")]
    public void Ce_qui_n_est_pas_un_docx_est_refuse(string texte, string mot) => Refuse(Encoding.UTF8.GetBytes(texte), mot);

    [Fact]
    public void Un_ancien_doc_est_refuse() => Refuse([0xD0, 0xCF, 0x11, 0xE0, 1, 2], ".doc");

    [Fact]
    public void Un_document_coupe_ou_abime_donne_un_compte_rendu()
    {
        var docx = Docx.Ecrit();
        Assert.All(Enumerable.Range(0, 40), i => Assert.False(LecteurQuestionnaire.Lire(docx.AsMemory(0, docx.Length * i / 40)).Accepte));
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), graine =>
        {
            var (hasard, change) = (new System.Random(graine), docx.ToArray());
            for (var i = 0; i < 10; i++)
                change[hasard.Next(change.Length)] = (byte)hasard.Next(256);
            return LecteurQuestionnaire.Lire(change) is { } lu && (lu.Accepte || lu.Refus.Count == 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static void Refuse(byte[] octets, string mot)
    {
        var lu = LecteurQuestionnaire.Lire(octets);
        Assert.Contains(mot, Assert.Single(lu.Refus), StringComparison.Ordinal);
        Assert.Equal(0, lu.Questions);
    }
}
