using CoopPortal.Imports.Colle;
using CoopPortal.Tests.Imports.Atlas;
using CoopPortal.Tests.Imports.Repertoire;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports.Colle;

public sealed class TexteColleTests
{
    [Theory, InlineData(PagesReelles.Kayes), InlineData(PagesReelles.Dembela)]
    public void Une_page_de_l_atlas(string page)
    {
        var lu = TexteColle.Reconnaitre(PagesReelles.Texte(page));
        Assert.Equal(NatureDuTexte.PagesDeLAtlas, lu.Nature);
        Assert.Equal(PagesReelles.Lu(page).Titre, lu.Projets.Single().Document.Titre);
    }

    [Fact]
    public void Une_fiche_du_repertoire_seule_se_lit_comme_dans_son_livre()
    {
        var dansLeLivre = LivreReel.Fiche(400);
        var lu = TexteColle.Reconnaitre(LivreReel.Texte(dansLeLivre));
        Assert.Equal(NatureDuTexte.FichesDeRepertoire, lu.Nature);
        var seule = lu.Fiches.Single().Document;
        Assert.Equal(dansLeLivre.Document.Titre, seule.Titre);
        Assert.Equal(dansLeLivre.Document.CotePartenaire.Collectivites, seule.CotePartenaire.Collectivites);
        Assert.Equal(dansLeLivre.Document.Perspectives, seule.Perspectives);
    }

    [Fact]
    public void Un_questionnaire_colle()
    {
        var lu = TexteColle.Reconnaitre("Référence : coopportal:mali/alencon-koutiala@2\nOù en est le partenariat ? [statut]\tEn sommeil\nPerspectives [perspectives]\tUn puits.\nPuis une école.\n");
        Assert.Equal(NatureDuTexte.Questionnaire, lu.Nature);
        Assert.Equal(["En sommeil", "Un puits.\nPuis une école."], lu.Questionnaire!.Reponses.Select(r => r.Texte));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bonjour, voici les nouvelles du jumelage.")]
    [InlineData("Date de mise à jour : 01/02/2009\nRien d'autre.")]
    [InlineData("Date de mise à jour [x]\tcoopportal")]
    public void Rien_n_est_invente_d_un_texte_quelconque(string texte)
    {
        var lu = TexteColle.Reconnaitre(texte);
        Assert.Equal(NatureDuTexte.Rien, lu.Nature);
        Assert.True(lu.Message.Length > 10);
        Assert.Empty(lu.Fiches);
        Assert.Empty(lu.Projets);
    }

    [Theory, InlineData("villetaneuse-koniakary-etude.txt"), InlineData("villetaneuse-koniakary-page.txt")]
    public void Une_page_d_un_autre_site_n_est_rien(string page) => Assert.Equal(NatureDuTexte.Rien, TexteColle.Reconnaitre(PagesReelles.Texte(page)).Nature);

    [Fact]
    public void N_importe_quel_texte_donne_une_reponse()
        => Prop.ForAll(ArbMap.Default.ArbFor<string>(), texte => TexteColle.Reconnaitre("Date de mise à jour : 01/02/2009\nTitre\n" + texte).Message.Length > 0).QuickCheckThrowOnFailure();
}
