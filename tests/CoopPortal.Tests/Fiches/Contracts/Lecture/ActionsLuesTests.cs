using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Tests.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Lecture;

public sealed class ActionsLuesTests
{
    [Fact]
    public void Une_ligne_reprise_du_livre_se_montre_en_ligne()
    {
        var (tableaux, actions) = Montrer(3288);
        Assert.Empty(tableaux);
        Assert.Equal(14, actions.Count);
        Assert.StartsWith("Appui institutionnel", actions[0].Intitule, StringComparison.Ordinal);
        Assert.Contains("2006", actions[0].Periode, StringComparison.Ordinal);
        Assert.NotNull(actions[0].Montant);
    }

    [Fact]
    public void Un_tableau_illisible_se_montre_d_un_bloc()
    {
        var (tableaux, actions) = Montrer(11825);
        Assert.Single(tableaux);
        Assert.Empty(actions);
    }

    [Fact]
    public void Aucune_action_relue_ne_passe_pour_un_tableau()
        => Assert.All(LivreReel.Lu.Fiches.Where(f => f.Document.TableauActions is { Certitude: not "illisible" }), f => Assert.Empty(Montrer(f.PremiereLigne).Tableaux));

    private static (IReadOnlyList<string> Tableaux, IReadOnlyList<CoopPortal.Theme.LigneAction> Actions) Montrer(int ligne)
        => ActionsLues.De(JsonSerializer.SerializeToNode(LivreReel.Document(ligne).Actions, DocumentJson.Options)!.AsArray().OfType<JsonObject>());
}
