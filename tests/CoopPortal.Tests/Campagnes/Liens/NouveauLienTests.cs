using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Data;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Liens;

public abstract class NouveauLienTests(Portal portal)
{
    [Theory]
    [InlineData("expire")]
    [InlineData("revoque")]
    public async Task Il_part_a_l_adresse_de_la_personne_une_fois_par_jour(string cas)
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        var jeton = await FermeAsync(terrain, fiche, compte, collectivite, cas);
        foreach (var _ in (int[])[1, 2])
        {
            using var response = await terrain.DemanderAsync(jeton);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        var courriel = Assert.Single(await portal.CourriersAsync(terrain.Tenant, compte.Email!));
        Assert.Contains(fiche.Titre, courriel.Subject, StringComparison.Ordinal);
        var neuf = new Uri(Regex.Match(courriel.Texte, "https?://[^ \\r\\n\"]+/lien/[A-Za-z0-9_-]+").Value).AbsolutePath;
        using var browser = portal.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(neuf)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"))).StatusCode);
    }

    [Fact]
    public async Task Sans_mandat_la_reponse_est_la_meme_et_rien_ne_part()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        var jeton = await FermeAsync(terrain, fiche, compte, collectivite, "expire");
        using var avec = await terrain.DemanderAsync(jeton);
        await terrain.DansAsync(db => db.Set<Mandat>().ExecuteUpdateAsync(s => s.SetProperty(m => m.RevoqueLe, terrain.Now.UtcDateTime)));
        var autre = await terrain.PersonneAsync("Autre");
        var sansMandat = await FermeAsync(terrain, fiche, autre, collectivite, "expire");
        using var sans = await terrain.DemanderAsync(sansMandat);
        Assert.Equal(avec.StatusCode, sans.StatusCode);
        Assert.Empty(await portal.CourriersAsync(terrain.Tenant, autre.Email!));
    }

    [Fact]
    public async Task Un_lien_invente_n_en_obtient_pas()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        var hidden = await CachesAsync(terrain, await FermeAsync(terrain, fiche, compte, collectivite, "expire"));
        using var content = new FormUrlEncodedContent(hidden.Champs);
        using var response = await hidden.Browser.PostAsync(terrain.Adresse($"/lien/{LienFiche.NouveauJeton()}?handler=Nouveau"), content);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await portal.CourriersAsync(terrain.Tenant, compte.Email!));
        hidden.Browser.Dispose();
    }

    [Fact]
    public async Task La_page_fermee_dit_qui_appeler()
    {
        var terrain = await Terrain.OuvrirAsync(portal, r => r["phone"] = "+223 20 00 00 00");
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        using var browser = portal.Browser();
        using var page = await browser.GetAsync(terrain.Adresse($"/lien/{await FermeAsync(terrain, fiche, compte, collectivite, "expire")}"));
        Assert.Contains("+223 20 00 00 00", await Terrain.LireAsync(page), StringComparison.Ordinal);
    }

    private static Task<string> FermeAsync(Terrain terrain, CoopPortal.Fiches.Contracts.FicheIndex fiche, CoopPortal.Core.Platform.Account compte, Guid collectivite, string cas) => cas == "expire"
        ? terrain.LienAsync(fiche, compte, collectivite, expire: terrain.Now.UtcDateTime)
        : terrain.LienAsync(fiche, compte, collectivite, revoque: terrain.Now.UtcDateTime);

    private async Task<(HttpClient Browser, IReadOnlyList<KeyValuePair<string, string>> Champs)> CachesAsync(Terrain terrain, string jeton)
    {
        var browser = portal.Browser();
        using var page = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"));
        return (browser, Forms.Hidden(await page.Content.ReadAsStringAsync()));
    }
}

file static class Gestes
{
    /// <summary>« Recevoir un nouveau lien » : la page qui le propose répond 410, et son formulaire se lit quand même.</summary>
    public static async Task<HttpResponseMessage> DemanderAsync(this Terrain terrain, string jeton)
    {
        using var browser = terrain.Portal.Browser();
        using var page = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"));
        using var content = new FormUrlEncodedContent(Forms.Hidden(await page.Content.ReadAsStringAsync()));
        return await browser.PostAsync(terrain.Adresse($"/lien/{jeton}?handler=Nouveau"), content);
    }
}

public sealed class NouveauLienSqliteTests(SqlitePortal portal) : NouveauLienTests(portal);

public sealed class NouveauLienPgTests(PgPortal portal) : NouveauLienTests(portal);
