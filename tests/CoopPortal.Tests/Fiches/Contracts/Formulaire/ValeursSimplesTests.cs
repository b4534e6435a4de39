using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts.Formulaire;

public sealed class ValeursSimplesTests
{
    [Theory]
    [InlineData(ChampKind.OuiNon, "Oui", "true", "oui")]
    [InlineData(ChampKind.OuiNon, "non", "false", "non")]
    [InlineData(ChampKind.NombreExact, "12 900,50 €", "12900.50", "12 900,5")]
    [InlineData(ChampKind.NombresExacts, "1 000 ; 305,5", "[1000,305.5]", "1 000 ; 305,5")]
    [InlineData(ChampKind.Noms, "Alpha\r\n\r\n Bêta ", """["Alpha","Bêta"]""", "Alpha\nBêta")]
    [InlineData(ChampKind.Lien, "www.valbrune.example/acte", "\"www.valbrune.example/acte\"", "www.valbrune.example/acte")]
    public void Ce_qu_on_tape_se_lit_se_redit_et_ne_bouge_plus(ChampKind kind, string tape, string lu, string redit)
    {
        var champ = Champ(kind);
        var document = Porter(champ, new JsonObject(), tape);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(lu), JsonNode.Parse(document["c"]!.ToJsonString())), document.ToJsonString());
        Assert.Equal(redit, ChampAffiche.Dire(champ, document["c"])?.Replace('\u202F', ' ').Replace('\u00A0', ' '));
        var encore = Porter(champ, document, ChampAffiche.Dire(champ, document["c"])!);
        Assert.True(JsonNode.DeepEquals(document, encore));
        Assert.Empty(Controle.Erreurs([champ], document, []));
    }

    [Theory]
    [InlineData(ChampKind.OuiNon, "peut-être", "oui ou par non")]
    [InlineData(ChampKind.NombreExact, "beaucoup", "Écrivez un nombre")]
    [InlineData(ChampKind.NombresExacts, "12 ; beaucoup", "point-virgule")]
    [InlineData(ChampKind.Lien, "javascript:alert(1)", "n’est pas une adresse")]
    [InlineData(ChampKind.Lien, "chez moi", "n’est pas une adresse")]
    public void Ce_qu_on_ne_sait_pas_lire_est_garde_et_se_dit(ChampKind kind, string tape, string message)
    {
        var document = Porter(Champ(kind), new JsonObject(), tape);
        Assert.Contains(tape.Split(' ')[^1], document.ToJsonString(DocumentJson.Options), StringComparison.Ordinal);
        Assert.Contains(message, Assert.Single(Controle.Erreurs([Champ(kind)], document, [])).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Oui_et_non_se_disent_en_mots_et_une_adresse_s_acheve()
    {
        Assert.Equal(("Oui", "Non"), (Mots.De(Champ(ChampKind.OuiNon), JsonValue.Create(true)), Mots.De(Champ(ChampKind.OuiNon), JsonValue.Create(false))));
        Assert.Equal("https://www.valbrune.example/", ValeursSimples.Adresse("www.valbrune.example"));
        Assert.Null(ValeursSimples.Adresse("ftp://valbrune.example"));
    }

    private static Champ Champ(ChampKind kind) => new() { Cle = "c", Kind = kind, Libelle = "C" };

    private static JsonObject Porter(Champ champ, JsonObject avant, string tape)
    {
        var document = avant.Copy();
        new Saisie(new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["c"] = tape })).Porter([champ], document);
        return document;
    }
}
