using System.Text.Json.Nodes;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Formulaire;

public sealed class ManquesTests
{
    private static readonly Section _section = new()
    {
        Cle = "s",
        Titre = "S",
        Champs = [.. new[] { "a", "b.c", "d" }.Select(c => new Champ { Cle = c, Libelle = c, Kind = ChampKind.Texte })],
    };

    [Theory]
    [InlineData("{}", 3, "vide")]
    [InlineData("""{ "a": " ", "b": { "c": "x" } }""", 2, "2 à compléter")]
    [InlineData("""{ "a": "x", "b": { "c": "x" }, "d": [ { "id": "1" } ] }""", 1, "1 à compléter")]
    [InlineData("""{ "a": "x", "b": { "c": "x" }, "d": "x" }""", 0, "complète")]
    public void Une_reponse_blanche_manque_et_une_ligne_vide_ne_compte_pas(string document, int vides, string mots)
    {
        var manques = Manques.De(_section, (JsonObject)JsonNode.Parse(document)!);
        Assert.Equal((vides, 3, mots), (manques.Vides, manques.Total, manques.EnMots));
    }

    [Fact]
    public void La_phrase_compte_toutes_les_sections_et_ne_retient_personne()
    {
        Assert.Equal("Il reste 6 réponses à compléter sur 6. Vous pouvez envoyer sans attendre.", Manques.De([_section, _section], []).EnPhrase);
        Assert.Equal("Tout est rempli.", new Manques(0, 3).EnPhrase);
    }
}
