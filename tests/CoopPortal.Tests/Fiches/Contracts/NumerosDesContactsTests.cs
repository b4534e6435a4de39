using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts;

public sealed class NumerosDesContactsTests
{
    private const string _fiche = """
        {"coteFrancais":{"contacts":[{"nom":"Rose LENOIR","telephone":"04 00 00 00 01 / 02","fax":"néant"}]},
         "cotePartenaire":{"contacts":[{"nom":"Awa ZONGO","telephone":"252 00 00","fax":"(223) 252 00 01"},{"nom":"Sans numéro"}]}}
        """;

    [Fact]
    public void Les_numeros_surs_s_ecrivent_a_cote_des_mots()
    {
        var document = JsonNode.Parse(_fiche)!.AsObject();
        NumerosDesContacts.Poser(document, "223");
        var francais = document["coteFrancais"]!["contacts"]![0]!;
        Assert.Equal("[\"+33400000001\"]", francais["telephones"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("04 00 00 00 01 / 02", francais["telephone"]!.GetValue<string>());
        Assert.Null(francais["telecopies"]);
        var partenaire = document["cotePartenaire"]!["contacts"]![0]!;
        Assert.Equal(("+2232520000", "+2232520001"), (partenaire["telephones"]![0]!.GetValue<string>(), partenaire["telecopies"]![0]!.GetValue<string>()));
        Assert.False(document["cotePartenaire"]!["contacts"]![1]!.AsObject().ContainsKey("telephones"));
    }

    [Fact]
    public void Sans_indicatif_de_l_espace_seul_un_numero_qui_dit_son_pays_est_sur()
    {
        var document = JsonNode.Parse(_fiche)!.AsObject();
        NumerosDesContacts.Poser(document, "");
        var partenaire = document["cotePartenaire"]!["contacts"]![0]!.AsObject();
        Assert.False(partenaire.ContainsKey("telephones"));
        Assert.Equal("+2232520001", partenaire["telecopies"]![0]!.GetValue<string>());
    }

    [Fact]
    public void Ce_que_l_export_ajoute_l_import_le_retire()
    {
        var document = JsonNode.Parse(_fiche)!.AsObject();
        NumerosDesContacts.Poser(document, "223");
        NumerosDesContacts.Retirer(document);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(_fiche), document));
        NumerosDesContacts.Retirer([]);
    }
}
