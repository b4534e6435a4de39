using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Accueil;

public abstract class AccueilEspaceTests(Portal portal)
{
    [Fact]
    public async Task Tant_que_rien_n_est_verifie_la_page_le_dit()
    {
        using var browser = portal.Browser();
        var texte = await browser.TexteAsync("/mali");
        Assert.Contains("Ces fiches viennent du répertoire 2008 ; aucune n’a encore été vérifiée.", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("depuis moins d’un an", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_verifiees_se_comptent_sur_toutes()
    {
        var tenant = await portal.NewTenantAsync();
        var maintenant = portal.Clock.GetUtcNow().UtcDateTime;
        await portal.VerifierAsync(tenant, 1, maintenant);
        await portal.VerifierAsync(tenant, 1, maintenant.AddMonths(-12), apres: 1);
        await portal.VerifierAsync(tenant, 1, maintenant.AddMonths(-12).AddDays(1), apres: 2);
        await portal.VerifierAsync(tenant, 1, maintenant.AddYears(-3), apres: 3);
        using var browser = portal.Browser();
        var page = await browser.PageAsync($"/{tenant.Key}/");
        Assert.Contains("2 fiches sur 70 vérifiées depuis moins d’un an.", Lecture.Texte(page), StringComparison.Ordinal);
        var tete = Lecture.Entre(page, "grand-chiffre", "</div>");
        Assert.Equal(2, Regex.Count(tete, "<i></i>"));
        Assert.Equal(1, Regex.Count(tete, "<i class=m></i>"));
        Assert.Equal(67, Regex.Count(tete, "<i class=v></i>"));
        var dites = Regex.Matches(page, "aria-label=\"([^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        Assert.Contains(dites, d => d.Contains("vérifiée depuis plus longtemps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Les_regions_rendent_toutes_les_fiches_dans_l_ordre_du_pays()
    {
        var mali = await portal.TenantAsync("mali");
        var attendu = await portal.DansAsync(mali, db => db.Set<FicheIndex>().GroupBy(f => f.RegionPartenaire).Select(g => new { g.Key, N = g.Count() }).ToListAsync());
        using var browser = portal.Browser();
        var lignes = Regex.Matches(Lecture.Entre(await browser.PageAsync("/mali/"), "<ul class=\"reperes\">", "</ul>"), "<li>(.*?)</li>", RegexOptions.Singleline)
            .Select(m => m.Groups[1].Value)
            .Select(l => (Nom: Lecture.Texte(Regex.Match(l, "^(.*?)<b>", RegexOptions.Singleline).Groups[1].Value).Trim(), N: int.Parse(Regex.Match(l, "<b>(\\d+)</b>").Groups[1].Value), Lien: l.Contains("href=\"/mali/fiches?region=", StringComparison.Ordinal)))
            .ToList();
        Assert.Equal(attendu.Select(a => (a.Key ?? "Non située", a.N)).Order(), lignes.Select(l => (l.Nom, l.N)).Order());
        Assert.Equal(["Kayes", "Koulikoro", "Sikasso", "Ségou"], lignes.Take(4).Select(l => l.Nom));
        Assert.Equal(["Bamako", "Non située"], lignes.TakeLast(2).Select(l => l.Nom));
        Assert.All(lignes, l => Assert.Equal(l.Nom != "Non située", l.Lien));
    }

    [Fact]
    public async Task Une_region_mene_a_ses_fiches_et_a_elles_seules()
    {
        var mali = await portal.TenantAsync("mali");
        var nombre = await portal.DansAsync(mali, db => db.Set<FicheIndex>().CountAsync(f => f.RegionPartenaire == "Ségou"));
        using var browser = portal.Browser();
        var lien = Regex.Match(await browser.PageAsync("/mali/"), "href=\"([^\"]*)\">Ségou</a>").Groups[1].Value;
        Assert.Contains($"{nombre} partenariats", await browser.TexteAsync(WebUtility.HtmlDecode(lien)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chaque_domaine_mene_a_ses_fiches()
    {
        var mali = await portal.TenantAsync("mali");
        var domaines = await portal.DansAsync(mali, db => db.Set<Domaine>().Where(d => d.Parent == null).Select(d => d.Cle).ToListAsync());
        using var browser = portal.Browser();
        var page = await browser.PageAsync("/mali/");
        Assert.All(domaines, cle => Assert.Contains($"href=\"/mali/fiches?domaine={cle}\"", page, StringComparison.Ordinal));
        Assert.Contains("action=\"/mali/fiches\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_espace_vide_parle_au_visiteur_et_a_l_animatrice()
    {
        var tenant = await portal.NewTenantAsync("burkina-faso");
        using var visiteur = portal.Browser();
        var lu = await visiteur.TexteAsync($"/{tenant.Key}/");
        Assert.Contains("Pas encore de fiche", lu, StringComparison.Ordinal);
        Assert.Contains("Votre collectivité a un partenariat au Burkina Faso ?", lu, StringComparison.Ordinal);
        Assert.DoesNotContain("import repertoire", lu, StringComparison.Ordinal);
        Assert.Contains("Écrire à l’équipe", await visiteur.TexteAsync($"/{tenant.Key}/a-propos"), StringComparison.Ordinal);

        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        lu = await animatrice.TexteAsync($"/{tenant.Key}/");
        Assert.Contains($"import repertoire LIVRE.txt --tenant {tenant.Key}", lu, StringComparison.Ordinal);
        Assert.Contains("Écrire une première actualité", lu, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_region_d_aujourd_hui_ou_une_fiche_se_trouve_n_est_pas_dite_sans_fiche()
    {
        var tenant = await portal.NewTenantAsync();
        await portal.DansAsync(tenant, db => db.Set<FicheIndex>().ExecuteUpdateAsync(s => s.SetProperty(f => f.RegionActuelle, (string?)null)));
        Assert.Contains("Dioïla", await SansFicheAsync(tenant), StringComparison.Ordinal);
        await portal.DansAsync(tenant, db => db.Set<FicheIndex>().Where(f => f.Slug == "alencon-koutiala").ExecuteUpdateAsync(s => s.SetProperty(f => f.RegionActuelle, "Dioïla")));
        var sans = await SansFicheAsync(tenant);
        Assert.DoesNotContain("Dioïla", sans, StringComparison.Ordinal);
        Assert.Contains("Bougouni", sans, StringComparison.Ordinal);
    }

    private async Task<string> SansFicheAsync(Tenant tenant)
    {
        using var browser = portal.Browser();
        var texte = await browser.TexteAsync($"/{tenant.Key}/");
        return Regex.Match(texte, @"Pas encore de fiche[^.]*\.").Value;
    }

    [Fact]
    public async Task Les_souches_attendent_leur_fiche()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        using var browser = portal.Browser();
        Assert.DoesNotContain("première fiche", Lecture.Entre(await browser.PageAsync($"/{tenant.Key}/"), "<h2", "</main>"), StringComparison.Ordinal);
        await Souches.AjouterAsync(portal, tenant, 8);
        var page = await browser.PageAsync($"/{tenant.Key}/");
        var texte = Lecture.Texte(page);
        Assert.Contains("8 partenariats attendent leur première fiche", texte, StringComparison.Ordinal);
        Assert.Contains("Et 2 autres", texte, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{tenant.Key}/souches#valbrune-1-kolimba\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_premiere_visite_reste_legere()
    {
        using var browser = portal.Browser();
        var page = await browser.PageAsync("/mali/");
        // Ce qui voyage : la page et sa carte, comprimées ; l'unique feuille de style ne l'est qu'une fois publiée, ici elle compte entière.
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var feuille = await browser.GetByteArrayAsync(Regex.Match(page, "rel=\"stylesheet\" href=\"([^\"]+)\"").Groups[1].Value);
        var octets = await browser.GetByteArrayAsync("/mali/");
        Assert.InRange(feuille.Length + octets.Length, 1, 50 * 1024);
        Assert.InRange(octets.Length, 1, 15 * 1024);
        // Un seul script, qui propose pendant la frappe : sans lui, le bouton cherche.
        Assert.Contains("/chercher", Assert.Single(Regex.Matches(page, "<script[^>]*>")).Value, StringComparison.Ordinal);
    }
}

public sealed class AccueilEspaceSqliteTests(SqlitePortal portal) : AccueilEspaceTests(portal);

public sealed class AccueilEspacePostgreSqlTests(PgPortal portal) : AccueilEspaceTests(portal);
