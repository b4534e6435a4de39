using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Tests.Relecture.Comparaison;
using Xunit;

namespace CoopPortal.Tests.Relecture.Contracts.Comparaison;

public sealed class ComparateurTests
{
    private static readonly Questionnaire _questions = Questions.Du("mali");

    [Fact]
    public void Deux_documents_egaux_ne_changent_rien()
        => Assert.Empty(Comparateur.Entre(_questions, Document(), Document()));

    [Theory]
    [InlineData("{}", "{\"perspectives\":null}")]
    [InlineData("{\"debutContacts\":{\"texte\":null,\"date\":null}}", "{}")]
    [InlineData("{\"actions\":[]}", "{\"actions\":[{\"id\":\"a1\",\"intitule\":\"\"}]}")]
    [InlineData("{\"perspectives\":\"\"}", "{\"perspectives\":\"  \"}")]
    [InlineData("{\"partenairesTechniques\":{\"texte\":null,\"liste\":[]}}", "{\"partenairesTechniques\":null}")]
    public void Absent_vide_et_blanc_se_lisent_pareil(string avant, string apres)
    {
        Assert.Empty(Comparateur.Entre(_questions, DocumentJson.Parse(avant), DocumentJson.Parse(apres)));
        Assert.Empty(Comparateur.Entre(_questions, DocumentJson.Parse(apres), DocumentJson.Parse(avant)));
    }

    [Fact]
    public void Un_texte_court_dit_les_deux_reponses()
    {
        var change = Seul(d => d.Put("perspectives", "Un puits."));
        Assert.Equal("perspectives", change.Champ);
        Assert.EndsWith("passe de Continuer. à Un puits..", change.Phrase, StringComparison.Ordinal);
        Assert.Equal(("Continuer.", "Un puits."), (change.Avant, change.Apres));
    }

    [Fact]
    public void Renseigner_vider_et_recrire_se_disent()
    {
        Assert.EndsWith("est renseigné.", Seul(d => d.Put("documents", "Un carnet.")).Phrase, StringComparison.Ordinal);
        Assert.EndsWith("est vidé.", Seul(d => d.Put("perspectives", null)).Phrase, StringComparison.Ordinal);
        Assert.EndsWith("est récrit.", Seul(d => d.Put("perspectives", new string('a', 100))).Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_ligne_ajoutee_retiree_ou_changee_se_dit()
    {
        Assert.Equal("Une ligne est ajoutée.", Seul(d => ((JsonArray)d.At("actions")!).Add(Ligne("a3", "Un marché"))).Phrase);
        Assert.Equal("Une ligne est retirée.", Seul(d => ((JsonArray)d.At("actions")!).RemoveAt(0)).Phrase);
        var change = Seul(d => d.RowsAt("actions").First().Put("intitule", "Deux puits"));
        Assert.Contains("passe de Un puits à Deux puits", change.Phrase, StringComparison.Ordinal);
        Assert.EndsWith("Deux puits", change.Lieu, StringComparison.Ordinal);
    }

    [Fact]
    public void L_ordre_des_lignes_se_dit_une_fois()
    {
        var change = Seul(d =>
        {
            var rows = (JsonArray)d.At("actions")!;
            var first = rows[0];
            rows.RemoveAt(0);
            rows.Add(first);
        });
        Assert.Equal("L’ordre des lignes change.", change.Phrase);
    }

    [Theory]
    [InlineData(200_000, "Dix fois plus. Un zéro ajouté par erreur ?")]
    [InlineData(2_000, "Dix fois moins. Un zéro oublié ?")]
    [InlineData(500_000, "25 fois plus. Un zéro ajouté par erreur ?")]
    [InlineData(199_999, null)]
    [InlineData(2_001, null)]
    [InlineData(0, null)]
    public void Dix_fois_plus_ou_moins_appelle_un_second_regard(int montant, string? alerte)
        => Assert.Equal(alerte, Seul(d => d.Put("budgets.cooperationDecentralisee", new JsonObject { ["texte"] = $"{montant} €", ["montant"] = montant, ["devise"] = "EUR" })).Alerte);

    [Fact]
    public void Les_habitants_d_une_ligne_alertent_aussi()
        => Assert.NotNull(Seul(d => d.RowsAt("coteFrancais.collectivites").First().Put("habitants", 120_000)).Alerte);

    [Fact]
    public void Une_ligne_sans_identifiant_ne_fait_pas_tomber_la_comparaison()
    {
        var after = Document();
        after.Put("actions", new JsonArray(new JsonObject { ["intitule"] = "sans identifiant" }, JsonValue.Create("pas une ligne"), null));
        Assert.NotEmpty(Comparateur.Entre(_questions, Document(), after));
    }

    private static Changement Seul(Action<JsonObject> change)
    {
        var after = Document();
        change(after);
        return Assert.Single(Comparateur.Entre(_questions, Document(), after));
    }

    private static JsonObject Document() => PartenariatJson.ToTree(Bureau.FicheInventee() with
    {
        Actions = [new ActionMenee { Id = "a1", Intitule = "Un puits" }, new ActionMenee { Id = "a2", Intitule = "Une école" }],
    });

    private static JsonObject Ligne(string id, string intitule) => new() { ["id"] = id, ["intitule"] = intitule };
}
