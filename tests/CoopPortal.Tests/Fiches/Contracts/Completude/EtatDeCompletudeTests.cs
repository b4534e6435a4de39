using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Completude;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Completude;

public sealed class EtatDeCompletudeTests
{
    private static readonly Questionnaire _questions = new()
    {
        Type = "Essai",
        Sections =
        [
            new Section
            {
                Cle = "un",
                Titre = "Un",
                Champs =
                [
                    new Champ { Cle = "titre", Kind = ChampKind.Texte, Libelle = "Titre", Obligatoire = true },
                    new Champ { Cle = "court", Kind = ChampKind.Texte, Libelle = "Court" },
                    new Champ { Cle = "long", Kind = ChampKind.TexteLong, Libelle = "Long", Cote = Cote.Francais },
                    new Champ { Cle = "lignes", Kind = ChampKind.Lignes, Libelle = "Lignes", Champs = [new Champ { Cle = "nom", Kind = ChampKind.Texte, Libelle = "Nom", Obligatoire = true }, new Champ { Cle = "an", Kind = ChampKind.Nombre, Libelle = "An" }] },
                    new Champ { Cle = "vieux", Kind = ChampKind.Contacts, Libelle = "Vieux", Retire = 2 },
                ],
            },
        ],
    };

    [Fact]
    public void Chaque_question_pese_selon_son_genre_et_double_si_elle_est_obligatoire()
    {
        // 2 (titre) + 1 (court) + 2 (long) + 3 (lignes) : une question retirée ne compte pas.
        var etat = EtatDeCompletude.De(_questions, new JsonObject { ["titre"] = "T", ["long"] = "L" });
        Assert.Equal(50, etat.Pourcent);
        Assert.Equal(["Lignes", "Court"], etat.Manques.Select(m => m.Libelle));
        Assert.Equal(0, etat.AFaire);
    }

    [Fact]
    public void Une_colonne_obligatoire_vide_dans_une_ligne_ecrite_est_a_faire()
    {
        var document = new JsonObject { ["titre"] = "T", ["court"] = "C", ["long"] = "L", ["lignes"] = new JsonArray(new JsonObject { ["id"] = "1", ["an"] = 2004 }, new JsonObject { ["id"] = "2" }) };
        var etat = EtatDeCompletude.De(_questions, document);
        var manque = Assert.Single(etat.Manques);
        Assert.Equal(("Lignes : Nom", "lignes", 1), (manque.Libelle, manque.Ancre, etat.AFaire));
        Assert.True(etat.Pourcent < 100);
        document.RowsAt("lignes").First().Put("nom", "N");
        Assert.Equal(100, EtatDeCompletude.De(_questions, document).Pourcent);
    }

    [Fact]
    public void On_ne_demande_a_un_cote_que_ce_qu_il_peut_ecrire_et_trois_choses_au_plus()
    {
        var etat = EtatDeCompletude.De(_questions, []);
        Assert.Equal(0, etat.Pourcent);
        Assert.Equal(["Lignes", "Titre", "Long"], etat.LesPlusUtiles(Cotes.Francais).Select(m => m.Libelle));
        Assert.Equal(["Lignes", "Titre", "Court"], etat.LesPlusUtiles(Cotes.Partenaire).Select(m => m.Libelle));
    }
}
