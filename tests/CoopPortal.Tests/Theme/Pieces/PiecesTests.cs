using CoopPortal.Theme;
using Xunit;

namespace CoopPortal.Tests.Theme.Pieces;

public sealed class PiecesTests
{
    private const string Piege = "<script>alert(1)</script>";

    [Fact]
    public void La_tete_encode_chaque_texte_et_garde_deux_moities_egales()
    {
        var tete = Rendu.De(new TeteFicheTagHelper
        {
            Gauche = new Moitie(Piege, true) { Lieu = Piege, Habitants = Piege, Fraicheur = Piege, Mois = 2 },
            Droite = new Moitie("Kolimba", false) { Motif = "\"><script>" },
        });

        Assert.Empty(tete.QuerySelectorAll("script"));
        Assert.Equal($"{Piege} et Kolimba", tete.QuerySelector("h1")!.TextContent);
        Assert.Equal([4, 4], tete.QuerySelectorAll(".moitie").Select(moitie => moitie.Children.Length));
        Assert.Equal("\"><script>", tete.QuerySelectorAll(".moitie")[1].GetAttribute("data-motif"));
    }

    [Theory]
    [InlineData(3, 1, null, 11)]
    [InlineData(3, null, null, 9)]
    [InlineData(null, null, null, 0)]
    [InlineData(3, 1, 12, 0)]
    public void La_couture_suit_la_plus_recente_des_deux(int? gauche, int? droite, int? dit, int cousus)
    {
        var tete = Rendu.De(new TeteFicheTagHelper
        {
            Gauche = new Moitie("A", true) { Mois = gauche },
            Droite = new Moitie("B", false) { Mois = droite },
            Mois = dit,
        });

        Assert.Equal((12, 12 - cousus), (tete.QuerySelectorAll(".couture i").Length, tete.QuerySelectorAll(".couture .o").Length));
    }

    [Fact]
    public void La_tete_compacte_ne_repete_pas_le_titre_ni_le_fil()
    {
        var tete = Rendu.De(new TeteFicheTagHelper { Gauche = new("A", true) { Fraicheur = "x" }, Droite = new("B", false), Compacte = true, Titre = false });

        Assert.Empty(tete.QuerySelectorAll("h1, .fil"));
        Assert.NotNull(tete.QuerySelector(".tete.compacte"));
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "1 2 3 Suivante")]
    [InlineData(3, 3, "1 2 3")]
    [InlineData(6, 20, "1 … 5 6 7 … 20 Suivante")]
    public void Les_pages_montrent_les_bouts_et_les_voisines(int courante, int total, string attendu)
    {
        var pages = Rendu.De(new PagesTagHelper { Courante = courante, Total = total, Lien = page => $"?page={page}" });

        Assert.Equal(attendu, string.Join(' ', pages.QuerySelectorAll("li").Select(ligne => ligne.TextContent)));
        Assert.All(pages.QuerySelectorAll("[aria-current]"), ligne => Assert.Equal($"{courante}", ligne.TextContent));
    }

    [Fact]
    public void Une_section_garde_la_classe_de_la_page_et_encode_son_titre()
    {
        var section = Rendu.De(new SectionLivreTagHelper { Titre = Piege, Aide = "Une ligne." }, "<p>matière</p>", "fort").QuerySelector("section.livre.fort")!;

        Assert.Equal(Piege, section.QuerySelector("header h2")!.TextContent);
        Assert.Equal("matière", section.QuerySelector("div > p")!.TextContent);
    }

    [Theory]
    [InlineData("Une ligne.", "Une ligne. Une erreur ?")]
    [InlineData(null, "Une erreur ?")]
    public void Le_geste_d_une_section_suit_son_aide_et_ne_se_suit_pas(string? aide, string lu)
    {
        var phrase = Rendu.De(new SectionLivreTagHelper { Titre = "Actions", Aide = aide, Lien = "/x?champ=a&b=\"><script>", MotsDuLien = "Une erreur ?" }).QuerySelector("header p")!;

        Assert.Equal(lu, phrase.TextContent);
        Assert.Equal(("/x?champ=a&b=\"><script>", "nofollow"), (phrase.QuerySelector("a")!.GetAttribute("href"), phrase.QuerySelector("a")!.GetAttribute("rel")));
        Assert.Empty(Rendu.De(new SectionLivreTagHelper { Titre = "Actions", Aide = aide }).QuerySelectorAll("a"));
    }

    [Theory]
    [InlineData("faute", "alert")]
    [InlineData("attention", null)]
    public void Seule_une_faute_interrompt_le_lecteur_d_ecran(string genre, string? role)
    {
        var avis = Rendu.De(new AvisTagHelper { Genre = genre, Titre = "Dix fois plus." }, "Un zéro ajouté ?").QuerySelector(".avis")!;

        Assert.Equal(role, avis.GetAttribute("role"));
        Assert.Equal("Dix fois plus. Un zéro ajouté ?", avis.TextContent);
    }

    [Fact]
    public void L_archive_dit_d_ou_elle_vient() =>
        Assert.StartsWith("Archive du répertoire 2008, non vérifiée depuis.", Rendu.De(new ArchiveTagHelper { Source = "du répertoire 2008" }).TextContent, StringComparison.Ordinal);

    [Fact]
    public void Une_action_sans_date_le_dit_et_une_frise_ne_montre_que_ce_qui_est_dit()
    {
        var actions = Rendu.De(new ActionsTagHelper { Titre = "Santé", Lignes = [new(Piege, null, "30 000 F") { Precision = "un tiers" }] });
        var frise = Rendu.De(new FriseTagHelper { Gauche = "En France", Droite = "Au Mali", Lignes = [new("1968", "Rencontre.", null), new("1972", " ", Piege)] });

        Assert.Equal("date non donnée", actions.QuerySelector(".periode")!.TextContent);
        Assert.Equal("30 000 Fun tiers", actions.QuerySelector(".montant")!.TextContent);
        Assert.Equal(["En France. Rencontre.", $"Au Mali. {Piege}"], frise.QuerySelectorAll("li p").Select(phrase => phrase.TextContent));
        Assert.Empty(frise.QuerySelectorAll("script"));
    }

    [Fact]
    public void Une_frise_ne_repete_l_annee_que_pour_l_oreille_et_sans_cote_elle_tient_en_une_colonne()
    {
        var frise = Rendu.De(new FriseTagHelper { Gauche = "En France", Droite = "Au Mali", Lignes = [new("1968", null, null) { Milieu = Piege }, new("1968", null, null) { Milieu = "Suite." }] });

        Assert.NotNull(frise.QuerySelector(".frise.unie"));
        Assert.Equal(["1968", "1968"], frise.QuerySelectorAll("li b").Select(b => b.TextContent));
        Assert.Single(frise.QuerySelectorAll("li b .hors-ecran"));
        Assert.Equal([Piege, "Suite."], frise.QuerySelectorAll("li .c").Select(p => p.TextContent));
        Assert.Null(frise.QuerySelector("[aria-hidden]"));
    }
}
