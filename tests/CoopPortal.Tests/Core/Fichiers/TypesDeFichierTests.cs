using System.Text;
using CoopPortal.Core.Fichiers;
using Xunit;

namespace CoopPortal.Tests.Core.Fichiers;

public sealed class TypesDeFichierTests
{
    [Fact]
    public void Ce_qui_est_admis_se_reconnait_a_son_contenu()
    {
        Assert.Equal("application/pdf", Lire(Echantillons.Pdf()));
        Assert.Equal("image/png", Lire(Echantillons.Png));
        Assert.Equal("image/jpeg", Lire(Echantillons.Jpeg));
        Assert.Equal("image/webp", Lire(Echantillons.WebP));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Lire(Echantillons.Docx()));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Lire(Echantillons.Xlsx));
        Assert.Equal("application/vnd.oasis.opendocument.text", Lire(Echantillons.Odt()));
        Assert.Equal("application/vnd.oasis.opendocument.spreadsheet", Lire(Echantillons.Odt("spreadsheet")));
    }

    [Theory]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("MZ\u0090\u0003")]
    [InlineData("#!/bin/sh")]
    [InlineData("GIF89a")]
    [InlineData(" %PDF-1.7")]
    [InlineData("RIFF0000WAVE")]
    [InlineData("")]
    [InlineData("P")]
    public void Tout_le_reste_n_a_pas_de_sorte(string debut) => Assert.Null(Lire(Encoding.Latin1.GetBytes(debut)));

    [Fact]
    public void Un_document_qui_porte_des_macros_se_refuse_en_le_disant()
    {
        Assert.All(new[]
        {
            Echantillons.Docx(("word/vbaProject.bin", "x")),
            Echantillons.Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ("word/document.xml", "x")),
            Echantillons.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/Standard/Module1.xml", "x")),
            Echantillons.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Scripts/python/a.py", "x")),
        }, contenu =>
        {
            using var flux = new MemoryStream(contenu);
            Assert.Equal((null, true), TypesDeFichier.Reconnaitre(flux));
        });
    }

    [Fact]
    public void Une_archive_quelconque_abimee_ou_coupee_n_a_pas_de_sorte_et_ne_fait_rien_tomber()
    {
        Assert.Null(Lire(Echantillons.Zip(("a.txt", "x"))));
        Assert.Null(Lire(Echantillons.Zip(("mimetype", "application/x-msdownload"))));
        var entier = Echantillons.Docx();
        for (var longueur = 0; longueur < entier.Length - 22; longueur += 7)
        {
            Assert.Null(Lire(entier[..longueur]));
        }
    }

    private static string? Lire(byte[] contenu)
    {
        using var flux = new MemoryStream(contenu);
        return TypesDeFichier.Reconnaitre(flux).Type?.Mime;
    }
}
