using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Suspensions;
using CoopPortal.Tests.Campagnes;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Fiches.Suspensions;

public abstract class SuspensionTests(Portal portal)
{
    [Fact]
    public async Task Elle_se_dit_sur_la_fiche_a_qui_peut_la_lire_et_se_leve_avec_sa_date()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var visiteur = portal.Browser();
        using var membre = await portal.ConnecterAsync(bureau.Tenant, Role.Contributeur);
        await NoterAsync(bureau, francaise, Visibilite.Membres, HttpStatusCode.Redirect);
        Assert.DoesNotContain("République inventée", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await membre.GetStringAsync(bureau.Fiche));
        Assert.Contains("Missions suspendues depuis le 3 mars 2024. Décision de l’État, République inventée (circulaire 12).", page.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);

        var id = await bureau.DansAsync(db => db.Set<Suspension>().Select(s => s.Id).SingleAsync());
        using var tropTot = await francaise.SubmitAsync(bureau.Fiche + "/suspension", [Entree.Champ("Levee", "2023-01-01")], bureau.Fiche + "/suspension?handler=Lever");
        Assert.Contains("avant d’avoir commencé", WebUtility.HtmlDecode(await tropTot.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await francaise.SubmitAsync(bureau.Fiche + "/suspension", [Entree.Champ("Levee", "2026-05-06")], bureau.Fiche + "/suspension?handler=Lever");
        var levee = await bureau.DansAsync(db => db.Set<Suspension>().AsNoTracking().SingleAsync(s => s.Id == id));
        Assert.Equal((new DateOnly(2026, 5, 6), "Camille"), (levee.LeveeLe, levee.LeveePar));
        Assert.DoesNotContain("Missions suspendues", await membre.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.Contains("6 mai 2026", WebUtility.HtmlDecode(await francaise.GetStringAsync(bureau.Fiche + "/suspension")).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postee_deux_fois_il_n_y_en_a_qu_une()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        await NoterAsync(bureau, francaise, Visibilite.Public, HttpStatusCode.Redirect);
        using var seconde = await francaise.SubmitAsync(bureau.Fiche + "/suspension", [Entree.Champ("Decideur", "Etat"), Entree.Champ("Depuis", "2024-03-03")], bureau.Fiche + "/suspension?handler=Suspendre");
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<Suspension>().CountAsync()));
    }

    [Theory]
    [InlineData("", "", "Donnez le jour")]
    [InlineData("hier", "", "Donnez le jour")]
    [InlineData("2024-03-03", "2024-03-02", "La fin vient avant le début")]
    public async Task Une_mauvaise_date_recoit_un_message_et_ce_qui_etait_tape_reste(string depuis, string jusqua, string message)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var response = await francaise.SubmitAsync(bureau.Fiche + "/suspension", [Entree.Champ("Acte", "Délibération 41"), Entree.Champ("Depuis", depuis), Entree.Champ("Jusqua", jusqua)], bureau.Fiche + "/suspension?handler=Suspendre");
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains("Délibération 41", page, StringComparison.Ordinal);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<Suspension>().CountAsync()));
    }

    [Fact]
    public async Task Suspendue_une_fiche_ne_recoit_qu_une_question_par_an()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, _) = await terrain.PretAsync();
        await terrain.DansAsync(async db =>
        {
            db.Add(new Suspension
            {
                ItemId = fiche.ItemId,
                Decideur = Decideur.Etat,
                Depuis = DateOnly.FromDateTime(terrain.Now.UtcDateTime).AddMonths(-1),
                Portee = Portee.Tout,
                Visibilite = Visibilite.Animateurs,
                By = "Essai",
                At = terrain.Now.UtcDateTime,
            });
            return await db.SaveChangesAsync();
        });
        await terrain.MettreEnMarcheAsync();
        await terrain.PasserAsync();
        Assert.Empty(await terrain.CourrielsAsync());
        foreach (var mois in new[] { 12, 13, 20 })
        {
            await terrain.PasserAsync(terrain.Now.AddMonths(mois));
            Assert.Single(await terrain.CourrielsAsync());
        }

        await terrain.PasserAsync(terrain.Now.AddMonths(24));
        Assert.Equal(2, (await terrain.CourrielsAsync()).Count);
    }

    private static async Task NoterAsync(Bureau bureau, HttpClient client, Visibilite visible, HttpStatusCode attendu)
    {
        using var response = await client.SubmitAsync(bureau.Fiche + "/suspension",
        [
            Entree.Champ("Decideur", nameof(Decideur.Etat)), Entree.Champ("Qui", "République inventée"), Entree.Champ("Acte", "circulaire 12"),
            Entree.Champ("Portee", nameof(Portee.Missions)), Entree.Champ("Depuis", "2024-03-03"), Entree.Champ("Jusqua", ""), Entree.Champ("Visible", visible.ToString()),
        ], bureau.Fiche + "/suspension?handler=Suspendre");
        Assert.Equal(attendu, response.StatusCode);
    }
}

public sealed class SuspensionSqliteTests(SqlitePortal portal) : SuspensionTests(portal);

public sealed class SuspensionPgTests(PgPortal portal) : SuspensionTests(portal);
