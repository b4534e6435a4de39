using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Formulaire;

public sealed class LignesTests
{
    private static readonly Champ _actions = new() { Cle = "actions", Libelle = "Actions", Kind = ChampKind.Lignes, Champs = [new Champ { Cle = "intitule", Libelle = "Intitulé", Kind = ChampKind.Texte }] };

    [Theory]
    [InlineData(SorteDeGeste.Monter, "b", "b,a,c", "2", "1 sur 3")]
    [InlineData(SorteDeGeste.Descendre, "b", "a,c,b", "2", "3 sur 3")]
    [InlineData(SorteDeGeste.Monter, "a", "a,b,c", "1", "première")]
    [InlineData(SorteDeGeste.Descendre, "c", "a,b,c", "3", "dernière")]
    public void Une_ligne_se_deplace_d_un_rang_et_le_dit(SorteDeGeste sorte, string id, string ordre, string contenu, string dit)
    {
        var document = Trois();
        var change = Lignes.Changer([_actions], document, new Geste(sorte, $"actions[{id}]"));
        Assert.Equal(ordre, Ordre(document));
        Assert.Equal(contenu, document.RowsAt("actions").Single(r => r.TextAt("id") == id).TextAt("intitule"));
        Assert.Equal($"actions-{id}", change?.Ancre);
        Assert.Contains(dit, change?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Retirer_puis_remettre_rend_le_meme_tableau() => Prop.ForAll(Gen.Choose(0, 2).ToArbitrary(), rang =>
    {
        var document = Trois();
        var ligne = document.RowsAt("actions").ElementAt(rang).Copy();
        var cible = $"actions[{ligne.TextAt("id")}]";
        Lignes.Changer([_actions], document, new Geste(SorteDeGeste.Retirer, cible));
        var retiree = !Ordre(document).Contains(ligne.TextAt("id")!, StringComparison.Ordinal);
        Lignes.Changer([_actions], document, new Geste(SorteDeGeste.Retablir, cible), [new LigneEcartee("actions", ligne.TextAt("id")!, rang, ligne)]);
        return retiree && JsonNode.DeepEquals(Trois(), document);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("retirer", "actions[zz]")]
    [InlineData("monter", "ailleurs[a]")]
    [InlineData("retablir", "actions[a]")]
    [InlineData("retablir", "actions[zz]")]
    [InlineData("ajouter", "inconnu")]
    [InlineData("autre", "actions")]
    public void Un_geste_qui_ne_vise_rien_ne_change_rien(string bouton, string cible)
    {
        var document = Trois();
        var geste = Geste.De(new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { [bouton] = cible }));
        Assert.Null(Lignes.Changer([_actions], document, geste));
        Assert.True(JsonNode.DeepEquals(Trois(), document));
    }

    [Fact]
    public void Un_contact_ajoute_a_deja_un_role()
    {
        var document = new JsonObject();
        var contacts = _actions with { Cle = "c.contacts", Kind = ChampKind.Contacts };
        var change = Lignes.Changer([contacts], document, new Geste(SorteDeGeste.Ajouter, "c.contacts"));
        var ligne = Assert.Single(document.RowsAt("c.contacts"));
        Assert.Equal("autre", ligne.TextAt("role"));
        Assert.Equal($"c.contacts-{ligne.TextAt("id")}", change?.Ancre);
    }

    private static JsonObject Trois() => new()
    {
        ["actions"] = new JsonArray(Enumerable.Range(0, 3).Select(i => (JsonNode?)new JsonObject { ["id"] = "abc"[i].ToString(), ["intitule"] = $"{i + 1}" }).ToArray()),
    };

    private static string Ordre(JsonObject document) => string.Join(',', document.RowsAt("actions").Select(r => r.TextAt("id")));
}
