using System.Text;
using CoopPortal.Imports.Json;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Imports.Json;

public sealed class LecteurJsonTests
{
    private const string Fiche = """{"id":"0193a1b2-0000-7000-8000-000000000001","slug":"a-b","titre":"A / B","actions":[{"intitule":"Puits"}],"couleur":"bleu"}""";

    [Fact]
    public void Un_document_entier_se_lit()
    {
        var lu = Lire($$"""{"format":"coopportal/1","tenant":"mali","partenariats":[{{Fiche}}],"souches":[{"titre":"C/D","coteFrancais":"C","cotePartenaire":"D"}],"projets":[]}""");
        Assert.True(lu.Accepte, string.Join(' ', lu.Refus));
        Assert.Equal(("mali", "a-b", "C/D"), (lu.Tenant, lu.Partenariats.Single().Slug, lu.Souches.Single().Titre));
        Assert.Equal("bleu", lu.Document(lu.Partenariats[0])["couleur"]!.GetValue<string>());
        Assert.Contains(lu.Remarques, r => r.Champ == "couleur");
    }

    [Theory]
    [InlineData("", "vide")]
    [InlineData("[]", "objet JSON")]
    [InlineData("{\"partenariats\":[]}", "ne dit pas son format")]
    [InlineData("{\"format\":\"coopportal/2\"}", "coopportal/2")]
    [InlineData("{\"format\":\"coopportal/1\",\"partenariats\":{}}", "doit être une liste")]
    [InlineData("{\"format\":\"coopportal/1\",\"partenariats\":[3]}", "partenariats[1] n'est pas un objet")]
    [InlineData("{\"format\":\"coopportal/1\",\"partenariats\":[{\"id\":\"x\"}]}", "partenariats[1] : « id »")]
    [InlineData("{\"format\":\"coopportal/1\",\"partenariats\":[{\"id\":\"0193a1b2-0000-7000-8000-000000000001\",\"slug\":\"../x\",\"titre\":\"A\"}]}", "slug")]
    [InlineData("{\"format\":\"coopportal/1\",\"partenariats\":[{\"id\":\"0193a1b2-0000-7000-8000-000000000001\",\"slug\":\"x\",\"titre\":\"A\",\"actions\":\"x\"}]}", "actions")]
    [InlineData("{\"format\":\"coopportal/1\",\"partenariats\":[{\"id\":\"0193a1b2-0000-7000-8000-000000000001\",\"slug\":\"x\"}]}", "forme attendue")]
    [InlineData("{\"format\":\"coopportal/1\",\"souches\":[{}]}", "souches[1]")]
    [InlineData("{\"format\":\"coopportal/1\"} reste", "Ce n'est pas du JSON entier : ligne 1")]
    [InlineData("{\"format\":\"coopportal/1\",\"partenariats\":[\n{\"id\":", "ligne 2")]
    public void Un_mauvais_fichier_est_refuse_en_disant_ou(string json, string mot)
    {
        var lu = Lire(json);
        Assert.Contains(lu.Refus, r => r.Contains(mot, StringComparison.Ordinal));
        Assert.Empty(lu.Partenariats);
    }

    [Fact]
    public void Deux_fiches_a_la_meme_adresse_sont_refusees()
        => Assert.Contains(Lire($$"""{"format":"coopportal/1","partenariats":[{{Fiche}},{{Fiche}}]}""").Refus, r => r.Contains("a-b", StringComparison.Ordinal));

    [Fact]
    public void Cent_mega_octets_sur_une_ligne_sont_refuses_vite()
    {
        var octets = Encoding.UTF8.GetBytes("{\"format\":\"coopportal/1\",\"partenariats\":[{\"titre\":\"" + new string('a', 100_000_000) + "\"}]}");
        Assert.Contains(LecteurJson.Lire(octets).Refus, r => r.Contains("95 Mo", StringComparison.Ordinal));
    }

    [Fact]
    public void Cent_mille_crochets_sont_refuses() => Assert.False(Lire("{\"format\":\"coopportal/1\",\"autre\":" + new string('[', 100_000)).Accepte);

    [Fact]
    public void Tout_debut_de_fichier_est_refuse()
    {
        var json = $$"""{"format":"coopportal/1","tenant":"mali","partenariats":[{{Fiche}}],"souches":[],"projets":[]}""";
        Assert.All(Enumerable.Range(0, json.Length), i => Assert.False(Lire(json[..i]).Accepte));
        Assert.True(Lire(json).Accepte);
    }

    [Fact]
    public void N_importe_quels_octets_donnent_un_compte_rendu() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), octets =>
    {
        var octetsDeFiche = Encoding.UTF8.GetBytes($$"""{"format":"coopportal/1","partenariats":[{{Fiche}}]}""");
        for (var i = 0; i < octets.Length; i++)
            octetsDeFiche[(octets[i] * 7 + i) % octetsDeFiche.Length] = octets[i];
        return LecteurJson.Lire(octetsDeFiche) is { } lu && lu.Accepte == (lu.Refus.Count == 0) && LecteurJson.Lire(octets) is not null;
    }).QuickCheckThrowOnFailure();

    private static ExportLu Lire(string json) => LecteurJson.Lire(Encoding.UTF8.GetBytes(json));
}
