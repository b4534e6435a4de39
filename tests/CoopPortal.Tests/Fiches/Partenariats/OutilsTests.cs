using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Partenariats;

/// <summary>Le menu « Outils » d'une fiche : chacun n'y voit que ce qui lui répond.</summary>
public abstract class OutilsTests(Portal portal)
{
    [Fact]
    public async Task Chaque_lien_du_menu_repond_a_qui_le_voit()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var vus = new Dictionary<HttpClient, IReadOnlyList<string>>();
        foreach (var browser in new[] { francaise, animatrice })
        {
            vus[browser] = await LiensAsync(browser, bureau.Fiche);
            foreach (var lien in vus[browser])
            {
                using var response = await browser.GetAsync(lien);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{lien} : {response.StatusCode}");
            }
        }

        Assert.Contains(bureau.Modifier, vus[francaise]);
        Assert.Contains(bureau.Fiche + "/versions", vus[francaise]);
        Assert.DoesNotContain(bureau.Fiche + "/questionnaire.docx", vus[francaise]);
        Assert.Contains(bureau.Fiche + "/questionnaire.docx", vus[animatrice]);
        var ordres = portal.Services.GetServices<OutilDeFiche>().OrderBy(o => o.Ordre).Select(o => $"/{bureau.Tenant.Key}{o.Chemin.Replace("{slug}", bureau.Item.Slug, StringComparison.Ordinal)}");
        Assert.Equal(ordres, vus[animatrice]);
    }

    [Fact]
    public async Task Qui_ne_tient_pas_la_fiche_n_a_pas_de_menu()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var autre = await bureau.AutreFicheAsync(Bureau.FicheInventee("Hautecombe", "Tensala"));
        using var etrangere = await autre.FrancaiseAsync();
        using var visiteur = portal.Browser();
        using var relecteur = await portal.ConnecterAsync(bureau.Tenant, Role.Relecteur);
        foreach (var browser in new[] { etrangere, visiteur, relecteur })
        {
            Assert.DoesNotContain("<summary>Outils", await browser.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
            Assert.Empty(await LiensAsync(browser, bureau.Fiche));
        }
    }

    private static async Task<IReadOnlyList<string>> LiensAsync(HttpClient browser, string fiche)
    {
        var outils = Regex.Match(await browser.GetStringAsync(fiche), "<div class=\"outils\">.*?</div>", RegexOptions.Singleline).Value;
        // Signaler une erreur est offert à tous : ce n'est pas un outil de qui tient la fiche.
        return [.. Regex.Matches(outils, "href=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Where(lien => lien != fiche + "/signaler")];
    }
}

public sealed class OutilsSqliteTests(SqlitePortal portal) : OutilsTests(portal);

public sealed class OutilsPgTests(PgPortal portal) : OutilsTests(portal);
