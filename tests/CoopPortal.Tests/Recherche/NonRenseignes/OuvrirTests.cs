using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Accueil;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Recherche.NonRenseignes;

public abstract class OuvrirTests(Portal portal)
{
    [Fact]
    public async Task Une_fiche_s_ouvre_depuis_un_partenariat_connu_et_le_remplace()
    {
        var (tenant, browser) = await SalleAsync();
        await Souches.AjouterAsync(portal, tenant, 2);
        var page = $"/{tenant.Key}/souches/ouvrir?souche=valbrune-1-kolimba";
        Assert.Contains("value=\"Valbrune 1\"", await browser.GetStringAsync(page), StringComparison.Ordinal);
        using var done = await browser.SubmitAsync(page, [Entree.Champ("Francaise", " Valbrune  1"), Entree.Champ("GenreFrancais", "commune"), Entree.Champ("Partenaire", "Kolimba"), Entree.Champ("GenrePartenaire", "royaume")]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal($"/{tenant.Key}/fiches/valbrune-1-kolimba/modifier", done.Headers.Location!.ToString());

        Assert.Equal("Valbrune 2/Kolimba", (await portal.DansAsync(tenant, db => db.Set<Souche>().SingleAsync())).Titre);
        using var visitor = portal.Browser();
        var fiche = WebUtility.HtmlDecode(await visitor.GetStringAsync($"/{tenant.Key}/fiches/valbrune-1-kolimba"));
        Assert.Contains("Elle vient d’être ouverte.", fiche, StringComparison.Ordinal);
        Assert.DoesNotContain("répertoire imprimé sont connus", fiche, StringComparison.Ordinal);
        Assert.Contains("/fiches/valbrune-1-kolimba", await visitor.GetStringAsync($"/{tenant.Key}/fiches?q=kolimba"), StringComparison.Ordinal);
        Assert.Equal(1, await portal.DansAsync(tenant, db => db.Journal.CountAsync(j => j.Act == "Ouverture")));
        using var form = await browser.GetAsync(done.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
    }

    [Fact]
    public async Task Une_fiche_qui_existe_n_est_ni_doublee_ni_touchee()
    {
        var (tenant, browser) = await SalleAsync();
        KeyValuePair<string, string>[] noms = [Entree.Champ("Francaise", "Valbrune"), Entree.Champ("Partenaire", "Kolimba")];
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync($"/{tenant.Key}/souches/ouvrir", noms)).StatusCode);
        using var again = await browser.SubmitAsync($"/{tenant.Key}/souches/ouvrir", noms);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("Cette fiche existe déjà.", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal((1, 1), await portal.DansAsync(tenant, async db => (await db.Items.CountAsync(i => i.Type == Types.Partenariat), await db.Versions.CountAsync(v => v.Kind == VersionKind.Redaction))));
    }

    [Theory]
    [InlineData("", "écrivez le nom de la collectivité")]
    [InlineData("   ", "écrivez le nom de la collectivité")]
    [InlineData("\u0001", "sans caractère caché")]
    public async Task Un_nom_illisible_est_rendu_avec_ce_qu_il_faut_faire(string nom, string message)
    {
        var (tenant, browser) = await SalleAsync();
        using var response = await browser.SubmitAsync($"/{tenant.Key}/souches/ouvrir", [Entree.Champ("Francaise", nom), Entree.Champ("Partenaire", "Kolimba")]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(message, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await portal.DansAsync(tenant, db => db.Items.CountAsync(i => i.Type == Types.Partenariat)));
    }

    [Fact]
    public async Task Un_partenariat_inconnu_n_existe_pas()
    {
        var (tenant, browser) = await SalleAsync();
        using var response = await browser.GetAsync($"/{tenant.Key}/souches/ouvrir?souche=nulle-part");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task La_liste_se_tourne_page_apres_page()
    {
        var (tenant, _) = await SalleAsync();
        await Souches.AjouterAsync(portal, tenant, CoopPortal.Recherche.NonRenseignes.SouchesModel.ParPage + 1);
        using var visitor = portal.Browser();
        var first = await visitor.GetStringAsync($"/{tenant.Key}/souches");
        var second = await visitor.GetStringAsync($"/{tenant.Key}/souches?page=2");
        Assert.Contains("id=\"valbrune-1-kolimba\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"valbrune-99-kolimba\"", first, StringComparison.Ordinal);
        Assert.Contains("id=\"valbrune-99-kolimba\"", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Ouvrir sa fiche", second, StringComparison.Ordinal);
    }

    private async Task<(Tenant Tenant, HttpClient Browser)> SalleAsync()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        return (tenant, await portal.ConnecterAsync(tenant, Role.Animateur));
    }
}

public sealed class OuvrirSqliteTests(SqlitePortal portal) : OuvrirTests(portal);

public sealed class OuvrirPgTests(PgPortal portal) : OuvrirTests(portal);
