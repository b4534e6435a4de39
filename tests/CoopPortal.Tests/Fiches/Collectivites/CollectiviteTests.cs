using System.Net;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Collectivites;

public abstract class CollectiviteTests(Portal portal)
{
    [Fact]
    public async Task Sa_page_montre_ses_partenariats_son_territoire_et_ses_habitants_avec_leur_annee()
    {
        var bureau = await Bureau.OuvrirAsync(portal, Fiche("Valombre-les-Bois", "Kolimba", "Alsace"));
        await bureau.AutreFicheAsync(Fiche("Valombre-les-Bois", "Tensala", "Alsace"));
        await bureau.AutreFicheAsync(Fiche("Hautecombe", "Kolimba", "Alsace"));
        using var visiteur = portal.Browser();
        var texte = await TexteAsync(visiteur, bureau.Adresse("/collectivites/france/valombre-les-bois"));
        Assert.Contains("2\u00A0partenariats", texte, StringComparison.Ordinal);
        Assert.Contains("12\u202F000\u00A0habitants (2008)", texte, StringComparison.Ordinal);
        Assert.Contains("Alsace (aujourd’hui région Grand Est)", texte, StringComparison.Ordinal);
        Assert.Contains("Tensala", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Hautecombe", texte, StringComparison.Ordinal);
        Assert.DoesNotContain(Bureau.Nom, texte, StringComparison.Ordinal);

        var enFace = await visiteur.GetStringAsync(bureau.Adresse("/collectivites/pays/kolimba"));
        Assert.Contains(bureau.Adresse("/collectivites/france/hautecombe"), enFace, StringComparison.Ordinal);
        var fiche = await visiteur.GetStringAsync(bureau.Fiche);
        Assert.Contains(bureau.Adresse("/collectivites/france/valombre-les-bois"), fiche, StringComparison.Ordinal);
        Assert.Contains(bureau.Adresse("/collectivites/pays/kolimba"), fiche, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Celle_dont_rien_n_est_en_ligne_n_existe_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        await portal.CollectiviteAsync(bureau.Tenant, "Sans fiche");
        using var visiteur = portal.Browser();
        Assert.DoesNotContain("Sans fiche", await TexteAsync(visiteur, bureau.Adresse("/collectivites")), StringComparison.Ordinal);
        foreach (var chemin in new[] { "/collectivites/france/sans-fiche", "/collectivites/pays/valbrune", "/collectivites/ailleurs/valbrune" })
        {
            using var reponse = await visiteur.GetAsync(bureau.Adresse(chemin));
            Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        }
    }

    [Theory]
    [InlineData("VALB", "Valbrune", "Kolimba")]
    [InlineData("kol", "Kolimba", "Valbrune")]
    public async Task La_liste_se_filtre_par_le_debut_du_nom(string debut, string trouvee, string absente)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        var texte = await TexteAsync(visiteur, bureau.Adresse("/collectivites?q=" + debut));
        Assert.Contains(trouvee, texte, StringComparison.Ordinal);
        Assert.DoesNotContain(absente, texte, StringComparison.Ordinal);
        Assert.Contains("Aucun nom ne commence", await TexteAsync(visiteur, bureau.Adresse("/collectivites?q=zzz")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ailleurs_elle_ne_montre_que_ce_qui_est_en_ligne_dans_un_espace_ouvert()
    {
        var nom = "Bourg-" + Guid.NewGuid().ToString("N")[..8];
        var ici = await Bureau.OuvrirAsync(portal, Fiche(nom, "Kolimba", "Alsace"));
        var la = await Bureau.OuvrirAsync(portal, Fiche(nom, "Dambaré", "Alsace"));
        var retiree = await la.AutreFicheAsync(Fiche(nom, "Zoumana", "Alsace"));
        await la.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == retiree.Item.Id).ExecuteDeleteAsync());
        using var visiteur = portal.Browser();
        var page = ici.Adresse("/collectivites/france/" + CoopPortal.Core.Texte.Slug.De(nom));
        var texte = await TexteAsync(visiteur, page);
        // Les autres essais ouvrent des centaines d'espaces : la page avance à chaque lecture, et le dit.
        for (var fois = 0; fois < 30 && texte.Contains("Sans réponse à temps", StringComparison.Ordinal); fois++)
        {
            texte = await TexteAsync(visiteur, page);
        }

        Assert.Contains("Dambaré", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoumana", texte, StringComparison.Ordinal);

        await FermerAsync(la.Tenant);
        Assert.DoesNotContain("Dambaré", await TexteAsync(visiteur, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_homonyme_d_un_autre_genre_n_est_pas_elle()
    {
        var nom = "Vienne" + Guid.NewGuid().ToString("N")[..8];
        var ici = await Bureau.OuvrirAsync(portal, Fiche(nom, "Kolimba", "Alsace"));
        await Bureau.OuvrirAsync(portal, Fiche(nom, "Dambaré", "Alsace", "departement"));
        using var visiteur = portal.Browser();
        Assert.DoesNotContain("Dambaré", await TexteAsync(visiteur, ici.Adresse("/collectivites/france/" + CoopPortal.Core.Texte.Slug.De(nom))), StringComparison.Ordinal);
    }

    private async Task FermerAsync(Tenant tenant)
    {
        await portal.SurLaPlateformeAsync(db => db.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.State, TenantState.Disabled)));
        portal.Services.GetRequiredService<TenantRegistry>().Forget(tenant.Key);
    }

    private static Partenariat Fiche(string gauche, string droite, string region, string genre = "commune")
    {
        var fiche = Bureau.FicheInventee(gauche, droite);
        return fiche with { CoteFrancais = fiche.CoteFrancais with { Collectivites = [fiche.CoteFrancais.Collectivites[0] with { Territoire = null, Region = region, Genre = genre }] } };
    }

    private static async Task<string> TexteAsync(HttpClient browser, string page)
        => System.Text.RegularExpressions.Regex.Replace(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await browser.GetStringAsync(page)).QuerySelector("main")!.TextContent, @"[ \n]+", " ");
}

public sealed class CollectiviteSqliteTests(SqlitePortal portal) : CollectiviteTests(portal);

public sealed class CollectivitePgTests(PgPortal portal) : CollectiviteTests(portal);
