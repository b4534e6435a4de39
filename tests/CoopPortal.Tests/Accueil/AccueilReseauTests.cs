using System.Net;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Accueil;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Accueil;

public abstract class AccueilReseauTests(Portal portal)
{
    [Fact]
    public async Task Les_nombres_sont_ceux_de_la_base()
    {
        var mali = await portal.TenantAsync("mali");
        var fiches = await portal.DansAsync(mali, db => db.Set<FicheIndex>().CountAsync());
        Assert.True(fiches > 0, "La recette du Mali porte des fiches.");
        var bande = await BandeAsync(mali);
        Assert.Contains($"{fiches} fiches, aucune encore vérifiée", Lecture.Texte(bande), StringComparison.Ordinal);
        Assert.Contains("data-motif=\"bogolan\"", bande, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_confirmation_se_compte_et_se_montre()
    {
        var tenant = await portal.NewTenantAsync();
        await portal.VerifierAsync(tenant, 3, portal.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
        await portal.VerifierAsync(tenant, 2, portal.Clock.GetUtcNow().UtcDateTime.AddMonths(-18), apres: 3, cote: Cotes.Partenaire);
        var premiere = await portal.DansAsync(tenant, db => db.Set<FicheIndex>().OrderBy(f => f.Slug).FirstAsync());
        var bande = await BandeAsync(tenant);
        var texte = Lecture.Texte(bande);
        Assert.Contains("70 fiches, dont 3 vérifiées depuis moins d’un an", texte, StringComparison.Ordinal);
        Assert.Contains("Dernières vérifiées", texte, StringComparison.Ordinal);
        Assert.Contains($"/{tenant.Key}/fiches/{premiere.Slug}\"", bande, StringComparison.Ordinal);
        Assert.Equal(3, Compter(bande, "<i></i>"));
        Assert.Equal(2, Compter(bande, "<i class=m></i>"));
        Assert.Equal(65, Compter(bande, "<i class=v></i>"));

        using var browser = portal.Browser();
        Assert.Contains("Vérifié ces jours-ci", await browser.TexteAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_espace_vide_le_dit()
        => Assert.Contains("Pas encore de fiche", Lecture.Texte(await BandeAsync(await portal.TenantAsync("burkina-faso"))), StringComparison.Ordinal);

    [Fact]
    public async Task Les_souches_ont_leur_nombre_et_leur_lien()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await Souches.AjouterAsync(portal, tenant, 2);
        var bande = await BandeAsync(tenant);
        Assert.Contains("2 partenariats connus, non renseignés", Lecture.Texte(bande), StringComparison.Ordinal);
        Assert.Contains($"href=\"/{tenant.Key}/souches\"", bande, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_espace_ferme_n_a_pas_de_bande()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.MettreAsync(tenant, TenantState.Disabled);
        using var browser = portal.Browser();
        Assert.DoesNotContain($"\"/{tenant.Key}/\"", await browser.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_base_en_panne_laisse_les_autres_bandes()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.DansAsync(tenant, db => db.Database.ExecuteSqlRawAsync("drop table \"Souches\""));
        try
        {
            Assert.Contains("Ses chiffres ne sont pas disponibles", Lecture.Texte(await BandeAsync(tenant)), StringComparison.Ordinal);
            Assert.Contains("70 fiches", Lecture.Texte(await BandeAsync(await portal.TenantAsync("mali"))), StringComparison.Ordinal);
        }
        finally
        {
            await portal.MettreAsync(tenant, TenantState.Disabled);
        }
    }

    [Fact]
    public async Task Seul_un_espace_qui_a_change_se_relit()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await using var autre = new AutreNoeud(portal);
        var bilans = autre.Services.GetRequiredService<BilansDesEspaces>();
        Assert.Equal(0, (await BilanAsync(bilans, tenant)).Souches);
        using (var lectures = new LecturesSql(tenant.Key))
        {
            await BilanAsync(bilans, tenant);
            Assert.Equal(0, lectures.Total);
            // la minute passée, la base dit elle-même qu'elle n'a pas changé
            autre.Horloge.Avancer(TimeSpan.FromMinutes(2));
            await BilanAsync(bilans, tenant);
            Assert.Equal(0, lectures.DeTable("Souches"));
        }

        await Souches.AjouterAsync(portal, tenant, 3);
        autre.Horloge.Avancer(TimeSpan.FromSeconds(1));
        Assert.Equal(3, (await BilanAsync(bilans, tenant)).Souches);
    }

    [Fact]
    public async Task Ce_qu_un_processus_mort_n_a_pas_dit_a_la_plateforme_se_sait_en_une_minute()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await using var autre = new AutreNoeud(portal);
        var bilans = autre.Services.GetRequiredService<BilansDesEspaces>();
        Assert.Equal(0, (await BilanAsync(bilans, tenant)).Souches);
        await using (var db = portal.Services.GetRequiredService<CoopPortal.Core.Data.Databases>().Tenant(tenant))
        {
            db.Add(new Souche { Titre = "Tue", Slug = "tue", CoteFrancais = "Tue", CotePartenaire = "Là-bas", Source = "essai" });
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, (await BilanAsync(bilans, tenant)).Souches);
        autre.Horloge.Avancer(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await BilanAsync(bilans, tenant)).Souches);
    }

    private static async Task<CoopPortal.Fiches.AccueilEspace.Bilan> BilanAsync(BilansDesEspaces bilans, Tenant tenant)
        => (await bilans.LireAsync(CancellationToken.None)).Single(b => b.Espace.Key == tenant.Key).Bilan!;

    [Fact]
    public async Task La_recherche_et_chaque_lien_de_la_page_repondent()
    {
        using var browser = portal.Browser();
        var page = await browser.PageAsync("/");
        Assert.Matches("<form [^>]*action=\"/recherche\"", page);
        Assert.Contains("name=\"q\"", page, StringComparison.Ordinal);
        foreach (var lien in System.Text.RegularExpressions.Regex.Matches(page, "href=\"(/[^\"#]*)").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(l => !l.Contains("essai-", StringComparison.Ordinal)).Distinct())
        {
            using var response = await browser.GetAsync(lien);
            Assert.True(response.IsSuccessStatusCode, $"{lien} répond {response.StatusCode}.");
        }
    }

    [Fact]
    public async Task La_page_a_propos_dit_la_licence_et_l_etat_vrai_de_l_accessibilite()
    {
        using var browser = portal.Browser();
        var texte = await browser.TexteAsync("/a-propos");
        Assert.Contains("Licence Ouverte 2.0", texte, StringComparison.Ordinal);
        Assert.Contains("État de conformité déclaré : non conforme", texte, StringComparison.Ordinal);
        Assert.Contains("Données personnelles", texte, StringComparison.Ordinal);
    }

    private async Task<string> BandeAsync(Tenant tenant)
    {
        portal.Services.GetRequiredService<BilansDesEspaces>().Oublier(tenant);
        using var browser = portal.Browser();
        var page = await browser.PageAsync("/");
        var titre = page.IndexOf($"<h2><a href=\"/{tenant.Key}/\"", StringComparison.Ordinal);
        Assert.True(titre > 0, $"L'espace {tenant.Key} n'a pas de bande.");
        var debut = page.LastIndexOf("<li class=\"sol\"", titre, StringComparison.Ordinal);
        var suivante = page.IndexOf("<li class=\"sol\"", titre, StringComparison.Ordinal);
        return page[debut..(suivante > 0 ? suivante : page.IndexOf("Par quelle porte", titre, StringComparison.Ordinal))];
    }

    private static int Compter(string html, string morceau) => html.Split(morceau).Length - 1;
}

public sealed class AccueilReseauSqliteTests(SqlitePortal portal) : AccueilReseauTests(portal);

public sealed class AccueilReseauPostgreSqlTests(PgPortal portal) : AccueilReseauTests(portal);
