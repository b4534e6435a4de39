using System.Net;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Liens;

public abstract class LienTests(Portal portal)
{
    [Fact]
    public async Task Ouvrir_le_lien_ne_change_rien()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        using var browser = portal.Browser();
        using var page = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        var text = await Terrain.LireAsync(page);
        Assert.Contains(fiche.NomFrancais, text, StringComparison.Ordinal);
        Assert.Contains("Rien n’a changé", text, StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
        Assert.Null((await terrain.FicheAsync()).VerifieFrancaisLe);
    }

    [Fact]
    public async Task Un_bouton_confirme_la_version_montree()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, jeton) = await terrain.PretAsync();
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var browser = portal.Browser();
        using var done = await browser.SubmitAsync(lien, [], lien + "?handler=Confirmer");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var confirmation = await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync());
        Assert.Equal((fiche.ItemId, 1, Cotes.Francais, collectivite, compte.Id), (confirmation.ItemId, confirmation.Version, confirmation.Cote, confirmation.CollectiviteId, confirmation.AccountId));
        var apres = await terrain.FicheAsync();
        Assert.Equal(confirmation.At, apres.VerifieFrancaisLe);
        Assert.Null(apres.Archive);
        Assert.Null(apres.VerifiePartenaireLe);
        Assert.Equal(fiche.DateMiseAJour, apres.DateMiseAJour);
        Assert.Equal(1, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == nameof(Confirmation) && j.ItemId == fiche.ItemId)));

        using var recu = await browser.GetAsync(lien);
        var text = await Terrain.LireAsync(recu);
        Assert.Contains("C’est noté", text, StringComparison.Ordinal);
        Assert.Contains(compte.DisplayName, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmer_deux_fois_ne_note_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var browser = portal.Browser();
        var hidden = Forms.Hidden(await browser.GetStringAsync(lien));
        foreach (var _ in (int[])[1, 2])
        {
            using var content = new FormUrlEncodedContent(hidden);
            using var response = await browser.PostAsync(lien + "?handler=Confirmer", content);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        using var page = await browser.GetAsync(lien);
        Assert.Contains("déjà noté", await Terrain.LireAsync(page), StringComparison.Ordinal);
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
    }

    [Fact]
    public async Task Une_version_publiee_entre_temps_fait_reposer_la_question()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var browser = portal.Browser();
        var hidden = Forms.Hidden(await browser.GetStringAsync(lien));
        await terrain.RepublierAsync(fiche);
        using var content = new FormUrlEncodedContent(hidden);
        using var response = await browser.PostAsync(lien + "?handler=Confirmer", content);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("vient de changer", await Terrain.LireAsync(response), StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
        Assert.Null((await terrain.FicheAsync()).VerifieFrancaisLe);

        using var again = await browser.SubmitAsync(lien, [], lien + "?handler=Confirmer");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(2, await terrain.DansAsync(db => db.Set<Confirmation>().Select(c => c.Version).SingleAsync()));
    }

    [Theory]
    [InlineData("expire", HttpStatusCode.Gone, "a expiré")]
    [InlineData("revoque", HttpStatusCode.Gone, "a été retiré")]
    [InlineData("mandat", HttpStatusCode.Gone, "a pris fin")]
    [InlineData("altere", HttpStatusCode.NotFound, "n’ouvre rien ici")]
    [InlineData("ailleurs", HttpStatusCode.NotFound, "n’ouvre rien ici")]
    public async Task Un_lien_qui_ne_vaut_plus_le_dit_et_n_agit_pas(string cas, HttpStatusCode code, string mots)
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var voisin = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, bon) = await terrain.PretAsync();
        var (_, _, _, sien) = await voisin.PretAsync();
        // Le jeton antifalsification est bon, pris sur un lien qui marche dans le même espace : seul le lien visé est en cause.
        using var browser = portal.Browser();
        var hidden = Forms.Hidden(await browser.GetStringAsync(cas == "ailleurs" ? voisin.Adresse($"/lien/{sien}") : terrain.Adresse($"/lien/{bon}")));
        var jeton = cas switch
        {
            "expire" => await terrain.LienAsync(fiche, compte, collectivite, expire: terrain.Now.UtcDateTime),
            "revoque" => await terrain.LienAsync(fiche, compte, collectivite, revoque: terrain.Now.UtcDateTime),
            "altere" => (bon[0] == 'A' ? 'B' : 'A') + bon[1..],
            _ => bon,
        };
        if (cas == "mandat")
        {
            await terrain.DansAsync(db => db.Set<Mandat>().ExecuteUpdateAsync(s => s.SetProperty(m => m.RevoqueLe, terrain.Now.UtcDateTime)));
        }

        var adresse = cas == "ailleurs" ? voisin.Adresse($"/lien/{bon}") : terrain.Adresse($"/lien/{jeton}");
        using var page = await browser.GetAsync(adresse);
        Assert.Equal(code, page.StatusCode);
        Assert.Contains(mots, await Terrain.LireAsync(page), StringComparison.Ordinal);
        using var content = new FormUrlEncodedContent(hidden);
        using var post = await browser.PostAsync(adresse + "?handler=Confirmer", content);
        Assert.Equal(code, post.StatusCode);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
        Assert.Equal(0, await voisin.DansAsync(db => db.Set<Confirmation>().CountAsync()));
    }

    [Fact]
    public async Task Sans_jeton_antifalsification_rien_n_est_note()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        using var browser = portal.Browser();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("version", "1")]);
        using var response = await browser.PostAsync(terrain.Adresse($"/lien/{jeton}?handler=Confirmer"), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
    }
}

public sealed class LienSqliteTests(SqlitePortal portal) : LienTests(portal);

public sealed class LienPostgreSqlTests(PgPortal portal) : LienTests(portal);
