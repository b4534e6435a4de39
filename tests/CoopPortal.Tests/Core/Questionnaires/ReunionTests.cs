using CoopPortal.Core.Questionnaires;
using Xunit;

namespace CoopPortal.Tests.Core.Questionnaires;

public sealed class ReunionTests
{
    private static Champ Champ(string cle, string? libelle = null, ChampKind kind = ChampKind.Texte) => new() { Cle = cle, Kind = kind, Libelle = libelle ?? cle };

    private static Questionnaire Questions(params (string Section, Champ[] Champs)[] sections)
        => new() { Type = "Essai", Sections = [.. sections.Select(s => new Section { Cle = s.Section, Titre = s.Section, Champs = s.Champs })] };

    private static string[] Cles(Questionnaire questionnaire) => [.. questionnaire.Sections.SelectMany(s => s.Champs.Select(c => $"{s.Cle}/{c.Cle}"))];

    private static readonly Questionnaire _depart = Questions(("un", [Champ("a"), Champ("b")]), ("deux", [Champ("c")]));

    [Fact]
    public void Sans_rien_toucher_a_l_ecran_la_recette_passe_telle_quelle()
    {
        var recette = Questions(("deux", [Champ("c", "Autrement")]), ("un", [Champ("b"), Champ("a"), Champ("d")]));
        var reuni = Reunion.De(_depart, recette, _depart, 2);
        Assert.Equal(Cles(recette), Cles(reuni));
        Assert.Equal("Autrement", reuni.Champs.First(c => c.Cle == "c").Libelle);
        Assert.Equal(2, reuni.Champs.First(c => c.Cle == "d").Depuis);
        Assert.Null(reuni.Champs.First(c => c.Cle == "a").Depuis);
    }

    [Fact]
    public void Ce_que_la_personne_a_change_reste_et_ce_qu_elle_n_a_pas_touche_suit_la_recette()
    {
        var sien = Questions(("un", [Champ("b"), Champ("a", "Son mot") with { Obligatoire = true }, Champ("ajouts.x")]), ("deux", [Champ("c")]));
        var recette = Questions(("un", [Champ("a", "Le mot de la recette") with { Aide = "Une aide" }, Champ("b", "B nouveau"), Champ("d")]), ("deux", [Champ("c") with { Visibilite = Visibilite.Membres }]));
        var reuni = Reunion.De(_depart, recette, sien, 3);
        var a = reuni.Champs.Single(c => c.Cle == "a");
        Assert.Equal(("Son mot", "Une aide", true), (a.Libelle, a.Aide, a.Obligatoire));
        Assert.Equal("B nouveau", reuni.Champs.Single(c => c.Cle == "b").Libelle);
        Assert.Equal(Visibilite.Membres, reuni.Champs.Single(c => c.Cle == "c").Visibilite);
        Assert.Equal(["un/b", "un/d", "un/a", "un/ajouts.x", "deux/c"], Cles(reuni));
    }

    [Fact]
    public void Une_question_que_la_recette_n_a_plus_est_retiree_et_non_perdue()
    {
        var reuni = Reunion.De(_depart, Questions(("un", [Champ("a")])), _depart, 4);
        Assert.Equal(["a", "b", "c"], reuni.Champs.Select(c => c.Cle).Order(StringComparer.Ordinal));
        Assert.Equal([null, 4, 4], reuni.Champs.OrderBy(c => c.Cle, StringComparer.Ordinal).Select(c => c.Retire));
        Assert.Equal(["a"], reuni.Pose.Champs.Select(c => c.Cle));
    }

    [Fact]
    public void Une_question_passee_dans_une_autre_section_y_reste_et_n_y_est_qu_une_fois()
    {
        var sien = Questions(("un", [Champ("a")]), ("deux", [Champ("c"), Champ("b")]));
        Assert.Equal(["un/a", "deux/c", "deux/b"], Cles(Reunion.De(_depart, _depart, sien, 2)));
    }

    [Fact]
    public void Les_colonnes_et_les_reponses_d_un_choix_se_reunissent_aussi()
    {
        var depart = Questions(("un", [Champ("t", kind: ChampKind.Lignes) with { Champs = [Champ("x"), Champ("y")] }, Champ("k", kind: ChampKind.Choix) with { Options = [new("1", "Un"), new("2", "Deux")] }]));
        var sien = Questions(("un", [Champ("t", kind: ChampKind.Lignes) with { Champs = [Champ("x", "X à elle"), Champ("y"), Champ("z")] }, Champ("k", kind: ChampKind.Choix) with { Options = [new("1", "Premier"), new("2", "Deux")] }]));
        var recette = Questions(("un", [Champ("t", kind: ChampKind.Lignes) with { Champs = [Champ("x"), Champ("w")] }, Champ("k", kind: ChampKind.Choix) with { Options = [new("1", "Un"), new("2", "Deux"), new("3", "Trois")] }]));
        var reuni = Reunion.De(depart, recette, sien, 2);
        var table = reuni.Champs.Single(c => c.Cle == "t");
        Assert.Equal(["w", "x", "y", "z"], table.Champs.Select(c => c.Cle).Order(StringComparer.Ordinal));
        Assert.Equal("X à elle", table.Champs.Single(c => c.Cle == "x").Libelle);
        Assert.Equal(2, table.Champs.Single(c => c.Cle == "y").Retire);
        Assert.Equal(["Premier", "Deux", "Trois"], reuni.Champs.Single(c => c.Cle == "k").Options.Select(o => o.Libelle));
    }
}

public sealed class CleDeChampTests
{
    [Theory]
    [InlineData("Numéro WhatsApp de l’élu", "ajouts.numeroWhatsappDeLElu")]
    [InlineData("2 % logement", "ajouts.question2Logement")]
    [InlineData("???", "ajouts.question")]
    public void La_cle_vient_du_libelle(string libelle, string cle) => Assert.Equal(cle, CleDeChamp.DeQuestion(libelle, []));

    [Fact]
    public void Une_cle_prise_n_est_jamais_reprise()
        => Assert.Equal("ajouts.motif3", CleDeChamp.DeQuestion("Motif", ["ajouts.motif", "ajouts.motif2"]));

    [Theory]
    [InlineData("Rôle", true, "role2")]
    [InlineData("Id", true, "id2")]
    [InlineData("Nom", true, "nom")]
    [InlineData("WhatsApp", false, "ajoutWhatsapp")]
    public void Une_colonne_ne_prend_pas_un_nom_que_les_lignes_portent_deja(string libelle, bool ajoutee, string cle)
        => Assert.Equal(cle, CleDeChamp.DeColonne(libelle, ajoutee, []));

    [Theory]
    [InlineData("ajouts.x", true)]
    [InlineData("ajoutWhatsapp", true)]
    [InlineData("ajoute", false)]
    [InlineData("titre", false)]
    public void Ce_qui_est_ajoute_se_reconnait(string cle, bool ajoutee)
        => Assert.Equal(ajoutee, new Champ { Cle = cle, Kind = ChampKind.Texte, Libelle = "x" }.EstAjoutee);
}

public sealed class EcartTests
{
    [Fact]
    public void Chaque_sorte_de_changement_se_dit_en_une_phrase()
    {
        var statut = new Champ { Cle = "statut", Kind = ChampKind.Choix, Libelle = "Statut", Options = [new("a", "Actif"), new("b", "Bloqué")] };
        var avant = new Questionnaire { Type = "Essai", Sections = [new Section { Cle = "un", Titre = "Un", Champs = [statut, new Champ { Cle = "note", Kind = ChampKind.Texte, Libelle = "Note" }] }] };
        var apres = avant with
        {
            Sections = [new Section
            {
                Cle = "un",
                Titre = "Premier",
                Champs =
                [
                    new Champ { Cle = "note", Kind = ChampKind.Texte, Libelle = "Note", Visibilite = Visibilite.Animateurs, Retire = 2 },
                    statut with { Libelle = "Où en est-on", Obligatoire = true, Options = [new("a", "Vivant"), new OptionDeChoix("b", "Bloqué") { Retire = 2 }, new("c", "Clos")] },
                    new Champ { Cle = "ajouts.x", Kind = ChampKind.Montant, Libelle = "Coût" },
                ],
            }],
        };
        var phrases = Ecart.Entre(avant, apres).Select(p => p.Replace('\u00a0', ' ').Replace('\u202f', ' ')).ToList();
        foreach (var attendu in new[]
        {
            "La section « Un » s’appelle maintenant « Premier ».", "« Statut » se demande maintenant « Où en est-on ».", "« Où en est-on » devient obligatoire",
            "« Actif » devient « Vivant ».", "ne propose plus « Bloqué ».", "propose aussi « Clos ».", "« Note » n’est plus posée", "visible de l’équipe d’animation (jusqu’ici : visible de tous)",
            "« Coût » est ajoutée dans « Premier » (montant, visible de tous).", "L’ordre des questions change dans « Premier ».",
        })
        {
            Assert.Contains(phrases, p => p.Contains(attendu, StringComparison.Ordinal));
        }

        Assert.Empty(Ecart.Entre(apres, apres));
    }
}
