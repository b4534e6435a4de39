using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Comparaison;
using CoopPortal.Relecture.Publications;
using CoopPortal.Tests.Relecture.Comparaison;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Relecture.Publications;

/// <summary>Publier une partie : chaque réponse part en ligne ou revient à son auteur, et le second envoi achève le premier.</summary>
public sealed class PartageTests
{
    private static readonly Questionnaire _questions = Questions.Du("mali");
    private static readonly IReadOnlyList<Section> _sections = SectionAffichee.Pour(_questions, Cotes.Francais);

    [Fact]
    public void Rien_n_est_perdu_ni_double_quelles_que_soient_les_sections_gardees()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Partager).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Tout_garder_ne_rend_rien()
    {
        var (enLigne, proposition) = (Depart(), Depart());
        proposition.Put("perspectives", "Un puits.");
        var partage = Partage.De(_sections, enLigne, proposition, proposition, _ => true);
        Assert.Null(partage.Rendu);
        Assert.Equal("Un puits.", partage.APublier.TextAt("perspectives"));
    }

    private static bool Partager(int graine)
    {
        var hasard = new System.Random(graine);
        var depart = Depart();
        var enLigne = depart.Copy();
        Changer(enLigne, hasard, "en ligne");
        var proposition = depart.Copy();
        Changer(proposition, hasard, "proposé");
        var gardees = _sections.Where(_ => hasard.Next(2) == 0).Select(s => s.Cle).ToHashSet(StringComparer.Ordinal);
        var champs = _sections.SelectMany(s => s.Champs).ToList();
        var corrige = Fusion.De(_questions, Cotes.Francais, depart, enLigne, proposition, new HashSet<string>(StringComparer.Ordinal)).Document;
        Changer(corrige, hasard, "corrigé", un: true);
        var voulu = FusionATrois.De(champs, depart, enLigne, proposition, _ => true).Document;
        var partage = Partage.De(_sections, enLigne, corrige, voulu, gardees.Contains);
        foreach (var section in _sections)
        {
            foreach (var champ in section.Champs)
            {
                Assert.True(JsonTree.Same((gardees.Contains(section.Cle) ? corrige : enLigne).At(champ.Cle), partage.APublier.At(champ.Cle)), $"{champ.Cle} publié");
                Assert.True(JsonTree.Same((gardees.Contains(section.Cle) ? corrige : voulu).At(champ.Cle), (partage.Rendu ?? partage.APublier).At(champ.Cle)), $"{champ.Cle} rendu");
            }
        }

        if (partage.Rendu is null)
        {
            return true;
        }

        // Ce qui est rendu, envoyé de nouveau et gardé en entier, donne ce qu'aurait donné la publication de tout.
        var apres = Fusion.De(_questions, Cotes.Francais, partage.APublier, partage.APublier, partage.Rendu, new HashSet<string>(StringComparer.Ordinal));
        Assert.Empty(apres.Conflits);
        Assert.All(_sections, s => Assert.All(s.Champs, c => Assert.True(JsonTree.Same((gardees.Contains(s.Cle) ? corrige : voulu).At(c.Cle), apres.Document.At(c.Cle)), c.Cle)));
        Assert.All(champs.Where(c => c.EstEnLignes), c => Assert.Equal(apres.Document.RowsAt(c.Cle).Count(), apres.Document.RowsAt(c.Cle).Select(r => r.TextAt("id")).Distinct().Count()));
        return true;
    }

    private static void Changer(JsonObject document, System.Random hasard, string mot, bool un = false)
    {
        for (var pas = 0; pas < (un ? 1 : hasard.Next(1, 7)); pas++)
        {
            var lignes = (JsonArray)document.At(hasard.Next(2) == 0 ? "actions" : "coteFrancais.contacts")!;
            switch (hasard.Next(6))
            {
                case 0:
                    document.Put(hasard.Next(2) == 0 ? "perspectives" : "motivations.francaise", $"{mot} {pas}");
                    break;
                case 1:
                    document.Put("budgets.cooperationDecentralisee", new JsonObject { ["texte"] = $"{pas} € {mot}", ["montant"] = pas, ["devise"] = "EUR" });
                    break;
                case 2 when lignes.Count > 0:
                    lignes.RemoveAt(hasard.Next(lignes.Count));
                    break;
                case 3 when lignes.Count > 0:
                    ((JsonObject)lignes[hasard.Next(lignes.Count)]!)["nom"] = $"{mot} {pas}";
                    break;
                default:
                    lignes.Add(new JsonObject { ["id"] = $"{mot[0]}{pas}", ["role"] = "elu", ["nom"] = $"{mot} {pas}", ["intitule"] = $"{mot} {pas}" });
                    break;
            }
        }
    }

    private static JsonObject Depart() => PartenariatJson.ToTree(Bureau.FicheInventee() with
    {
        Actions = [new ActionMenee { Id = "a1", Intitule = "Un puits" }, new ActionMenee { Id = "a2", Intitule = "Une école" }],
    });
}
