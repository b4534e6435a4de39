using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Fiches.Missions;

public sealed class MissionsLisiblesTests
{
    private static readonly DateOnly _jour = new(2026, 11, 22);

    [Theory]
    [InlineData("realisee", "2026-11-21", true)]
    [InlineData("realisee", "2026-11-22", false)]
    [InlineData("realisee", "2026-12-31", false)]
    [InlineData("realisee", null, false)]
    [InlineData("prevue", "2020-01-01", false)]
    [InlineData("annulee", "2020-01-01", false)]
    [InlineData("suspendue", "2020-01-01", false)]
    [InlineData(null, "2020-01-01", false)]
    public void Le_public_ne_lit_qu_une_mission_realisee_et_finie_la_base_et_le_code_disent_pareil(string? etat, string? fin, bool lisible)
    {
        var mission = new MissionIndex { ItemId = Guid.NewGuid(), FicheItemId = Guid.NewGuid(), Slug = "m", Titre = "M", Etat = etat, FinLe = fin is null ? null : DateOnly.Parse(fin, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(lisible, MissionsLisibles.Lisible(mission, Role.Visiteur, _jour));
        Assert.Equal(lisible, new[] { mission }.AsQueryable().Lisibles(Role.Visiteur, _jour).Any());
        Assert.True(MissionsLisibles.Lisible(mission, Role.Contributeur, _jour));
        Assert.Single(new[] { mission }.AsQueryable().Lisibles(Role.Contributeur, _jour));
    }

    [Theory]
    [InlineData("2026-09-11", "2026-09-16", "2026-09-16")]
    [InlineData("2026-09", null, "2026-09-30")]
    [InlineData("2026", "2026-09-16", "2026-09-16")]
    [InlineData("2027-01-05", "2012-09-16", "2027-01-05")]
    [InlineData("2026-09-11", "illisible", null)]
    [InlineData("illisible", null, null)]
    [InlineData("2026-09/..", null, null)]
    [InlineData(null, null, null)]
    public void La_fin_est_le_dernier_jour_possible_et_n_est_rien_quand_elle_ne_se_lit_pas(string? debut, string? fin, string? attendue)
        => Assert.Equal(attendue, MissionsLisibles.Fin(Document(debut, fin))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Le_public_n_a_ni_jour_ni_noms_ni_motif_sauf_ce_qui_lui_est_ouvert()
    {
        var document = Document("2010-11-29", "2010-12-07");
        document["motifSuspension"] = "zone rouge";
        document["delegation"] = new JsonArray(new JsonObject { ["id"] = "d1", ["nom"] = "Zéphyrine Quatrepoils" });
        var montre = MissionsLisibles.PourLePublic(document);
        Assert.Equal("de novembre à décembre 2010", montre.TextAt("debut.texte"));
        Assert.DoesNotContain("29", montre.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Quatrepoils", montre.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("rouge", montre.ToJsonString(), StringComparison.Ordinal);

        (document["jourPublic"], document["participantsPublics"]) = (true, true);
        var ouvert = MissionsLisibles.PourLePublic(document);
        Assert.Equal(("2010-11-29", "2010-12-07"), (ouvert.TextAt("debut.date"), ouvert.TextAt("fin.date")));
        Assert.Single(ouvert.RowsAt("delegation"));
        Assert.False(ouvert.ContainsKey("motifSuspension"));
    }

    [Fact]
    public void Le_mois_se_dit_dans_la_langue_de_la_page_et_les_mots_donnes_restent_les_leurs()
    {
        var document = Document("2010-11-29", "2010-12-07");
        var mission = new MissionIndex { ItemId = Guid.NewGuid(), FicheItemId = Guid.NewGuid(), Slug = "m", Titre = "M", Quand = "fin novembre 2010", Mois = MissionsLisibles.Mois(document), Etat = "realisee", Lieux = "Kolimba" };
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal("de novembre à décembre 2010", MissionsLisibles.Mois(document));
        Assert.Equal("2010-11/2010-12", MissionsLisibles.PourLePublic(document).TextAt("debut.date"));
        Assert.Null(MissionsLisibles.PourLePublic(document).TextAt("debut.texte"));
        Assert.Equal("Completed, from November to December 2010, Kolimba", EnMots.De(mission, Role.Visiteur));
        Assert.Equal("Completed, fin novembre 2010, Kolimba", EnMots.De(mission, Role.Animateur));
        Assert.Equal("fin novembre 2010 | Kolimba", string.Join(" | ", EnMots.Cites(mission, Role.Animateur)));
    }

    private static JsonObject Document(string? debut, string? fin) => new() { ["debut"] = Date(debut), ["fin"] = Date(fin) };

    private static JsonObject? Date(string? edtf) => edtf is null ? null : new JsonObject { ["texte"] = edtf, ["date"] = edtf == "illisible" ? null : edtf };
}
