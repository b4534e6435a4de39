using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Tests.Relecture.Comparaison;
using FsCheck;
using FsCheck.Fluent;
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
        Assert.EndsWith(" : Continuer. → Un puits.", change.Phrase, StringComparison.Ordinal);
        Assert.Equal(("Continuer.", "Un puits."), (change.Avant, change.Apres));
    }

    [Fact]
    public void Renseigner_vider_et_recrire_se_disent()
    {
        var renseigne = Seul(d => d.Put("documents", "Un carnet."));
        Assert.EndsWith(" : vide → Un carnet.", renseigne.Phrase, StringComparison.Ordinal);
        Assert.Equal(GenreDeChangement.Renseigne, renseigne.Genre);
        var vide = Seul(d => d.Put("perspectives", null));
        Assert.EndsWith(" : Continuer. → vide", vide.Phrase, StringComparison.Ordinal);
        Assert.Equal(GenreDeChangement.Vide, vide.Genre);
        Assert.EndsWith("est récrit", Seul(d => d.Put("perspectives", new string('a', 100))).Phrase, StringComparison.Ordinal);
        Assert.EndsWith("reçoit une réponse", Seul(d => d.Put("documents", new string('a', 100))).Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Le_montant_se_dit_dans_les_mots_de_la_fiche()
        => Assert.Equal(
            $"{Questions.Champ("budgets.cooperationDecentralisee").Libelle} : 20 000 € → 15 000 €",
            Seul(d => d.Put("budgets.cooperationDecentralisee", new JsonObject { ["texte"] = "15 000 €", ["montant"] = 15_000, ["devise"] = "EUR" })).Phrase);

    [Fact]
    public void Une_ligne_ajoutee_retiree_ou_changee_se_dit()
    {
        var ajoutee = Seul(d => ((JsonArray)d.At("actions")!).Add(Ligne("a3", "Un marché")));
        Assert.Equal(("Ligne ajoutée : Un marché", "actions[a3]", GenreDeChangement.LigneAjoutee), (ajoutee.Phrase, ajoutee.Chemin, ajoutee.Genre));
        var retiree = Seul(d => ((JsonArray)d.At("actions")!).RemoveAt(0));
        Assert.Equal(("Ligne retirée : Un puits", "actions[a1]", GenreDeChangement.LigneRetiree), (retiree.Phrase, retiree.Chemin, retiree.Genre));
        var change = Seul(d => d.RowsAt("actions").First().Put("intitule", "Deux puits"));
        Assert.EndsWith(" : Un puits → Deux puits", change.Phrase, StringComparison.Ordinal);
        Assert.Equal("actions[a1].intitule", change.Chemin);
        Assert.EndsWith("Deux puits", change.Lieu, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_ligne_deplacee_dit_laquelle_et_ou()
    {
        Assert.Equal("« Un marché » passe en tête", Seul(d => ((JsonArray)d.At("actions")!).Add(Ligne("a3", "Un marché")), d => Deplacer(d, 2, 0)).Phrase);
        var change = Seul(d =>
        {
            ((JsonArray)d.At("actions")!).Add(Ligne("a3", "Un marché"));
            ((JsonArray)d.At("actions")!).Add(Ligne("a4", "Une route"));
        }, d => Deplacer(d, 0, 3));
        Assert.Equal(("« Un puits » passe après « Une route »", "actions[a1]", GenreDeChangement.LigneDeplacee), (change.Phrase, change.Chemin, change.Genre));
    }

    [Fact]
    public void Deplacer_une_seule_ligne_n_en_dit_qu_une_quel_que_soit_le_tableau() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), graine =>
    {
        var hasard = new System.Random(graine);
        var lignes = hasard.Next(2, 30);
        var (de, vers) = (hasard.Next(lignes), hasard.Next(lignes));
        var avant = Document();
        avant.Put("actions", new JsonArray([.. Enumerable.Range(0, lignes).Select(i => (JsonNode?)Ligne($"a{i}", $"Action {i}"))]));
        var apres = avant.Copy();
        Deplacer(apres, de, vers);
        var dits = Comparateur.Entre(_questions, avant, apres);
        Assert.Equal(de == vers ? 0 : 1, dits.Count);
        Assert.All(dits, d => Assert.Equal(GenreDeChangement.LigneDeplacee, d.Genre));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("L'eau  potable, \"ici\" - là...", "L’eau potable, « ici » – là…")]
    [InlineData("12 000", "12\u202F000")]
    public void Les_espaces_et_la_ponctuation_sont_de_forme(string avant, string apres)
    {
        var change = Seul(d => d.Put("perspectives", avant), d => d.Put("perspectives", apres));
        Assert.Equal(GenreDeChangement.Forme, change.Genre);
        Assert.NotEqual(GenreDeChangement.Forme, Seul(d => d.Put("perspectives", avant), d => d.Put("perspectives", apres + " non")).Genre);
    }

    [Fact]
    public void Un_montant_recrit_n_est_de_forme_que_si_on_y_lit_la_meme_somme()
    {
        Assert.Equal(GenreDeChangement.Forme, Seul(d => d.Put("budgets.cooperationDecentralisee", Somme("20000 €", 20_000))).Genre);
        Assert.Equal(GenreDeChangement.Change, Seul(d => d.Put("budgets.cooperationDecentralisee", Somme("20000 €", 2_000))).Genre);
    }

    [Fact]
    public void Cocher_les_memes_domaines_dans_un_autre_ordre_est_de_forme()
        => Assert.Equal(GenreDeChangement.Forme, Seul(d => d.Put("domaines", new JsonArray("eau", "sante")), d => d.Put("domaines", new JsonArray("sante", "eau"))).Genre);

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

    private static Changement Seul(Action<JsonObject> change) => Seul(_ => { }, change);

    private static Changement Seul(Action<JsonObject> depart, Action<JsonObject> change)
    {
        var before = Document();
        depart(before);
        var after = before.Copy();
        change(after);
        return Assert.Single(Comparateur.Entre(_questions, before, after));
    }

    private static void Deplacer(JsonObject document, int de, int vers)
    {
        var rows = (JsonArray)document.At("actions")!;
        var row = rows[de];
        rows.RemoveAt(de);
        rows.Insert(vers, row);
    }

    private static JsonObject Somme(string texte, int montant) => new() { ["texte"] = texte, ["montant"] = montant, ["devise"] = "EUR" };

    private static JsonObject Document() => PartenariatJson.ToTree(Bureau.FicheInventee() with
    {
        Actions = [new ActionMenee { Id = "a1", Intitule = "Un puits" }, new ActionMenee { Id = "a2", Intitule = "Une école" }],
    });

    private static JsonObject Ligne(string id, string intitule) => new() { ["id"] = id, ["intitule"] = intitule };
}
