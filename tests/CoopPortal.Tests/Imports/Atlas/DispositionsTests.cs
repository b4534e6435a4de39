using System.Text;
using System.Text.Json.Nodes;
using CoopPortal.Imports.Atlas;
using Xunit;

namespace CoopPortal.Tests.Imports.Atlas;

public sealed class DispositionsTests
{
    public static TheoryData<string, string> Cas => new(new[] { PagesReelles.Kayes, PagesReelles.Dembela }.SelectMany(p => Dispositions.Toutes.Keys.Select(d => (p, d))));

    [Theory, MemberData(nameof(Cas))]
    public void La_meme_page_dans_une_autre_disposition_donne_le_meme_projet(string page, string disposition)
    {
        var attendu = PagesReelles.Lu(page);
        var autre = Dispositions.Toutes[disposition](PagesReelles.Texte(page), attendu);
        Assert.NotEqual(PagesReelles.Texte(page), autre);
        var lu = LecteurAtlas.LireTexte(page, autre);
        Assert.True(lu.Accepte, string.Join(' ', lu.Refus));
        Assert.Equal(PagesReelles.Arbre(attendu).ToJsonString(), PagesReelles.Arbre(lu.Projets.Single().Document).ToJsonString());
    }

    [Fact]
    public void En_windows_1252_les_accents_se_lisent()
    {
        var texte = PagesReelles.Texte(PagesReelles.Dembela);
        var octets = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(texte);
        Assert.NotEqual(Encoding.UTF8.GetBytes(texte), octets);
        Assert.Equal(PagesReelles.Lu(PagesReelles.Dembela).Contexte, LecteurAtlas.Lire("x", octets).Projets[0].Document.Contexte);
    }

    [Theory, InlineData(PagesReelles.Kayes), InlineData(PagesReelles.Dembela)]
    public void En_html_tout_y_est_aux_paragraphes_pres(string page)
    {
        var lu = PagesReelles.Arbre(LecteurAtlas.LireTexte("x", Dispositions.Html(PagesReelles.Texte(page))).Projets.Single().Document);
        var attendu = PagesReelles.Arbre(PagesReelles.Lu(page));
        foreach (var (cle, valeur) in attendu)
            Assert.Equal(Nu(valeur), Nu(lu[cle]));

        static string Nu(JsonNode? valeur) => (valeur?.ToJsonString() ?? "null").Replace("\\n\\n", "\\n", StringComparison.Ordinal);
    }

    [Theory, InlineData(PagesReelles.Kayes), InlineData(PagesReelles.Dembela)]
    public void Copiee_sans_retours_elle_garde_ses_tableaux_et_ses_phrases(string page)
    {
        var attendu = PagesReelles.Lu(page);
        var lu = LecteurAtlas.LireTexte("x", PagesReelles.Texte(page).Replace('\n', ' ')).Projets.Single().Document;
        Assert.Equal(attendu.Titre, lu.Titre);
        Assert.Equal(attendu.Themes, lu.Themes);
        Assert.Equal(attendu.Contacts, lu.Contacts);
        Assert.Equal(attendu.PartenairesEtrangers, lu.PartenairesEtrangers);
        Assert.Equal(attendu.Financements.Select(f => (f.Financeur, f.Montant, f.Annee)), lu.Financements.Select(f => (f.Financeur, f.Montant, f.Annee)));
        Assert.Equal((attendu.Triennal, attendu.CommunicationPays, attendu.Evaluation), (lu.Triennal, lu.CommunicationPays, lu.Evaluation));
    }

    [Theory, InlineData(PagesReelles.Kayes), InlineData(PagesReelles.Dembela)]
    public void Les_rubriques_dans_un_autre_ordre_se_lisent_pareil(string page)
    {
        var lignes = PagesReelles.Lignes(page).ToList();
        var (titre, contexte, forme) = (lignes.IndexOf("Titre"), lignes.IndexOf("Contexte"), lignes.IndexOf("Votre partenariat prend la forme d'un(e)"));
        var pied = lignes.IndexOf("PIED DE PAGE");
        var melee = string.Join('\n', lignes[..titre].Concat(lignes[contexte..forme]).Concat(lignes[titre..contexte]).Concat(lignes[forme..pied]).Concat(lignes[pied..]));
        Assert.Equal(PagesReelles.Arbre(PagesReelles.Lu(page)).ToJsonString(), PagesReelles.Arbre(LecteurAtlas.LireTexte("x", melee).Projets.Single().Document).ToJsonString());
    }

    [Fact]
    public void Deux_pages_a_la_suite_donnent_deux_projets()
    {
        var lu = LecteurAtlas.LireTexte("x", PagesReelles.Texte(PagesReelles.Kayes) + "\n" + PagesReelles.Texte(PagesReelles.Dembela));
        Assert.Equal([PagesReelles.Lu(PagesReelles.Kayes).Titre, PagesReelles.Lu(PagesReelles.Dembela).Titre], lu.Projets.Select(p => p.Document.Titre));
    }

    [Fact]
    public void Des_rubriques_absentes_restent_vides()
    {
        var lu = LecteurAtlas.LireTexte("x", "Titre\nPuits de Toto\nContexte\nUne zone sèche.\nAnnée de début du partenariat\n2014\n").Projets.Single().Document;
        Assert.Equal(("Puits de Toto", "Une zone sèche.", 2014), (lu.Titre, lu.Contexte, lu.AnneeDebut));
        Assert.Null(lu.Triennal);
        Assert.Null(lu.CommunicationFrance);
        Assert.Empty(lu.Financements);
    }

    [Fact]
    public void Un_montant_que_deux_lectures_partagent_n_est_pas_retenu()
    {
        var lu = LecteurAtlas.LireTexte("x", "Titre\nT\nContexte\nC\nFinancement du partenariat\nNom du financeur Montant en euros Année\nVille A 12 900 305 2019\nVille B 50 000 2020\nPIED DE PAGE\n").Projets.Single();
        Assert.Equal([(null, 2019), (50000m, 2020)], lu.Document.Financements.Select(f => (f.Montant, f.Annee!.Value)));
        Assert.Contains(lu.Remarques, r => r.Champ == "financements" && r.Message.Contains("12 900 305", StringComparison.Ordinal));
    }

    [Fact]
    public void Un_intitule_inconnu_ne_deborde_pas_sur_la_rubrique_d_avant()
    {
        var lu = LecteurAtlas.LireTexte("x", "Titre\nT\nContexte\nC\n???projet.champ.mystere???\nautre chose\nHistorique\nH\nPIED DE PAGE\n").Projets.Single();
        Assert.Equal(("C", "H"), (lu.Document.Contexte, lu.Document.Historique));
        Assert.Contains(lu.Remarques, r => r.Champ == "page" && r.PremiereLigne == 5);
    }

    [Theory]
    [InlineData("Ville A 12 900 € 1 000 € 305 € 2019", "12900|1000 305|2019")]
    [InlineData("Ville A 50 000,00 2019", "50000.00||2019")]
    [InlineData("Ville A 12900.50 0 2019", "12900.50|0|2019")]
    [InlineData("Ville A 400 2019-2021", "400||")]
    [InlineData("Ville A 2000 2019-2021", "2000||")]
    [InlineData("Ville A 2019", "||2019")]
    public void Un_montant_s_ecrit_de_plusieurs_facons(string rangee, string attendu)
    {
        var lu = LecteurAtlas.LireTexte("x", $"Titre\nT\nContexte\nC\nFinancement du partenariat\nNom du financeur Montant en euros Montant 1% Energie (Loi 2014) Année\n{rangee}\nVille B 150 2020\nHaut de page\nMentions légales\n");
        var (premier, second) = (lu.Projets[0].Document.Financements[0], lu.Projets[0].Document.Financements[1]);
        Assert.Equal($"Ville A|{attendu}", FormattableString.Invariant($"{premier.Financeur}|{premier.Montant}|{string.Join(' ', premier.UnPourCent.Select(u => FormattableString.Invariant($"{u}")))}|{premier.Annee}"));
        Assert.Equal(("Ville B", 150m, 2020), (second.Financeur, second.Montant, second.Annee));
        Assert.Equal(2, lu.Projets[0].Document.Financements.Count);
    }

    [Fact]
    public void De_l_utf8_pris_pour_du_windows_1252_se_defait()
    {
        var texte = PagesReelles.Texte(PagesReelles.Kayes).Replace("É", "E", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        var casse = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(texte.Replace("à", "a", StringComparison.Ordinal)));
        Assert.Contains("AnnÃ©e", casse, StringComparison.Ordinal);
        Assert.Equal((2001, "En cours", 6), LecteurAtlas.LireTexte("x", casse).Projets.Single().Document is var p ? (p.AnneeDebut!.Value, p.Statut, p.Financements.Count) : default);
    }
}
