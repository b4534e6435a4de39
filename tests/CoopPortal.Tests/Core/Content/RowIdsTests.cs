using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using Xunit;

namespace CoopPortal.Tests.Core.Content;

public sealed class RowIdsTests
{
    private static readonly Questionnaire _questionnaire = new()
    {
        Type = "Projet",
        Sections = [new Section { Cle = "s", Titre = "S", Champs = [new Champ { Cle = "themes", Kind = ChampKind.Lignes, Libelle = "Thèmes" }] }],
    };

    [Fact]
    public void Une_ligne_sans_identifiant_en_recoit_un_toujours_le_meme_et_jamais_celui_d_une_autre()
    {
        var document = new JsonObject { ["themes"] = new JsonArray(new JsonObject { ["niveau1"] = "Eau" }, new JsonObject { ["id"] = "r1", ["niveau1"] = "Santé" }, new JsonObject()) };
        var encore = document.Copy();
        RowIds.Put(_questionnaire, document);
        RowIds.Put(_questionnaire, encore);
        Assert.True(JsonNode.DeepEquals(document, encore));
        Assert.Equal(["r2", "r1", "r3"], document.RowsAt("themes").Select(r => r.TextAt("id")));
        RowIds.Put(_questionnaire, document);
        Assert.True(JsonNode.DeepEquals(document, encore));
    }
}
