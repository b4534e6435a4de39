using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Tests.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Lecture;

public sealed class ActionsLuesTests
{
    private static readonly Champ _actions = new() { Cle = "actions", Kind = ChampKind.Lignes, Libelle = "Actions menées" };

    [Fact]
    public void Une_ligne_reprise_du_livre_se_montre_en_ligne()
    {
        var (tableaux, domaines) = Montrer(3288);
        Assert.Empty(tableaux);
        Assert.StartsWith("Appui institutionnel", domaines[0].Mot, StringComparison.Ordinal);
        var actions = domaines.SelectMany(d => d.Lignes).ToList();
        Assert.Equal(14, actions.Count);
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

    private static (IReadOnlyList<string> Tableaux, IReadOnlyList<ActionsDUnDomaine> Domaines) Montrer(int ligne)
    {
        var actions = JsonSerializer.SerializeToNode(LivreReel.Document(ligne).Actions, DocumentJson.Options)!.AsArray().OfType<JsonObject>().ToList();
        return ([.. ActionsLues.Tableaux(actions)], ActionsLues.ParDomaine(actions, _actions, new LibellesDeDomaines(new Dictionary<string, string>(StringComparer.Ordinal))));
    }
}
