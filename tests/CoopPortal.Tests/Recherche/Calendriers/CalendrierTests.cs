using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Recherche.Calendriers;

// L'horloge des essais est au 22 novembre 2026.
public abstract class CalendrierTests(Portal portal)
{
    [Fact]
    public async Task Les_echeances_se_rangent_par_annee_et_par_mois()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await ConventionAsync(espace, "Charte du fleuve", "2026-12-15");
        await ConventionAsync(espace, "Jumelage des quais", "2026-02-01", "tacite");
        await ConventionAsync(espace, "Accord des sources", "2028");
        await ConventionAsync(espace, "Protocole sans fin", null);
        await ConventionAsync(espace, "Pacte rompu", "2026-06-01", etat: "denoncee");
        var page = await espace.LireAsync("/calendriers/conventions");
        Assert.Matches("Février[^§]*Jumelage des quais[^§]*Reconduite d’elle-même, le 1er février 2026[^§]*Décembre[^§]*Charte du fleuve[^§]*Échéance le 15 décembre 2026", page);
        Assert.DoesNotContain("Accord des sources", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Pacte rompu", page, StringComparison.Ordinal);
        Assert.Contains("1 convention en vigueur ne dit pas d’échéance", page, StringComparison.Ordinal);
        Assert.Contains("calendriers/conventions?annee=2028", page, StringComparison.Ordinal);
        Assert.Matches("Mois non dit[^§]*Accord des sources[^§]*Échéance en 2028", await espace.LireAsync("/calendriers/conventions?annee=2028"));
        Assert.Contains("Rien en 2031", await espace.LireAsync("/calendriers/conventions?annee=2031"), StringComparison.Ordinal);
        Assert.Contains("Charte du fleuve", await espace.LireAsync("/calendriers/conventions?annee=%00x"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prevue", "2026-12-10", "2026-12-15", false)]
    [InlineData("annulee", "2026-03-10", "2026-03-15", false)]
    [InlineData("realisee", "2026-12-10", "2026-12-15", false)]
    [InlineData("realisee", "2026-03-10", "2026-03-15", true)]
    public async Task Une_mission_n_y_est_publique_que_realisee_et_finie_et_au_mois(string etat, string debut, string fin, bool lue)
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.MissionAsync("Remontée des pirogues", "valbrune-podor", etat, debut, fin);
        var page = await espace.LireAsync("/calendriers/missions?annee=2026");
        Assert.Equal(lue, page.Contains("Remontée des pirogues", StringComparison.Ordinal));
        Assert.DoesNotContain("10 mars", page, StringComparison.Ordinal);
        if (lue)
            Assert.Matches("<h2>Mars</h2>[^§]*Remontée des pirogues[^§]*mars 2026", page);
        using var membre = await portal.ConnecterAsync(espace.Tenant, Role.Contributeur);
        Assert.Contains("Remontée des pirogues", await espace.LireAsync("/calendriers/missions?annee=2026", membre), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_mission_dont_seule_l_annee_est_dite_n_est_dans_aucun_mois()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.MissionAsync("Tournée ancienne", "valbrune-podor", "realisee", "2012");
        var page = await espace.LireAsync("/calendriers/missions");
        Assert.Matches("<h2>Mois non dit</h2>[^§]*Tournée ancienne", page);
        Assert.DoesNotContain("<h2>Janvier</h2>", page, StringComparison.Ordinal);
        Assert.Contains("calendriers/missions", await espace.LireAsync("/missions"), StringComparison.Ordinal);
        Assert.Contains("calendriers/conventions", await espace.LireAsync("/conventions"), StringComparison.Ordinal);
    }

    private static Task ConventionAsync(EspaceSitue espace, string titre, string? echeance, string? reconduction = null, string? etat = null) => espace.DependreAsync(Types.Convention, titre, "valbrune-podor", new JsonObject
    {
        ["genre"] = "charte",
        ["echeance"] = echeance is null ? null : new JsonObject { ["texte"] = echeance, ["date"] = echeance },
        ["reconduction"] = reconduction,
        ["etat"] = etat,
    });
}

public sealed class CalendrierSqliteTests(SqlitePortal portal) : CalendrierTests(portal);

public sealed class CalendrierPgTests(PgPortal portal) : CalendrierTests(portal);
