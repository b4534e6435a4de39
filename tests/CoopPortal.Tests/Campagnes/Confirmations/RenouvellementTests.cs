using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Confirmations;

/// <summary>Après des élections, « Rien n'a changé » demande d'abord qui dirige la collectivité. L'essai est daté du 22 novembre 2026.</summary>
public abstract class RenouvellementTests(Portal portal)
{
    private const string Maire = "Zéphyrine Quatrepoils";

    [Fact]
    public async Task La_question_vient_d_abord_et_la_meme_personne_confirme()
    {
        var (terrain, _, jeton) = await PretAsync("2026-03-22");
        using var question = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer");
        Assert.Equal(HttpStatusCode.OK, question.StatusCode);
        Assert.Contains($"Est-ce toujours {Maire}", await Terrain.LireAsync(question), StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));

        using var fait = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer", ("executif", "meme"));
        Assert.Equal(HttpStatusCode.Redirect, fait.StatusCode);
        Assert.Null((await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync())).Sections);
    }

    [Fact]
    public async Task Une_autre_personne_ouvre_la_correction_et_ne_confirme_rien()
    {
        var (terrain, fiche, jeton) = await PretAsync("2026-03-22");
        using var response = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer", ("executif", "autre"), ("nom", "Une autre"));
        Assert.Equal(terrain.Adresse($"/lien/{jeton}/corriger?section=contacts"), response.Headers.Location!.OriginalString);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
        Assert.Null((await terrain.DansAsync(db => db.Set<FicheIndex>().SingleAsync(f => f.ItemId == fiche.ItemId))).VerifieFrancaisLe);
    }

    [Fact]
    public async Task Qui_ne_sait_pas_confirme_le_reste()
    {
        var (terrain, fiche, jeton) = await PretAsync("2026-03-22");
        using var response = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer", ("executif", "inconnu"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var sections = (await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync())).Sections!.Split(',');
        Assert.DoesNotContain("contacts", sections);
        Assert.Contains("actions", sections);
        Assert.Null((await terrain.DansAsync(db => db.Set<FicheIndex>().SingleAsync(f => f.ItemId == fiche.ItemId))).VerifieFrancaisLe);
    }

    [Fact]
    public async Task Section_par_section_elle_ne_se_pose_que_pour_les_contacts()
    {
        var (terrain, _, jeton) = await PretAsync("2026-03-22");
        using var avec = await terrain.EnvoyerAsync($"/lien/{jeton}", "ConfirmerSections", ("sections", "contacts"), ("sections", "actions"));
        var html = await avec.Content.ReadAsStringAsync();
        Assert.Contains("Est-ce toujours", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("name=\"sections\"").Length - 1);
        using var sans = await terrain.EnvoyerAsync($"/lien/{jeton}", "ConfirmerSections", ("sections", "actions"));
        Assert.Equal(HttpStatusCode.Redirect, sans.StatusCode);
    }

    [Theory]
    [InlineData("2026-11-23", null, false)]
    [InlineData("2026-11-22", null, true)]
    [InlineData("2007-03-01", null, false)]
    [InlineData("2026-03-22", "2026-03-21", true)]
    [InlineData("2026-03-22", "2026-03-22", false)]
    public async Task Elle_se_pose_quand_l_election_est_plus_recente_que_la_derniere_parole(string election, string? verifiee, bool posee)
    {
        var (terrain, fiche, jeton) = await PretAsync(election);
        await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == fiche.ItemId).ExecuteUpdateAsync(s => s.SetProperty(f => f.DateMiseAJour, new DateOnly(2008, 3, 1))));
        if (verifiee is not null)
        {
            var at = DateTime.SpecifyKind(DateTime.Parse(verifiee, System.Globalization.CultureInfo.InvariantCulture).AddHours(12), DateTimeKind.Utc);
            await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == fiche.ItemId).ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifieFrancaisLe, at)));
        }

        using var response = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer");
        Assert.Equal(posee ? HttpStatusCode.OK : HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData("partenaire", "commune")]
    [InlineData("francais", "region")]
    public async Task L_election_d_un_autre_cote_ou_d_un_autre_genre_ne_demande_rien(string cote, string genre)
    {
        var (terrain, _, jeton) = await PretAsync("2026-03-22", cote, genre);
        using var response = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Sans_nom_sur_la_fiche_elle_le_demande()
    {
        var (terrain, _, jeton) = await PretAsync("2026-03-22", nomme: false);
        using var question = await terrain.EnvoyerAsync($"/lien/{jeton}", "Confirmer");
        var texte = await Terrain.LireAsync(question);
        Assert.Contains("Qui est le maire", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Oui, et rien n’a changé", texte, StringComparison.Ordinal);
    }

    private async Task<(Terrain Terrain, FicheIndex Fiche, string Jeton)> PretAsync(string election, string cote = Cotes.Francais, string genre = "commune", bool nomme = true)
    {
        var terrain = await Terrain.OuvrirAsync(portal, r => r["elections"] = new JsonArray(new JsonObject { ["cote"] = cote, ["nom"] = "municipales", ["date"] = election, ["genres"] = new JsonArray(genre) }));
        var (fiche, _, collectivite, jeton) = await terrain.PretAsync();
        if (nomme)
        {
            await terrain.PublierAsync(fiche, d => d.Put("coteFrancais.contacts", new JsonArray(new JsonObject { ["id"] = "c1", ["role"] = "executif", ["nom"] = Maire })));
        }

        await terrain.DansAsync(db => db.Set<SectionDeFiche>().ExecuteDeleteAsync());
        await terrain.DansAsync(db => db.Set<Collectivite>().Where(c => c.Id == collectivite).ExecuteUpdateAsync(s => s.SetProperty(c => c.Genre, "commune")));
        await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == fiche.ItemId).ExecuteUpdateAsync(s => s.SetProperty(f => f.GenreFrancais, "commune").SetProperty(f => f.DateMiseAJour, new DateOnly(2008, 3, 1))));
        return (terrain, fiche, jeton);
    }
}

public sealed class RenouvellementSqliteTests(SqlitePortal portal) : RenouvellementTests(portal);

public sealed class RenouvellementPgTests(PgPortal portal) : RenouvellementTests(portal);
