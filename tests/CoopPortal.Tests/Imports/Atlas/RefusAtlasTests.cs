using System.Text;
using CoopPortal.Imports.Atlas;
using Xunit;

namespace CoopPortal.Tests.Imports.Atlas;

public sealed class RefusAtlasTests
{
    [Theory]
    [InlineData("", "vide")]
    [InlineData(" \n \n", "blancs")]
    [InlineData("Bonjour,\nceci est une lettre à propos d'un titre.\nContexte\n", "n'est pas une page")]
    [InlineData("Accueil > Atlas\nAtlas français de la coopération décentralisée et des autres actions extérieures\nAucun projet ne correspond à votre recherche.\n", "vient de l'Atlas")]
    [InlineData("Accueil > Atlas > Détail projet\nAtlas français de la coopération décentralisée\nTitre\tPays\tStatut\nPuits\tMali\tEn cours\n", "vient de l'Atlas")]
    [InlineData("%PDF-1.4\n", "pdftotext")]
    public void Une_page_sans_fiche_est_refusee_en_disant_quoi_faire(string texte, string mot) => Refuse(Encoding.UTF8.GetBytes(texte), mot);

    [Theory]
    [InlineData("repertoire-mali-2008.txt")]
    [InlineData("villetaneuse-koniakary-etude.txt")]
    [InlineData("villetaneuse-koniakary-page.txt")]
    public void Un_autre_document_de_depart_n_est_pas_une_page_de_l_atlas(string autre) => Refuse(PagesReelles.Octets(autre), "n'est pas une page");

    [Fact]
    public void Des_etiquettes_sans_reponse_ne_font_pas_une_fiche() => Refuse("Titre\nContexte\nHistorique\nObjectif du partenariat\nPIED DE PAGE\n"u8.ToArray(), "n'est pas une page");

    [Fact]
    public void Du_binaire_est_refuse() => Refuse([0x50, 0x4B, 3, 4, 0, 0, 8, 0], "n'est pas du texte");

    [Fact]
    public void Trop_gros_est_refuse() => Refuse(new byte[9 * 1024 * 1024], "9 Mo");

    [Theory, InlineData("a"), InlineData(" "), InlineData("|"), InlineData("\t"), InlineData("<p"), InlineData("1 "), InlineData("& "), InlineData("(")]
    public void Une_ligne_de_cinq_millions_de_caracteres_ne_retient_pas_la_lecture(string motif)
    {
        var montre = System.Diagnostics.Stopwatch.StartNew();
        var lu = LecteurAtlas.LireTexte("x", "Titre\nT\nContexte\nC\nFinancement du partenariat\n" + string.Concat(Enumerable.Repeat(motif, 5_000_000 / motif.Length)));
        Assert.True(lu.Accepte || lu.Refus.Count == 1);
        Assert.InRange(montre.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Une_rangee_de_contacts_reduite_a_son_courriel_ne_fait_pas_tomber_la_lecture()
    {
        var lu = LecteurAtlas.LireTexte("x", "Titre\nPuits\nContexte\nSec\nHistorique\nAncien\nContacts dans les partenaires étrangers\nCollectivité Nom Prénom Fonction Courriel\nqui@ville.example\n");
        Assert.Equal("Puits", Assert.Single(lu.Projets).Document.Titre);
    }

    private static void Refuse(byte[] octets, string mot)
    {
        var lu = LecteurAtlas.Lire("page.txt", octets);
        Assert.Empty(lu.Projets);
        Assert.Contains(mot, Assert.Single(lu.Refus), StringComparison.Ordinal);
    }
}
