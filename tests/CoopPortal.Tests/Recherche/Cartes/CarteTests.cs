using System.Text;
using System.Text.RegularExpressions;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Cartes;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Cartes;

public abstract class CarteTests(Portal portal)
{
    private const int OctetsAuPlus = 30 * 1024;

    [Fact]
    public async Task Une_marque_par_fiche_situee_et_les_autres_sont_nommees()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.PublierAsync(EspaceSitue.Fiche("Boisclair", "Nord", "Conseil départemental", null, "Matam", null, "sante"));
        var page = await espace.LireAsync("/carte");
        var dessin = Regex.Match(page, "<svg width.*?</svg>", RegexOptions.Singleline).Value;
        foreach (var slug in new[] { "valbrune-podor", "hautmesnil-dagana", "clairvent-kolda" })
            Assert.Contains($"href=\"{espace.Adresse("/fiches/" + slug)}\"", dessin, StringComparison.Ordinal);
        Assert.DoesNotContain("boisclair", dessin, StringComparison.Ordinal);
        Assert.DoesNotContain("ruissec", dessin, StringComparison.Ordinal);
        Assert.Matches("Sans point[^§]*boisclair-conseil-departemental[^§]*Lieux non situés[^§]*ruissec-lointaine", page);
        Assert.Contains("<title>Région de Saint-Louis : 2 partenariats</title>", dessin, StringComparison.Ordinal);
        Assert.Contains("<title>Région de Thiès : personne encore</title>", dessin, StringComparison.Ordinal);
        // Le tableau dit la même chose à qui ne voit pas le dessin, qui n'arrête pas le clavier.
        Assert.Matches("Région de Saint-Louis</a></th><td class=\"nombre\">2</td>", page);
        Assert.Contains("aria-hidden=\"true\"", dessin, StringComparison.Ordinal);
        Assert.All(Regex.Matches(dessin, "<a [^>]*>"), a => Assert.Contains("tabindex=\"-1\"", a.Value, StringComparison.Ordinal));
        Assert.Contains("CC BY 4.0", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_forme_dit_la_fraicheur_ou_le_domaine()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.DansAsync(s => s.GetRequiredService<TenantDb>().Set<FicheIndex>().Where(f => f.Slug == "valbrune-podor")
            .ExecuteUpdateAsync(u => u.SetProperty(f => f.VerifiePartenaireLe, new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc))));
        await espace.DansAsync(s => s.GetRequiredService<TenantDb>().Set<FicheIndex>().Where(f => f.Slug == "hautmesnil-dagana")
            .ExecuteUpdateAsync(u => u.SetProperty(f => f.VerifieFrancaisLe, new DateTime(2020, 9, 1, 0, 0, 0, DateTimeKind.Utc))));
        var page = await espace.LireAsync("/carte");
        Assert.Matches("fiches/valbrune-podor\"[^>]*><title>[^<]*</title><use href=\"#f-plein\"", page);
        Assert.Matches("fiches/hautmesnil-dagana\"[^>]*><title>[^<]*</title><use href=\"#f-vide\"", page);
        Assert.Matches("fiches/clairvent-kolda\"[^>]*><title>[^<]*</title><use href=\"#f-croix\"", page);
        var domaines = await espace.LireAsync("/carte?marques=domaine");
        Assert.Matches("fiches/hautmesnil-dagana\"[^>]*><title>[^<]*</title><use href=\"#d-sante\"", domaines);
        Assert.Contains("<symbol id=\"d-sante\"", domaines, StringComparison.Ordinal);
        Assert.DoesNotContain("<symbol id=\"d-eau-assainissement\"", domaines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trop_nombreuses_elles_se_groupent_par_lieu_et_le_dessin_reste_leger()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        string[] lieux = ["Podor", "Dagana", "Kolda", "Matam"];
        await espace.DansAsync(async s =>
        {
            foreach (var rang in Enumerable.Range(1, 240))
                await s.GetRequiredService<Depot>().DeposerAsync(EspaceSitue.Fiche($"Essai {rang}", rang % 2 == 0 ? "Finistère" : "Gard", lieux[rang % 4], null, (rang % 4) switch { < 2 => "Saint-Louis", 2 => "Kolda", _ => "Matam" }, "2010", "sante"), EspaceSitue.Auteur, CoopPortal.Core.Content.VersionKind.Redaction, "Essai", CancellationToken.None);
        });
        foreach (var chemin in new[] { "/carte", "/carte/liens" })
        {
            var page = await espace.LireAsync(chemin);
            var dessin = Regex.Match(page, "<svg width.*?</svg>", RegexOptions.Singleline).Value;
            Assert.InRange(Encoding.UTF8.GetByteCount(dessin), 1000, OctetsAuPlus);
            Assert.DoesNotContain("/fiches/essai-", dessin, StringComparison.Ordinal);
        }

        Assert.Contains("<title>Matam : 60 partenariats</title>", await espace.LireAsync("/carte"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_arcs_relient_les_departements_et_les_lieux_et_nomment_ceux_qu_ils_ne_relient_pas()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.PublierAsync(EspaceSitue.Fiche("Petitbourg", "Guadeloupe", "Matam", null, "Matam", null, "sante"));
        var page = await espace.LireAsync("/carte/liens");
        var dessin = Regex.Match(page, "<svg width.*?</svg>", RegexOptions.Singleline).Value;
        Assert.Equal(3, Regex.Count(dessin, "<path d=\"M[0-9]+ [0-9]+Q"));
        Assert.Matches("Normandie</a></th><td[^>]*>Saint-Louis \\(2\\)</td>", page);
        Assert.Matches("Sans arc[^§]*petitbourg-matam[^§]*ruissec-lointaine", page);
    }

    [Fact]
    public async Task Un_espace_sans_fond_de_carte_le_dit()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal, r => r["carte"] = "nulle-part");
        Assert.Contains("n’a pas encore de fond de carte", await espace.LireAsync("/carte"), StringComparison.Ordinal);
        Assert.Contains("n’a pas encore de fond de carte", await espace.LireAsync("/carte/liens"), StringComparison.Ordinal);
    }
}

public sealed class CarteSqliteTests(SqlitePortal portal) : CarteTests(portal);

public sealed class CartePgTests(PgPortal portal) : CarteTests(portal);
