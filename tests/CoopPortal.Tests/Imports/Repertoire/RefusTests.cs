using System.Text;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

public sealed class RefusTests
{
    [Fact]
    public void Un_fichier_vide_est_refuse() => Refuse([], "vide");

    [Fact]
    public void Des_blancs_sont_refuses() => Refuse(Encoding.UTF8.GetBytes(" \n\n \n"), "blancs");

    [Fact]
    public void Un_texte_quelconque_n_est_pas_un_repertoire() => Refuse(Encoding.UTF8.GetBytes("Bonjour,\nceci est une lettre.\n"), "n'est pas un répertoire");

    [Fact]
    public void Le_pdf_lui_meme_est_refuse_en_disant_quoi_faire() => Refuse([.. "%PDF-1.4\n"u8, 0, 1, 2], "extrayez");

    [Fact]
    public void Du_binaire_est_refuse() => Refuse([0x50, 0x4B, 3, 4, 0, 0, 8, 0], "n'est pas du texte");

    [Theory, InlineData(1252), InlineData(1200), InlineData(1201)]
    public void Le_meme_livre_en_windows_1252_ou_en_utf_16_se_lit_pareil(int page)
    {
        var livre = LivreInvente.Complet();
        var encodage = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
        var lu = LecteurRepertoire.Lire("repertoire.txt", (byte[])[.. encodage.GetPreamble(), .. encodage.GetBytes(livre.Texte())]);
        Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        Assert.Equal(livre.Lire().Fiches.Select(f => PartenariatJson.ToTree(f.Document).ToJsonString()), lu.Fiches.Select(f => PartenariatJson.ToTree(f.Document).ToJsonString()));
    }

    [Fact]
    public void Un_octet_abime_dans_de_l_utf_8_est_refuse_en_disant_ou()
    {
        var octets = Encoding.UTF8.GetBytes(LivreInvente.Complet().Texte());
        var troisieme = octets.Select((o, i) => (o, i)).Where(x => x.o == '\n').ElementAt(2).i;
        Refuse([.. octets[..troisieme], 0xFE, .. octets[troisieme..]], "la ligne 3");
    }

    [Fact]
    public void Une_ligne_demesuree_est_refusee() => Refuse(Encoding.UTF8.GetBytes(new string('a', 2_000_000)), "dépasse");

    [Theory]
    [InlineData(" Partenariats de coopération décentralisée non renseignés", "non renseignés")]
    [InlineData(" Autres types de partenariats", "autres types")]
    [InlineData(" Annexe 1", "l'annexe 1")]
    public void Coupe_avant_une_partie_annoncee(string partie, string mot)
    {
        var texte = LivreInvente.Complet().Texte();
        Refuse(Encoding.UTF8.GetBytes(texte[..texte.IndexOf(partie, StringComparison.Ordinal)]), mot);
    }

    [Fact]
    public void Une_fiche_arretee_dans_ses_contacts_est_refusee()
    {
        var livre = LivreInvente.Complet();
        livre.Fiches[0] = livre.Fiches[0][..livre.Fiches[0].IndexOf("Présentation du partenariat", StringComparison.Ordinal)];
        Assert.Contains(livre.Lire().Refus, r => r.Contains("s'arrête avant la présentation", StringComparison.Ordinal));
    }

    [Fact]
    public void Des_pages_manquantes_au_milieu_se_voient_au_tableau_par_domaines()
    {
        var octets = LivreReel.Octets.Span;
        var texte = Encoding.UTF8.GetString(octets);
        var (debut, fin) = (texte.IndexOf("Angers / Bamako", StringComparison.Ordinal), texte.IndexOf("Viroflay / Cercle", StringComparison.Ordinal));
        Refuse(Encoding.UTF8.GetBytes(texte[..debut] + texte[fin..]), "Des fiches manquent");
    }

    [Theory]
    [InlineData("Tél : Fax :")]
    [InlineData("et la suite")]
    [InlineData("Prénom NOM")]
    public void Une_cellule_sans_fin_ne_retient_pas_la_lecture(string ligne)
    {
        var livre = LivreInvente.Complet();
        var sansFin = string.Concat(Enumerable.Repeat(ligne + " \n", 50_000));
        livre.Fiches[0] = LivreInvente.Fiche(collectivites: LivreInvente.Deux + sansFin, contacts: "Élu en charge du partenariat : \n" + sansFin);
        var lu = livre.Lire();
        Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        Assert.True(lu.Fiches[0].Document.CotePartenaire.Collectivites[0].Territoire!.Length < 5_000);
    }

    [Fact]
    public void N_importe_quels_octets_donnent_un_compte_rendu()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), octets => Tient(LecteurRepertoire.Lire("x", octets))).QuickCheckThrowOnFailure();

    [Fact]
    public void N_importe_quel_texte_autour_des_etiquettes_donne_un_compte_rendu()
    {
        var morceaux = Gen.Elements("Date de mise à jour : ", "01/02/2009", "Collectivité française", "Collectivité malienne", "Nom :", "Tél :", "@ :", "\n", "\n\n", " \n", "\f",
            "Présentation du partenariat\n", "Budget consacré à la coopération décentralisée/an:", "Partenaires techniques (expliciter", "Pour la partie malienne :", "Annexe 1 :",
            "Partenariats de coopération décentralisée non renseignés\n", "/", ",", "12 000 €", "999999999999999999999999", "31/02/2009", "Élu en charge du partenariat :", "\uFFFD", "é", "(");
        var textes = Gen.ListOf(morceaux).Select(m => string.Concat(m)).ToArbitrary();
        Prop.ForAll(textes, texte => Tient(LecteurRepertoire.Lire("x", Encoding.UTF8.GetBytes(" Date de mise à jour : 01/02/2009\n" + texte)))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Un_debut_du_livre_est_refuse_ou_complet()
    {
        var tailles = Gen.Choose(0, LivreReel.Octets.Length).ToArbitrary();
        Prop.ForAll(tailles, taille =>
        {
            var lu = LecteurRepertoire.Lire("x", LivreReel.Octets[..taille]);
            return Tient(lu) && (!lu.Accepte || (lu.Fiches.Count == 70 && lu.Souches.Count == 70));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Le_livre_aux_lignes_perdues_ou_melees_donne_un_compte_rendu()
    {
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), graine => Tient(LecteurRepertoire.Lire("x", Melanger(graine)))).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }

    // 617320 : une étiquette longue débordait sur la suivante, et la lecture tombait
    [Fact]
    public void Un_livre_mele_qui_faisait_tomber_la_lecture_donne_un_compte_rendu()
        => Assert.True(Tient(LecteurRepertoire.Lire("x", Melanger(617320))));

    private static byte[] Melanger(int graine)
    {
        var hasard = new System.Random(graine);
        var gardees = Encoding.UTF8.GetString(LivreReel.Octets.Span).Split('\n').Where(_ => hasard.Next(20) > 0).ToArray();
        for (var i = 0; i < 200; i++)
        {
            var (a, b) = (hasard.Next(gardees.Length), hasard.Next(gardees.Length));
            (gardees[a], gardees[b]) = (gardees[b], gardees[a]);
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', gardees));
    }

    // accepté avec des fiches, ou refusé avec une raison et rien d'autre
    private static bool Tient(ResultatLecture lu)
        => lu.Accepte ? lu.Fiches.Count > 0 : lu.Refus.All(r => r.Length > 20) && lu.Fiches.Count == 0 && lu.Souches.Count == 0;

    private static void Refuse(byte[] octets, string mot)
    {
        var lu = LecteurRepertoire.Lire("fichier.txt", octets);
        Assert.False(lu.Accepte);
        Assert.Contains(lu.Refus, r => r.Contains(mot, StringComparison.Ordinal));
        Assert.True(Tient(lu));
    }
}
