using System.Net;
using CoopPortal.Campagnes.Appels;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Appels;

public abstract class AppelTests(Portal portal)
{
    [Fact]
    public async Task Une_confirmation_au_telephone_note_l_appel_et_la_fiche_ensemble_une_seule_fois()
    {
        var (terrain, fiche, collectivite, page) = await OuvrirAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var champs = Forms.Hidden(await animatrice.GetStringAsync(page)).Concat(Reponses(collectivite, IssueDAppel.Confirmee, ("Qualite", "service"), ("Portee", "tout"), ("Note", "Parlé à Mme Unetelle"))).ToList();
        foreach (var _ in (int[])[1, 2])
        {
            using var content = new FormUrlEncodedContent(champs);
            using var response = await animatrice.PostAsync(page, content);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        var appel = await terrain.DansAsync(db => db.Set<AppelPasse>().SingleAsync());
        var confirmation = await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync());
        Assert.Equal((confirmation.Id, confirmation.ItemId, "service", "Parlé à Mme Unetelle"), (appel.Id, appel.FicheId, appel.Qualite, appel.Note));
        Assert.NotNull((await terrain.FicheAsync()).VerifieFrancaisLe);
        Assert.DoesNotContain(await terrain.DansAsync(db => db.Journal.Where(j => j.ItemId == fiche.ItemId).Select(j => j.Sentence).ToListAsync()), s => s.Contains("Unetelle", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quand_la_fiche_vient_de_changer_rien_n_est_note_et_la_saisie_reste()
    {
        var (terrain, fiche, collectivite, page) = await OuvrirAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var champs = Forms.Hidden(await animatrice.GetStringAsync(page)).Concat(Reponses(collectivite, IssueDAppel.Confirmee, ("Qualite", "elu"), ("Note", "à garder"))).ToList();
        await terrain.RepublierAsync(fiche);
        using var content = new FormUrlEncodedContent(champs);
        using var response = await animatrice.PostAsync(page, content);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("à garder", await Terrain.LireAsync(response), StringComparison.Ordinal);
        Assert.Equal((0, 0), (await terrain.DansAsync(db => db.Set<AppelPasse>().CountAsync()), await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync())));
        using var encore = new FormUrlEncodedContent(Forms.Hidden(html).Concat(Reponses(collectivite, IssueDAppel.Confirmee, ("Qualite", "elu"))));
        using var notee = await animatrice.PostAsync(page, encore);
        Assert.Equal(HttpStatusCode.Redirect, notee.StatusCode);
    }

    [Fact]
    public async Task Une_correction_ouvre_le_formulaire_et_les_autres_issues_la_fiche_suivante()
    {
        var (terrain, fiche, collectivite, page) = await OuvrirAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var corriger = await animatrice.SubmitAsync(page, Reponses(collectivite, IssueDAppel.ACorriger, ("Qualite", "elu")));
        Assert.EndsWith($"/fiches/{fiche.Slug}/modifier", corriger.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var suivante = await animatrice.SubmitAsync(page, Reponses(collectivite, IssueDAppel.PasJoint));
        Assert.Contains("/campagnes/aujourdhui/appels/", suivante.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain(fiche.Slug, suivante.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await terrain.DansAsync(db => db.Set<AppelPasse>().SingleAsync(a => a.Issue == IssueDAppel.PasJoint))).Qualite);
    }

    [Theory]
    [InlineData(IssueDAppel.Rappeler, "2026-11-21", "Dites quel jour rappeler")]
    [InlineData(IssueDAppel.Rappeler, "bientôt", "Dites quel jour rappeler")]
    [InlineData(IssueDAppel.Refuse, "", "Dites en quelle qualité")]
    public async Task Un_appel_mal_dit_ne_note_rien_et_dit_quoi_faire(IssueDAppel issue, string date, string message)
    {
        var (terrain, _, collectivite, page) = await OuvrirAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var response = await animatrice.SubmitAsync(page, Reponses(collectivite, issue, ("Qualite", issue == IssueDAppel.Refuse ? "roi" : "elu"), ("RappelerLe", date), ("Note", "rien ne se perd")));
        var texte = await Terrain.LireAsync(response);
        Assert.Contains(message, texte, StringComparison.Ordinal);
        Assert.Contains("rien ne se perd", texte, StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<AppelPasse>().CountAsync()));
    }

    [Fact]
    public async Task La_collectivite_d_une_autre_fiche_est_refusee()
    {
        var (terrain, _, _, page) = await OuvrirAsync();
        var autre = await terrain.CollectiviteAsync((await terrain.FicheAsync(1)).ItemId);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var response = await animatrice.SubmitAsync(page, Reponses(autre, IssueDAppel.PasJoint));
        Assert.Contains("Dites pour quelle collectivité", await Terrain.LireAsync(response), StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<AppelPasse>().CountAsync()));
    }

    private async Task<(Terrain Terrain, FicheIndex Fiche, Guid Collectivite, string Page)> OuvrirAsync()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        return (terrain, fiche, await terrain.CollectiviteAsync(fiche.ItemId), terrain.Adresse($"/campagnes/aujourdhui/appels/{fiche.Slug}"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Reponses(Guid collectivite, IssueDAppel issue, params (string Nom, string Valeur)[] autres)
        => [new("Collectivite", collectivite.ToString()), new("Issue", issue.ToString()), .. autres.Select(a => KeyValuePair.Create(a.Nom, a.Valeur))];
}

public sealed class AppelSqliteTests(SqlitePortal portal) : AppelTests(portal);

public sealed class AppelPgTests(PgPortal portal) : AppelTests(portal);
