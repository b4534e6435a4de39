using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Protection;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Campagnes.AnnuaireDesMembres;

public abstract class AnnuaireTests(Portal portal)
{
    [Fact]
    public async Task Un_membre_lit_le_nom_et_la_qualite_et_rien_que_la_personne_n_ait_montre()
    {
        var (terrain, camille, lecteur) = await OuvrirAsync();
        var texte = await LireAsync(terrain, lecteur);
        Assert.Contains("Camille", texte, StringComparison.Ordinal);
        Assert.Contains("Élu chargé du partenariat", texte, StringComparison.Ordinal);
        Assert.DoesNotContain(camille.Email!, texte, StringComparison.Ordinal);
        await ChoisirAsync(terrain, camille, ("figure", "true"), ("courriel", "true"), ("telephone", "02 33 00 00 77"));
        texte = await LireAsync(terrain, lecteur);
        Assert.Contains(camille.Email!, texte, StringComparison.Ordinal);
        Assert.Contains("02 33 00 00 77", texte, StringComparison.Ordinal);
        await ChoisirAsync(terrain, camille, ("telephone", ""));
        Assert.DoesNotContain("Camille", await LireAsync(terrain, lecteur), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_personne_a_l_abri_ne_s_y_lit_pas_quoi_qu_elle_ait_montre()
    {
        var (terrain, camille, lecteur) = await OuvrirAsync();
        await ChoisirAsync(terrain, camille, ("figure", "true"), ("courriel", "true"));
        var fiche = await terrain.FicheAsync();
        await terrain.DansAsync(async db =>
        {
            var personne = new Personne { ItemId = fiche.ItemId, Data = new JsonObject { ["nom"] = "Autre écriture", ["courriel"] = camille.Email }.ToJsonString() };
            db.AddRange(personne, new MiseALAbri { PersonneId = personne.Id, By = "Animatrice", At = terrain.Now.UtcDateTime });
            return await db.SaveChangesAsync();
        });
        var texte = await LireAsync(terrain, lecteur);
        Assert.DoesNotContain("Camille", texte, StringComparison.Ordinal);
        Assert.DoesNotContain(camille.Email!, texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_mandat_retire_ou_non_valide_n_y_est_pas_et_le_visiteur_n_entre_pas()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var collectivite = await terrain.CollectiviteAsync((await terrain.FicheAsync()).ItemId);
        var (retiree, attend, lecteur) = (await terrain.PersonneAsync("Retiree"), await terrain.PersonneAsync("Attend"), await terrain.PersonneAsync("Lecteur"));
        await terrain.MandatAsync(retiree, collectivite, m => m.RevoqueLe = terrain.Now.UtcDateTime);
        await terrain.MandatAsync(attend, collectivite, m => m.ValideLe = null);
        var texte = await LireAsync(terrain, lecteur);
        Assert.DoesNotContain("Retiree", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Attend", texte, StringComparison.Ordinal);
        using var browser = portal.Browser();
        using var response = await browser.GetAsync(terrain.Adresse("/annuaire"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task On_cherche_par_nom_ou_par_collectivite_sans_accents()
    {
        var (terrain, camille, lecteur) = await OuvrirAsync();
        var fiche = await terrain.FicheAsync();
        foreach (var cherche in (string[])["camil", fiche.NomFrancais.ToUpperInvariant()])
        {
            Assert.Contains("Camille", await LireAsync(terrain, lecteur, "?q=" + Uri.EscapeDataString(cherche)), StringComparison.Ordinal);
        }

        Assert.Contains("Personne à ce nom", await LireAsync(terrain, lecteur, "?q=introuvable"), StringComparison.Ordinal);
// une adresse non montrée ne se devine pas en la cherchant
        Assert.Contains("Personne à ce nom", await LireAsync(terrain, lecteur, "?q=" + Uri.EscapeDataString(camille.Email!)), StringComparison.Ordinal);
    }

    private async Task<(Terrain Terrain, Account Camille, Account Lecteur)> OuvrirAsync()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, camille, _, _) = await terrain.PretAsync();
        return (terrain, camille, await terrain.PersonneAsync("Lecteur"));
    }

    private async Task<string> LireAsync(Terrain terrain, Account lecteur, string query = "")
    {
        using var client = await portal.ConnecterAsync(terrain.Tenant, lecteur);
        using var response = await client.GetAsync(terrain.Adresse("/annuaire" + query));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // les liens comptent aussi : une adresse se lirait dans un « mailto: »
        return await Terrain.LireAsync(response) + await response.Content.ReadAsStringAsync();
    }

    private async Task ChoisirAsync(Terrain terrain, Account qui, params (string Nom, string Valeur)[] choix)
    {
        using var client = await portal.ConnecterAsync(terrain.Tenant, qui);
        var moi = terrain.Adresse("/moi");
        using var response = await client.SubmitAsync(moi, choix.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)), moi + "?handler=Annuaire");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}

public sealed class AnnuaireSqliteTests(SqlitePortal portal) : AnnuaireTests(portal);

public sealed class AnnuairePgTests(PgPortal portal) : AnnuaireTests(portal);
